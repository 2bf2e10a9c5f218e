import { isForm, isJson, isRange } from "../contract/media-type.js";
import type { Lookup, Pagination, RateLimit, Removal, Requirement, Source, Upload, Wait } from "./extensions.js";
import type { Schema } from "./schema.js";
import type { SecurityAlternatives } from "./security.js";
import type { Server } from "./servers.js";

/** A named example, resolved. */
export interface Example {
  readonly name: string;
  /** JSON pointer of the example object in the bundle. */
  readonly pointer: string;
  readonly summary: string | undefined;
  readonly value: unknown;
}

/** How a property of a form is encoded. */
export interface Encoding {
  readonly pointer: string;
  /** Comma-separated media types of the part; undefined if the type of the property decides. */
  readonly contentType: string | undefined;
  /** Undefined if `style`, `explode` and `allowReserved` are not declared. Then the media type decides. */
  readonly style: string | undefined;
  readonly explode: boolean;
  readonly allowReserved: boolean;
  /** Names of the part's headers. */
  readonly headers: readonly string[];
}

/** One media type of a body. */
export interface MediaType {
  readonly type: string;
  readonly pointer: string;
  readonly schema: Schema | undefined;
  /** How the properties of a form are encoded, by name. */
  readonly encoding: ReadonlyMap<string, Encoding>;
  /** The example without a name (`example`). */
  readonly example: unknown;
  readonly examples: readonly Example[];
}

/** The place of a parameter in a request. */
export type ParameterPlace = "path" | "query" | "header" | "cookie";

/** A parameter, resolved. */
export interface Parameter {
  readonly pointer: string;
  readonly name: string;
  readonly in: ParameterPlace;
  readonly required: boolean;
  readonly description: string | undefined;
  readonly deprecated: boolean;
  readonly schema: Schema | undefined;
  /** The media type that describes the value instead of a schema. */
  readonly content: MediaType | undefined;
  readonly style: string;
  readonly explode: boolean;
  readonly allowReserved: boolean;
  readonly allowEmptyValue: boolean;
  /** The value of its first example. */
  readonly example: unknown;
  /** Its named examples. */
  readonly examples: readonly Example[];
}

/** A request body, resolved. */
export interface RequestBody {
  readonly pointer: string;
  readonly required: boolean;
  readonly description: string | undefined;
  readonly content: readonly MediaType[];
}

/** A header of a response. */
export interface ResponseHeader {
  readonly pointer: string;
  readonly name: string;
  readonly required: boolean;
  readonly description: string | undefined;
  readonly schema: Schema | undefined;
  /** The media type that describes the value instead of a schema. */
  readonly content: MediaType | undefined;
}

/** A response, resolved. */
export interface Response {
  /** A status code, a range such as `2XX`, or `default`. */
  readonly status: string;
  readonly pointer: string;
  readonly description: string | undefined;
  readonly content: readonly MediaType[];
  readonly headers: readonly ResponseHeader[];
}

/** One operation of the API. */
export interface Operation {
  /** The `operationId`. If there is none, method and path. */
  readonly id: string;
  readonly hasId: boolean;
  /** In upper case. */
  readonly method: string;
  readonly path: string;
  /** The servers of the operation or, if it declares none, those of its path or of the document. */
  readonly servers: readonly Server[];
  readonly pointer: string;
  readonly summary: string | undefined;
  readonly description: string | undefined;
  /** The first tag. */
  readonly tag: string | undefined;
  readonly deprecated: boolean;
  /** The parameters of the path and of the operation. Those of the operation take precedence. */
  readonly parameters: readonly Parameter[];
  /** Header parameters that OpenAPI ignores, since media types and security schemes describe these headers. */
  readonly ignoredParameters: readonly Parameter[];
  readonly body: RequestBody | undefined;
  readonly responses: readonly Response[];
  /** The requests that the service sends because of it, by the name of the callback. */
  readonly callbacks: ReadonlyMap<string, readonly Operation[]>;
  /** Whether the operation requires the computed signature. */
  readonly signed: boolean;
  /** The names of the required security schemes; empty if none are required. */
  readonly security: SecurityAlternatives;
  /** The page that documents the operation. */
  readonly docs: { readonly url: string; readonly description?: string } | undefined;
  readonly source: Source | undefined;
  readonly pagination: Pagination | undefined;
  readonly wait: Wait | undefined;
  readonly upload: Upload | undefined;
  readonly lookup: Lookup | undefined;
  readonly rateLimit: RateLimit | undefined;
  readonly removal: Removal | undefined;
  readonly requires: readonly Requirement[];
  readonly retrySafe: boolean | undefined;
  /** All `x-` keys, unchanged. */
  readonly extensions: Readonly<Record<string, unknown>>;
}

/** A request or response body of an operation. */
export interface Body {
  readonly operation: Operation;
  /** Status of the response; undefined for a request body. */
  readonly status: string | undefined;
  readonly pointer: string;
  readonly content: readonly MediaType[];
}

/** Whether an operation is not deprecated. */
export const isCurrent = ({ deprecated }: Operation): boolean => !deprecated;

/** Whether fetch sends no body with the method of an operation. */
export const isBodiless = ({ method }: Operation): boolean => ["GET", "HEAD"].includes(method);

/** The media types of a request, the default of calls first: JSON, otherwise a form. Ranges come after what is in them. */
export function byPreference(content: readonly MediaType[]): MediaType[] {
  const rank = ({ type }: MediaType) =>
    [isJson(type) && !isRange(type), isJson(type), isForm(type), !isRange(type), true].indexOf(true);
  return content.toSorted((a, b) => rank(a) - rank(b));
}

/** Whether a response is an interim one (1xx), which comes before the final one. */
export const isInterim = ({ status }: Pick<Response, "status">): boolean => /^1/.test(status);

/** Whether responses with a status never have a body. */
export const isBodilessStatus = (status: string | number): boolean => /^(1..|204|205|304)$/.test(String(status));

/** The response of a status, if the operation declares it. */
export const responseOf = ({ responses }: Operation, status: string): Response | undefined =>
  responses.find((response) => response.status === status);

/** The response that an operation declares for a status code: by the code, by its range, or as the default. */
export const responseFor = (operation: Operation, code: string): Response | undefined =>
  [code, `${code.charAt(0)}XX`, "default"]
    .map((status) => responseOf(operation, status))
    .find((response) => response !== undefined);

/** The request body and every response of an operation. */
export const bodiesOf = (operation: Operation): Body[] => {
  const { body, responses } = operation;
  return [...(body === undefined ? [] : [{ ...body, status: undefined }]), ...responses].map(
    ({ status, pointer, content }) => ({ operation, status, pointer, content }),
  );
};

/** The name of a body in messages: `widgets.create, response 200`. */
export const nameOfBody = ({ operation, status }: Pick<Body, "operation" | "status">): string =>
  `${operation.id}, ${status === undefined ? "request body" : `answer ${status}`}`;
