// Generated from the contract. Do not edit: change the contract and generate again.
export interface paths {
    "/api/v1/workspaces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List workspaces
         * @description Returns the workspaces of the account, page by page.
         */
        get: operations["workspaces.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description Result code of the service. `"0"` means success. */
        ResultCode: string;
        /** @description Result in words. */
        ResultMessage: string;
        /**
         * @description Date and time in ISO 8601 **without a time zone**, such as `2026-03-18T10:30:00`. It is not an RFC 3339 `date-time`,
         *     which requires a zone; which zone is meant is not documented.
         */
        LocalDateTime: string;
        /** @description A workspace as it stands in the list. */
        Workspace: {
            /** @description Name of the workspace. */
            workspaceName: string;
            /**
             * Format: uri
             * @description URL of the workspace.
             */
            workspaceUrl: string;
            /** @description Object Storage bucket that the workspace is connected to. */
            bucketName?: string;
            /** @description Who created it. */
            createdUserName: string;
            /** @description When it was created. */
            createdTime: components["schemas"]["LocalDateTime"];
            /** @description Who changed it last. */
            updatedUserName: string;
            /** @description When it was changed last. */
            updatedTime: components["schemas"]["LocalDateTime"];
        } & {
            [key: string]: unknown;
        };
        /** @description One page of workspaces. */
        WorkspacePage: {
            /** @description Workspaces in all. */
            totalCount: number;
            /** @description Pages in all. */
            totalPage: number;
            /** @description Number of this page. */
            pageNo: number;
            /** @description Page size that was asked for. */
            pageSize: number;
            /** @description The workspaces of this page. */
            content: components["schemas"]["Workspace"][];
        } & {
            [key: string]: unknown;
        };
        /** @description One page of workspaces in the envelope of every success. */
        WorkspaceListResponse: {
            code: components["schemas"]["ResultCode"];
            message: components["schemas"]["ResultMessage"];
            result: components["schemas"]["WorkspacePage"];
        } & {
            [key: string]: unknown;
        };
        /** @description An error of the service itself. */
        ServiceError: {
            /** @description Error code of the service. */
            code: string;
            /** @description Error in words. */
            message: string;
        } & {
            [key: string]: unknown;
        };
        /** @description What the gateway says of the error. */
        GatewayErrorBody: {
            /** @description Error code of the gateway. */
            errorCode: string;
            /** @description Name of the error. */
            message: string;
            /** @description The reason, where the gateway gives one. */
            details?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description An error of the API gateway. The request did not reach the service, or its answer did not come back. */
        GatewayError: {
            error: components["schemas"]["GatewayErrorBody"];
        } & {
            [key: string]: unknown;
        };
        /** @description An error of the service or of the API gateway. */
        ErrorBody: components["schemas"]["ServiceError"] | components["schemas"]["GatewayError"];
    };
    responses: {
        /** @description The request is malformed or a parameter is wrong. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description The credentials are missing, wrong or stale, or the account is not subscribed to the API. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GatewayError"];
            };
        };
        /** @description The account may not do this. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GatewayError"];
            };
        };
        /** @description There is no such operation or resource. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description The request body is too large. */
        ContentTooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GatewayError"];
            };
        };
        /** @description A quota or a rate limit is exceeded. */
        TooManyRequests: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GatewayError"];
            };
        };
        /** @description An error that nobody handled. */
        InternalServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description The gateway could not reach the service. */
        ServiceUnavailable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GatewayError"];
            };
        };
        /** @description The service did not answer the gateway in time. It may have carried out the request. */
        GatewayTimeout: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GatewayError"];
            };
        };
    };
    parameters: {
        /**
         * @description Number of the page to return. The first page is 1.
         * @example 1
         */
        PageNum: number;
        /**
         * @description Items on a page.
         * @example 100
         */
        PageSize: number;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "workspaces.list": {
        parameters: {
            query: {
                /**
                 * @description Number of the page to return. The first page is 1.
                 * @example 1
                 */
                pageNum: components["parameters"]["PageNum"];
                /**
                 * @description Items on a page.
                 * @example 100
                 */
                pageSize?: components["parameters"]["PageSize"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of workspaces. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkspaceListResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["ContentTooLarge"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
}
