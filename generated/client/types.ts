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
        /**
         * Create a workspace
         * @description Creates a workspace: a separate area for projects and media assets. An account may have only so many; beyond
         *     that the service answers with an error. Neither the number nor the error's code is documented.
         */
        post: operations["workspaces.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace_name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a workspace
         * @description Returns one workspace with the number of analyses of this month.
         */
        get: operations["workspaces.get"];
        put?: never;
        post?: never;
        /**
         * Delete a workspace
         * @description Deletes the workspace. This cannot be undone. It fails while an analysis is running in the workspace; the code
         *     of that error is not documented.
         */
        delete: operations["workspaces.delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace_name}/projects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List projects
         * @description Returns all projects of the workspace at once; there are no pages.
         */
        get: operations["projects.list"];
        put?: never;
        /**
         * Create a project
         * @description Creates a project in the workspace. A workspace holds at most 1,000 projects. The name must be new in
         *     the workspace.
         */
        post: operations["projects.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace_name}/projects/{project_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a project
         * @description Returns one project.
         */
        get: operations["projects.get"];
        put?: never;
        post?: never;
        /**
         * Delete a project
         * @description Deletes the project. The base project cannot be deleted.
         */
        delete: operations["projects.delete"];
        options?: never;
        head?: never;
        /**
         * Rename a project
         * @description Changes the name of the project. The name must be new in the workspace. The base project cannot be renamed.
         */
        patch: operations["projects.update"];
        trace?: never;
    };
    "/api/v1/workspaces/{workspace_name}/projects/{project_id}/assets/import/object-storage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Register a media asset
         * @description Registers a video or an image that lies in an Object Storage bucket as a media asset of the project. One call
         *     registers one file. More than 10 at a time are refused; how the 10 are counted is not documented.
         *
         *     Registration goes on after the answer. An analysis can be requested only when the import status is `COMPLETED`.
         *     The same file name may be registered again: the ids differ.
         */
        post: operations["assets.import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace_name}/projects/{project_id}/assets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List media assets
         * @description Returns the media assets of the project, page by page.
         */
        get: operations["assets.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace_name}/projects/{project_id}/assets/{asset_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a media asset
         * @description Returns one media asset.
         */
        get: operations["assets.get"];
        put?: never;
        post?: never;
        /**
         * Delete a media asset
         * @description Deletes the media asset.
         */
        delete: operations["assets.delete"];
        options?: never;
        head?: never;
        /**
         * Move a media asset
         * @description Moves the media asset to another project. There is no request body.
         */
        patch: operations["assets.move"];
        trace?: never;
    };
    "/api/v1/workspaces/{workspace_name}/projects/{project_id}/assets/{asset_id}/import-status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the import status of a media asset
         * @description Returns how far the registration of the media asset has come. The asset can be analysed from `COMPLETED` on.
         */
        get: operations["assets.getImportStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace_name}/projects/{project_id}/assets/{asset_id}/index": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the index
         * @description Returns the latest index of the media asset. It fails unless the analysis is complete; the code of that error
         *     is not documented.
         */
        get: operations["index.get"];
        put?: never;
        /**
         * Request an analysis
         * @description Starts the analysis of the media asset, which makes its index. The asset must be registered completely first.
         *
         *     An asset has one index, the latest. A successful analysis replaces the one before, which stays valid while the
         *     new analysis runs, and stays if that fails. While an analysis is running the service answers with HTTP 409.
         */
        post: operations["index.request"];
        /**
         * Delete the index
         * @description Deletes the latest completed index of the media asset, and with it what was made from it, such as the scene
         *     summary. This cannot be undone. While an analysis is running the service answers with HTTP 409.
         */
        delete: operations["index.delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace_name}/projects/{project_id}/assets/{asset_id}/index/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the analysis status
         * @description Returns how far the analysis of the media asset has come.
         */
        get: operations["index.getStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace_name}/projects/{project_id}/assets/{asset_id}/index/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel the analysis
         * @description Cancels an analysis that is waiting (`WAIT_ANALYZE`) or running (`ANALYZING`). What it has found so far is
         *     deleted. In any other state the service answers with HTTP 409. There is no request body.
         */
        post: operations["index.cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace_name}/projects/{project_id}/assets/{asset_id}/scene-summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the scene summary
         * @description Returns the latest scene summary of the media asset. It fails unless the status is `SUMMARIZE_COMPLETED`. Where
         *     there is no scene summary the service answers with HTTP 404 and a code of its own that is not documented.
         */
        get: operations["sceneSummary.get"];
        put?: never;
        /**
         * Request a scene summary
         * @description Starts the summary of the scenes in the latest index of the media asset. The analysis must be complete.
         *
         *     The first run covers all scenes; later runs may redo chosen ones. The language is set in a run over all scenes
         *     and kept from then on: only a new run over all scenes changes it. A request fails while a summary is running;
         *     the code of that error is not documented. The requests of a workspace share one queue. While a summary is running,
         *     the metadata of the asset cannot be edited in the vendor's console.
         */
        post: operations["sceneSummary.request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace_name}/projects/{project_id}/assets/{asset_id}/scene-summary/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the scene summary status
         * @description Returns how far the scene summary of the media asset has come.
         */
        get: operations["sceneSummary.getStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace_name}/projects/{project_id}/assets/{asset_id}/scene-summary/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel the scene summary
         * @description Cancels a scene summary that is waiting (`WAIT_SUMMARIZE`) or running (`SUMMARIZING`). What it has written so
         *     far is deleted, and the run is not charged. There is no request body.
         */
        post: operations["sceneSummary.cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/query-assets/uploads/presigned-url": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create an upload URL for a query image
         * @description Issues a URL to which one query image can be uploaded. The URL is valid for 15 minutes and for one upload. It
         *     belongs to no workspace. Afterwards confirm the upload with `search.completeUpload`.
         */
        post: operations["search.createUploadUrl"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/query-assets/uploads/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm the upload of a query image
         * @description Says whether a query image arrived and can be used. For a HEIC image the answer holds the key of the JPG that it
         *     was converted to: search with the key from the answer.
         */
        post: operations["search.completeUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace_name}/assets/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Request a search
         * @description Starts a search for scenes and images of the workspace, by text or by an uploaded image. Persons and spoken words
         *     narrow it down. The search runs on its own; read what it finds with `search.getResult`. The rate limit can be
         *     adjusted through the vendor's support.
         */
        post: operations["search.request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace_name}/assets/search/{search_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the result of a search
         * @description Returns how far a search is and, once it is completed, one page of its hits: best score first, then by the time at
         *     which the index was created.
         */
        get: operations["search.getResult"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace_name}/person-thumbnail/uploads/presigned-url": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the workspace.
                 * @example my-workspace
                 */
                workspace_name: components["parameters"]["WorkspaceName"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create an upload URL for a thumbnail
         * @description Issues a URL to which one thumbnail of a person can be uploaded. The URL is valid for 15 minutes and for one upload.
         *     Afterwards confirm the upload with `persons.completeThumbnailUpload`.
         */
        post: operations["persons.createThumbnailUploadUrl"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace_name}/person-thumbnail/uploads/complete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the workspace.
                 * @example my-workspace
                 */
                workspace_name: components["parameters"]["WorkspaceName"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm the upload of a thumbnail
         * @description Says whether a thumbnail arrived and can be used. Its key expires 24 hours after the upload.
         */
        post: operations["persons.completeThumbnailUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace_name}/persons": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the workspace.
                 * @example my-workspace
                 */
                workspace_name: components["parameters"]["WorkspaceName"];
            };
            cookie?: never;
        };
        /**
         * List persons
         * @description Returns the persons of the workspace, page by page, all of them or those with a name or tags.
         */
        get: operations["persons.list"];
        put?: never;
        /**
         * Register a person
         * @description Registers a person with at least one thumbnail. Without a name the person is anonymous; `persons.update` gives the
         *     name later. How a name that is already taken is refused is not documented.
         */
        post: operations["persons.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace_name}/persons/search": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the workspace.
                 * @example my-workspace
                 */
                workspace_name: components["parameters"]["WorkspaceName"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Search persons
         * @description Returns persons by name, ids, tags or kind of name, page by page and in the order asked for. The page is asked for in
         *     the body.
         */
        post: operations["persons.search"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace_name}/persons/recommend-by-thumbnail": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the workspace.
                 * @example my-workspace
                 */
                workspace_name: components["parameters"]["WorkspaceName"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find persons who resemble a thumbnail
         * @description Compares an uploaded thumbnail with the faces of the registered persons. The list is empty when nobody is similar
         *     enough. A thumbnail's key expires 24 hours after the upload.
         */
        post: operations["persons.recommendByThumbnail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace_name}/persons/{person_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the workspace.
                 * @example my-workspace
                 */
                workspace_name: components["parameters"]["WorkspaceName"];
                /**
                 * @description Id of the person. A string here, an integer in bodies.
                 * @example 1001
                 */
                person_id: components["parameters"]["PersonId"];
            };
            cookie?: never;
        };
        /**
         * Get a person
         * @description Returns a person with tags and thumbnails.
         */
        get: operations["persons.get"];
        put?: never;
        post?: never;
        /**
         * Delete a person
         * @description Deletes a person and the features of the face, so that neither `persons.listSimilar` nor
         *     `persons.recommendByThumbnail` finds the person any more. Where indexes name the person, it becomes anonymous. This
         *     cannot be undone.
         */
        delete: operations["persons.delete"];
        options?: never;
        head?: never;
        /**
         * Change a person
         * @description Changes name, description or primary thumbnail of a person. It also names an anonymous person.
         */
        patch: operations["persons.update"];
        trace?: never;
    };
    "/api/v1/workspaces/{workspace_name}/persons/{person_id}/similar": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the workspace.
                 * @example my-workspace
                 */
                workspace_name: components["parameters"]["WorkspaceName"];
                /**
                 * @description Id of the person. A string here, an integer in bodies.
                 * @example 1001
                 */
                person_id: components["parameters"]["PersonId"];
            };
            cookie?: never;
        };
        /**
         * List similar persons
         * @description Returns the persons whose faces resemble this person's, most similar first; none when nobody is similar enough. The
         *     person must have a thumbnail.
         */
        get: operations["persons.listSimilar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace_name}/persons/{person_id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the workspace.
                 * @example my-workspace
                 */
                workspace_name: components["parameters"]["WorkspaceName"];
                /**
                 * @description Id of the person. A string here, an integer in bodies.
                 * @example 1001
                 */
                person_id: components["parameters"]["PersonId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Merge persons
         * @description Merges other persons into the one in the path, which survives: it takes over their assets, scenes and thumbnails,
         *     and they disappear. This cannot be undone.
         */
        post: operations["persons.merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace_name}/persons/{person_id}/person-tags": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the workspace.
                 * @example my-workspace
                 */
                workspace_name: components["parameters"]["WorkspaceName"];
                /**
                 * @description Id of the person. A string here, an integer in bodies.
                 * @example 1001
                 */
                person_id: components["parameters"]["PersonId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add tags to a person
         * @description Marks a person with tags. Tags that the person has already are ignored.
         */
        post: operations["persons.addTags"];
        /**
         * Remove tags from a person, by DELETE
         * @description Removes tags from a person. Ids that are unknown or already removed are ignored. The ids stand in the body of a
         *     DELETE request, which some clients and proxies cannot send or drop: `persons.removeTags` does the same by POST.
         */
        delete: operations["persons.removeTagsWithBody"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace_name}/persons/{person_id}/person-tags/remove": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the workspace.
                 * @example my-workspace
                 */
                workspace_name: components["parameters"]["WorkspaceName"];
                /**
                 * @description Id of the person. A string here, an integer in bodies.
                 * @example 1001
                 */
                person_id: components["parameters"]["PersonId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Remove tags from a person
         * @description Removes tags from a person. Ids that are unknown or already removed are ignored. It is the one for clients that
         *     cannot send a body with DELETE, and does what `persons.removeTagsWithBody` does.
         */
        post: operations["persons.removeTags"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace_name}/persons/{person_id}/person-thumbnail": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the workspace.
                 * @example my-workspace
                 */
                workspace_name: components["parameters"]["WorkspaceName"];
                /**
                 * @description Id of the person. A string here, an integer in bodies.
                 * @example 1001
                 */
                person_id: components["parameters"]["PersonId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add thumbnails to a person
         * @description Adds uploaded thumbnails to a person.
         */
        post: operations["persons.addThumbnails"];
        /**
         * Remove thumbnails from a person, by DELETE
         * @description Removes thumbnails from a person. Ids that are unknown or already removed are ignored; at least one thumbnail must
         *     be left. The ids stand in the body of a DELETE request, which some clients and proxies cannot send or drop:
         *     `persons.removeThumbnails` does the same by POST.
         */
        delete: operations["persons.removeThumbnailsWithBody"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace_name}/persons/{person_id}/person-thumbnail/remove": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the workspace.
                 * @example my-workspace
                 */
                workspace_name: components["parameters"]["WorkspaceName"];
                /**
                 * @description Id of the person. A string here, an integer in bodies.
                 * @example 1001
                 */
                person_id: components["parameters"]["PersonId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Remove thumbnails from a person
         * @description Removes thumbnails from a person. Ids that are unknown or already removed are ignored; at least one thumbnail must
         *     be left. It is the one for clients that cannot send a body with DELETE, and does what
         *     `persons.removeThumbnailsWithBody` does.
         */
        post: operations["persons.removeThumbnails"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace_name}/person-tags": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the workspace.
                 * @example my-workspace
                 */
                workspace_name: components["parameters"]["WorkspaceName"];
            };
            cookie?: never;
        };
        /**
         * List person tags
         * @description Returns the person tags of the workspace, page by page.
         */
        get: operations["personTags.list"];
        put?: never;
        /**
         * Create a person tag
         * @description Creates a tag that persons can be marked with. Its name is unique in the workspace; how a second tag of the same
         *     name is refused is not documented.
         */
        post: operations["personTags.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace_name}/person-tags/{tag_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the workspace.
                 * @example my-workspace
                 */
                workspace_name: components["parameters"]["WorkspaceName"];
                /**
                 * @description Id of the person tag.
                 * @example 200
                 */
                tag_id: components["parameters"]["TagId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a person tag
         * @description Deletes a person tag.
         */
        delete: operations["personTags.delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace_name}/projects/{project_id}/assets/{asset_id}/analyze": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the workspace.
                 * @example my-workspace
                 */
                workspace_name: components["parameters"]["WorkspaceName"];
                /**
                 * @description Id of the project. A string here, an integer in bodies.
                 * @example 1234
                 */
                project_id: components["parameters"]["ProjectId"];
                /**
                 * @description Id of the media asset. A string here, an integer in bodies.
                 * @example 5678
                 */
                asset_id: components["parameters"]["AssetId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Request an analysis
         * @deprecated
         * @description Starts the analysis of a media asset. Superseded by `index.request`.
         */
        post: operations["deprecated.requestAnalysis"];
        /**
         * Cancel an analysis
         * @deprecated
         * @description Cancels the analysis of a media asset. Superseded by `index.cancel`.
         */
        delete: operations["deprecated.cancelAnalysis"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace_name}/projects/{project_id}/assets/{asset_id}/analyze-status": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the workspace.
                 * @example my-workspace
                 */
                workspace_name: components["parameters"]["WorkspaceName"];
                /**
                 * @description Id of the project. A string here, an integer in bodies.
                 * @example 1234
                 */
                project_id: components["parameters"]["ProjectId"];
                /**
                 * @description Id of the media asset. A string here, an integer in bodies.
                 * @example 5678
                 */
                asset_id: components["parameters"]["AssetId"];
            };
            cookie?: never;
        };
        /**
         * Get the status of an analysis
         * @deprecated
         * @description Returns how far the analysis of a media asset is. Superseded by `index.getStatus`.
         */
        get: operations["deprecated.getAnalysisStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace_name}/projects/{project_id}/assets/{asset_id}/indexes": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the workspace.
                 * @example my-workspace
                 */
                workspace_name: components["parameters"]["WorkspaceName"];
                /**
                 * @description Id of the project. A string here, an integer in bodies.
                 * @example 1234
                 */
                project_id: components["parameters"]["ProjectId"];
                /**
                 * @description Id of the media asset. A string here, an integer in bodies.
                 * @example 5678
                 */
                asset_id: components["parameters"]["AssetId"];
            };
            cookie?: never;
        };
        /**
         * List the indexes of an asset
         * @deprecated
         * @description Returns the indexes of a media asset. Today an asset has one, the latest. Superseded by `index.get`.
         */
        get: operations["deprecated.listIndexes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace_name}/projects/{project_id}/assets/{asset_id}/indexes/{index_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the workspace.
                 * @example my-workspace
                 */
                workspace_name: components["parameters"]["WorkspaceName"];
                /**
                 * @description Id of the project. A string here, an integer in bodies.
                 * @example 1234
                 */
                project_id: components["parameters"]["ProjectId"];
                /**
                 * @description Id of the media asset. A string here, an integer in bodies.
                 * @example 5678
                 */
                asset_id: components["parameters"]["AssetId"];
                /**
                 * @description Id of the index.
                 * @example 301
                 */
                index_id: components["parameters"]["IndexId"];
            };
            cookie?: never;
        };
        /**
         * Get an index
         * @deprecated
         * @description Returns an index of a media asset. Superseded by `index.get`.
         */
        get: operations["deprecated.getIndex"];
        put?: never;
        post?: never;
        /**
         * Delete an index
         * @deprecated
         * @description Deletes an index of a media asset. Superseded by `index.delete`.
         */
        delete: operations["deprecated.deleteIndex"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace_name}/projects/{project_id}/assets/{asset_id}/indexes/{index_id}/scene-summaries": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the workspace.
                 * @example my-workspace
                 */
                workspace_name: components["parameters"]["WorkspaceName"];
                /**
                 * @description Id of the project. A string here, an integer in bodies.
                 * @example 1234
                 */
                project_id: components["parameters"]["ProjectId"];
                /**
                 * @description Id of the media asset. A string here, an integer in bodies.
                 * @example 5678
                 */
                asset_id: components["parameters"]["AssetId"];
                /**
                 * @description Id of the index.
                 * @example 301
                 */
                index_id: components["parameters"]["IndexId"];
            };
            cookie?: never;
        };
        /**
         * Get the scene summary of an index
         * @deprecated
         * @description Returns the latest summary of the scenes of an index. Superseded by `sceneSummary.get`.
         */
        get: operations["deprecated.getSceneSummary"];
        put?: never;
        /**
         * Request a scene summary
         * @deprecated
         * @description Starts the summary of the scenes of an index. Superseded by `sceneSummary.request`.
         */
        post: operations["deprecated.requestSceneSummary"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace_name}/projects/{project_id}/assets/{asset_id}/indexes/{index_id}/scene-summaries/{scene_summary_id}/status": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the workspace.
                 * @example my-workspace
                 */
                workspace_name: components["parameters"]["WorkspaceName"];
                /**
                 * @description Id of the project. A string here, an integer in bodies.
                 * @example 1234
                 */
                project_id: components["parameters"]["ProjectId"];
                /**
                 * @description Id of the media asset. A string here, an integer in bodies.
                 * @example 5678
                 */
                asset_id: components["parameters"]["AssetId"];
                /**
                 * @description Id of the index.
                 * @example 301
                 */
                index_id: components["parameters"]["IndexId"];
                /**
                 * @description Id of the scene summary.
                 * @example 101
                 */
                scene_summary_id: components["parameters"]["SceneSummaryId"];
            };
            cookie?: never;
        };
        /**
         * Get the status of a scene summary
         * @deprecated
         * @description Returns how far a scene summary is. Superseded by `sceneSummary.getStatus`.
         */
        get: operations["deprecated.getSceneSummaryStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace_name}/projects/{project_id}/assets/{asset_id}/indexes/{index_id}/scene-summaries/{scene_summary_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the workspace.
                 * @example my-workspace
                 */
                workspace_name: components["parameters"]["WorkspaceName"];
                /**
                 * @description Id of the project. A string here, an integer in bodies.
                 * @example 1234
                 */
                project_id: components["parameters"]["ProjectId"];
                /**
                 * @description Id of the media asset. A string here, an integer in bodies.
                 * @example 5678
                 */
                asset_id: components["parameters"]["AssetId"];
                /**
                 * @description Id of the index.
                 * @example 301
                 */
                index_id: components["parameters"]["IndexId"];
                /**
                 * @description Id of the scene summary.
                 * @example 101
                 */
                scene_summary_id: components["parameters"]["SceneSummaryId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Cancel a scene summary
         * @deprecated
         * @description Cancels a scene summary. Superseded by `sceneSummary.cancel`.
         */
        delete: operations["deprecated.cancelSceneSummary"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace_name}/projects/{project_id}/video-assets/import/object-storage": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the workspace.
                 * @example my-workspace
                 */
                workspace_name: components["parameters"]["WorkspaceName"];
                /**
                 * @description Id of the project. A string here, an integer in bodies.
                 * @example 1234
                 */
                project_id: components["parameters"]["ProjectId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Register a video
         * @deprecated
         * @description Registers a video that lies in Object Storage. Superseded by `assets.import`.
         */
        post: operations["deprecated.importVideoAsset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace_name}/projects/{project_id}/video-assets": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the workspace.
                 * @example my-workspace
                 */
                workspace_name: components["parameters"]["WorkspaceName"];
                /**
                 * @description Id of the project. A string here, an integer in bodies.
                 * @example 1234
                 */
                project_id: components["parameters"]["ProjectId"];
            };
            cookie?: never;
        };
        /**
         * List videos
         * @deprecated
         * @description Returns the videos of a project, page by page. Superseded by `assets.list`.
         */
        get: operations["deprecated.listVideoAssets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace_name}/projects/{project_id}/video-assets/{video_asset_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the workspace.
                 * @example my-workspace
                 */
                workspace_name: components["parameters"]["WorkspaceName"];
                /**
                 * @description Id of the project. A string here, an integer in bodies.
                 * @example 1234
                 */
                project_id: components["parameters"]["ProjectId"];
                /**
                 * @description Id of the video.
                 * @example 5678
                 */
                video_asset_id: components["parameters"]["VideoAssetId"];
            };
            cookie?: never;
        };
        /**
         * Get a video
         * @deprecated
         * @description Returns a video. Superseded by `assets.get`.
         */
        get: operations["deprecated.getVideoAsset"];
        put?: never;
        post?: never;
        /**
         * Delete a video
         * @deprecated
         * @description Deletes a video. Superseded by `assets.delete`.
         */
        delete: operations["deprecated.deleteVideoAsset"];
        options?: never;
        head?: never;
        /**
         * Move a video to another project
         * @deprecated
         * @description Moves a video to another project. Superseded by `assets.move`.
         */
        patch: operations["deprecated.moveVideoAsset"];
        trace?: never;
    };
    "/api/v1/workspaces/{workspace_name}/projects/{project_id}/video-assets/{video_asset_id}/import-status": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the workspace.
                 * @example my-workspace
                 */
                workspace_name: components["parameters"]["WorkspaceName"];
                /**
                 * @description Id of the project. A string here, an integer in bodies.
                 * @example 1234
                 */
                project_id: components["parameters"]["ProjectId"];
                /**
                 * @description Id of the video.
                 * @example 5678
                 */
                video_asset_id: components["parameters"]["VideoAssetId"];
            };
            cookie?: never;
        };
        /**
         * Get the status of a video's registration
         * @deprecated
         * @description Returns how far the registration of a video is. Superseded by `assets.getImportStatus`.
         */
        get: operations["deprecated.getVideoAssetImportStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace_name}/projects/{project_id}/video-assets/{video_asset_id}/analyze": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the workspace.
                 * @example my-workspace
                 */
                workspace_name: components["parameters"]["WorkspaceName"];
                /**
                 * @description Id of the project. A string here, an integer in bodies.
                 * @example 1234
                 */
                project_id: components["parameters"]["ProjectId"];
                /**
                 * @description Id of the video.
                 * @example 5678
                 */
                video_asset_id: components["parameters"]["VideoAssetId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Request the analysis of a video
         * @deprecated
         * @description Starts the analysis of a video. Superseded by `index.request`.
         */
        post: operations["deprecated.requestVideoAnalysis"];
        /**
         * Cancel the analysis of a video
         * @deprecated
         * @description Cancels the analysis of a video. Superseded by `index.cancel`.
         */
        delete: operations["deprecated.cancelVideoAnalysis"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace_name}/projects/{project_id}/video-assets/{video_asset_id}/analyze-status": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the workspace.
                 * @example my-workspace
                 */
                workspace_name: components["parameters"]["WorkspaceName"];
                /**
                 * @description Id of the project. A string here, an integer in bodies.
                 * @example 1234
                 */
                project_id: components["parameters"]["ProjectId"];
                /**
                 * @description Id of the video.
                 * @example 5678
                 */
                video_asset_id: components["parameters"]["VideoAssetId"];
            };
            cookie?: never;
        };
        /**
         * Get the status of a video's analysis
         * @deprecated
         * @description Returns how far the analysis of a video is. Superseded by `index.getStatus`.
         */
        get: operations["deprecated.getVideoAnalysisStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace_name}/projects/{project_id}/video-assets/{video_asset_id}/indexes": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the workspace.
                 * @example my-workspace
                 */
                workspace_name: components["parameters"]["WorkspaceName"];
                /**
                 * @description Id of the project. A string here, an integer in bodies.
                 * @example 1234
                 */
                project_id: components["parameters"]["ProjectId"];
                /**
                 * @description Id of the video.
                 * @example 5678
                 */
                video_asset_id: components["parameters"]["VideoAssetId"];
            };
            cookie?: never;
        };
        /**
         * List the indexes of a video
         * @deprecated
         * @description Returns the indexes of a video. Today an asset has one, the latest. Superseded by `index.get`.
         */
        get: operations["deprecated.listVideoIndexes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace_name}/projects/{project_id}/video-assets/{video_asset_id}/indexes/{index_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the workspace.
                 * @example my-workspace
                 */
                workspace_name: components["parameters"]["WorkspaceName"];
                /**
                 * @description Id of the project. A string here, an integer in bodies.
                 * @example 1234
                 */
                project_id: components["parameters"]["ProjectId"];
                /**
                 * @description Id of the video.
                 * @example 5678
                 */
                video_asset_id: components["parameters"]["VideoAssetId"];
                /**
                 * @description Id of the index.
                 * @example 301
                 */
                index_id: components["parameters"]["IndexId"];
            };
            cookie?: never;
        };
        /**
         * Get an index of a video
         * @deprecated
         * @description Returns an index of a video. Superseded by `index.get`.
         */
        get: operations["deprecated.getVideoIndex"];
        put?: never;
        post?: never;
        /**
         * Delete an index of a video
         * @deprecated
         * @description Deletes an index of a video. Superseded by `index.delete`.
         */
        delete: operations["deprecated.deleteVideoIndex"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scene-search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Search scenes
         * @deprecated
         * @description Starts a search for scenes. The path names no workspace. Superseded by `search.request`.
         */
        post: operations["deprecated.searchScenes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace_name}/scene-search/{searchId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the workspace.
                 * @example my-workspace
                 */
                workspace_name: components["parameters"]["WorkspaceName"];
                /**
                 * @description Id of the scene search.
                 * @example JtWJKTDCKknMHP8Id4Gt
                 */
                searchId: components["parameters"]["SceneSearchId"];
            };
            cookie?: never;
        };
        /**
         * Get the result of a scene search
         * @deprecated
         * @description Returns the result of a search for scenes. Superseded by `search.getResult`.
         */
        get: operations["deprecated.getSceneSearchResult"];
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
        /** @description The workspace to create. */
        WorkspaceCreateRequest: {
            /** @description Name of the workspace, not yet taken. Lowercase letters, digits and `-`. */
            workspaceName: string;
            /** @description Object Storage bucket to connect the workspace to. */
            bucketName?: string;
        };
        /** @description A workspace as it is answered when it was created. */
        CreatedWorkspace: {
            /** @description Name of the workspace. */
            workspaceName?: string;
            /** @description Who created it. */
            createdUserName?: string;
            /** @description When it was created. */
            createdTime?: components["schemas"]["LocalDateTime"];
            /** @description Who changed it last. */
            updatedUserName?: string;
            /** @description When it was changed last. */
            updatedTime?: components["schemas"]["LocalDateTime"];
        } & {
            [key: string]: unknown;
        };
        /** @description The created workspace in the envelope of every success. */
        WorkspaceCreateResponse: {
            code: components["schemas"]["ResultCode"];
            message: components["schemas"]["ResultMessage"];
            result: components["schemas"]["CreatedWorkspace"];
        } & {
            [key: string]: unknown;
        };
        /** @description A workspace in detail. */
        WorkspaceDetails: {
            /** @description Name of the workspace. */
            workspaceName?: string;
            /**
             * Format: uri
             * @description URL of the workspace.
             */
            workspaceUrl?: string;
            /** @description Object Storage bucket that the workspace is connected to. */
            bucketName?: string;
            /** @description Analyses in this month. */
            monthlyAnalysisCount?: number;
            /** @description Who created it. */
            createdUserName?: string;
            /** @description When it was created. */
            createdTime?: components["schemas"]["LocalDateTime"];
            /** @description Who changed it last. */
            updatedUserName?: string;
            /** @description When it was changed last. */
            updatedTime?: components["schemas"]["LocalDateTime"];
        } & {
            [key: string]: unknown;
        };
        /** @description A workspace in the envelope of every success. */
        WorkspaceResponse: {
            code: components["schemas"]["ResultCode"];
            message: components["schemas"]["ResultMessage"];
            result: components["schemas"]["WorkspaceDetails"];
        } & {
            [key: string]: unknown;
        };
        /** @description What is left to say of a deleted workspace. */
        DeletedWorkspace: {
            /** @description Name of the workspace that was deleted. */
            workspaceName: string;
        } & {
            [key: string]: unknown;
        };
        /** @description The deleted workspace in the envelope of every success. */
        WorkspaceDeleteResponse: {
            code: components["schemas"]["ResultCode"];
            message: components["schemas"]["ResultMessage"];
            result: components["schemas"]["DeletedWorkspace"];
        } & {
            [key: string]: unknown;
        };
        /** @description A project. */
        Project: {
            /** @description Id of the project. */
            projectId: number;
            /** @description Name of the project. */
            name: string;
            /** @description Whether it is the base project, which every workspace has and which cannot be changed. */
            isBaseProject: boolean;
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
        /** @description All projects of a workspace. */
        ProjectList: {
            /** @description The projects. */
            projects: components["schemas"]["Project"][];
            /** @description Projects in all. */
            totalCount?: number;
        } & {
            [key: string]: unknown;
        };
        /** @description All projects of a workspace in the envelope of every success. */
        ProjectListResponse: {
            code: components["schemas"]["ResultCode"];
            message: components["schemas"]["ResultMessage"];
            result: components["schemas"]["ProjectList"];
        } & {
            [key: string]: unknown;
        };
        /** @description The project to create. */
        ProjectCreateRequest: {
            /**
             * @description Name of the project, not yet taken in the workspace: letters, digits and special characters but
             *     `;`, `|` and the backtick.
             */
            name: string;
        };
        /** @description A project in the envelope of every success. */
        ProjectResponse: {
            code: components["schemas"]["ResultCode"];
            message: components["schemas"]["ResultMessage"];
            result: components["schemas"]["Project"];
        } & {
            [key: string]: unknown;
        };
        /** @description The envelope of a success that has no result. */
        EmptyResponse: {
            code: components["schemas"]["ResultCode"];
            message: components["schemas"]["ResultMessage"];
        } & {
            [key: string]: unknown;
        };
        /** @description What to change about the project. */
        ProjectUpdateRequest: {
            /**
             * @description New name of the project, not yet taken in the workspace: letters, digits and special characters but
             *     `;`, `|` and the backtick.
             */
            name: string;
        };
        /**
         * @description The file to register. A video has a height of 360 to 1080 pixels (720 recommended), lasts 6 hours at most and has
         *     10 GB at most: MP4, MKV, MOV or WebM. An image has a height of 360 to 1080 pixels and 10 MB at most: JPG, PNG or
         *     HEIC. HEIC is converted to JPG, so that its analysis may take longer. The codecs of a video include H.264, H.265 and
         *     MPEG-4 Part 2.
         */
        AssetImportRequest: {
            /** @description Full name of the file in the bucket. A folder is refused. */
            key: string;
            /** @description Object Storage bucket that the file lies in. */
            bucketName: string;
        };
        /**
         * @description A media asset that is being registered: its id and who registered it. File name, project, metadata and key are not
         *     among the known fields.
         */
        ImportedAsset: {
            /** @description Id of the media asset. */
            assetId: number;
            /** @description Who registered it. Spelt without the "d" of `createdUserName`. */
            createUserName: string;
        } & {
            [key: string]: unknown;
        };
        /** @description A media asset that is being registered, in the envelope of every success. */
        AssetImportResponse: {
            code: components["schemas"]["ResultCode"];
            message: components["schemas"]["ResultMessage"];
            result: components["schemas"]["ImportedAsset"];
        } & {
            [key: string]: unknown;
        };
        /** @description What the file is. */
        AssetMetaData: {
            /** @description Width and height in pixels, such as `1920x1080`. */
            resolution: string;
            /** @description Length of the video in milliseconds. */
            durationMs: number;
            /** @description Size of the file in bytes. */
            size: number;
            /**
             * @description Format of the file. `mp4`, `mkv`, `mov` or `webm` is a video; `png`, `jpg` or `heic` is an image.
             * @enum {string}
             */
            format: "mp4" | "mkv" | "mov" | "webm" | "png" | "jpg" | "heic";
        } & {
            [key: string]: unknown;
        };
        /** @description A media asset. */
        Asset: {
            /** @description Id of the media asset. */
            assetId: number;
            /** @description Name of the media file. */
            fileName: string;
            /** @description Id of the project that the asset is in. */
            projectId: number;
            metaData: components["schemas"]["AssetMetaData"];
            /** @description Full name of the file in Object Storage. */
            key: string;
            /** @description Who registered it. Spelt without the "d" of `createdUserName`. */
            createUserName: string;
        } & {
            [key: string]: unknown;
        };
        /** @description One page of media assets. */
        AssetPage: {
            /** @description Media assets in all. */
            totalCount?: number;
            /** @description Pages in all. */
            totalPage?: number;
            /** @description Number of this page. */
            pageNo?: number;
            /** @description Page size that was asked for. */
            pageSize?: number;
            /** @description The media assets of this page. */
            content?: components["schemas"]["Asset"][];
        } & {
            [key: string]: unknown;
        };
        /** @description One page of media assets in the envelope of every success. */
        AssetListResponse: {
            code: components["schemas"]["ResultCode"];
            message: components["schemas"]["ResultMessage"];
            result: components["schemas"]["AssetPage"];
        } & {
            [key: string]: unknown;
        };
        /** @description A media asset in the envelope of every success. */
        AssetResponse: {
            code: components["schemas"]["ResultCode"];
            message: components["schemas"]["ResultMessage"];
            result: components["schemas"]["Asset"];
        } & {
            [key: string]: unknown;
        };
        /** @description What the file is, as far as the service says. */
        PartialAssetMetaData: {
            /** @description Width and height in pixels, such as `1920x1080`. */
            resolution?: string;
            /** @description Length of the video in milliseconds. */
            durationMs?: number;
            /** @description Size of the file in bytes. */
            size?: number;
            /**
             * @description Format of the file. `mp4`, `mkv`, `mov` or `webm` is a video; `png`, `jpg` or `heic` is an image.
             * @enum {string}
             */
            format?: "mp4" | "mkv" | "mov" | "webm" | "png" | "jpg" | "heic";
        } & {
            [key: string]: unknown;
        };
        /** @description A media asset after a move. */
        MovedAsset: {
            /** @description Id of the media asset. */
            assetId?: number;
            /** @description Name of the media file. */
            fileName?: string;
            /** @description Id of the project that the asset was moved to. */
            projectId: number;
            metaData?: components["schemas"]["PartialAssetMetaData"];
            /** @description Full name of the file in Object Storage. */
            key?: string;
            /** @description Who registered it. Spelt without the "d" of `createdUserName`. */
            createUserName?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description A media asset after a move, in the envelope of every success. */
        AssetMoveResponse: {
            code: components["schemas"]["ResultCode"];
            message: components["schemas"]["ResultMessage"];
            result: components["schemas"]["MovedAsset"];
        } & {
            [key: string]: unknown;
        };
        /** @description How far the registration of a media asset has come. */
        AssetImportStatus: {
            /** @description Id of the media asset. */
            assetId: number;
            /**
             * @description - `IN_PROGRESS`: being registered
             *     - `COMPLETED`: registered; it can be analysed
             *     - `FAILED`: failed
             *     - `FILE_NOT_EXIST`: there is no such file in the bucket
             *     - `INVALID_METADATA`: the file is not one that the service accepts
             * @enum {string}
             */
            uploadStatus: "IN_PROGRESS" | "COMPLETED" | "FAILED" | "FILE_NOT_EXIST" | "INVALID_METADATA";
            /** @description The status in words, such as the reason for `INVALID_METADATA`. */
            uploadResult?: string;
            metaData?: components["schemas"]["PartialAssetMetaData"];
        } & {
            [key: string]: unknown;
        };
        /** @description An import status in the envelope of every success. */
        AssetImportStatusResponse: {
            code: components["schemas"]["ResultCode"];
            message: components["schemas"]["ResultMessage"];
            result: components["schemas"]["AssetImportStatus"];
        } & {
            [key: string]: unknown;
        };
        /**
         * @description How certain a detection must be to be shown or found. `LOW` shows uncertain ones too, and so the most keywords;
         *     `MEDIUM` lies between; `HIGH` shows only what is nearly certain.
         * @default MEDIUM
         * @enum {string}
         */
        ConfidenceLevel: "LOW" | "MEDIUM" | "HIGH";
        /** @description How the asset was analysed. */
        AnalysisSetting: {
            /** @description Name and version of the engine, such as `Sinossi v1.0`. */
            analysisEngine?: string;
            /** @description Length of the scenes that was asked for. */
            sceneRange?: string;
        } & {
            [key: string]: unknown;
        };
        /**
         * @description What the latest completed analysis of a media asset found. Only the fields that head it are known; the rest, such as
         *     scenes, people, keywords and scripts, comes as the service sends it.
         */
        AssetIndex: {
            /** @description Id of the index. */
            indexId?: number;
            /**
             * @description Kind of the asset, `IMAGE` or `VIDEO`.
             * @enum {string}
             */
            type?: "IMAGE" | "VIDEO";
            /** @description When it was created. */
            createdTime?: components["schemas"]["LocalDateTime"];
            /** @description Who created it. */
            createdUserName?: string;
            /** @description When it was changed last. */
            updatedTime?: components["schemas"]["LocalDateTime"];
            /** @description Who changed it last. */
            updatedUserName?: string;
            analysisSetting?: components["schemas"]["AnalysisSetting"];
        } & {
            [key: string]: unknown;
        };
        /** @description An index in the envelope of every success. */
        IndexResponse: {
            code: components["schemas"]["ResultCode"];
            message: components["schemas"]["ResultMessage"];
            result: components["schemas"]["AssetIndex"];
        } & {
            [key: string]: unknown;
        };
        /**
         * @description Length of the scenes of a video. A request that gives no length means `MEDIUM`.
         *
         *     - `EXTRA_SHORT`: 10 to 20 seconds
         *     - `SHORT`: split finely, by seconds
         *     - `MEDIUM`: split where something important changes
         *     - `LONG`: longer and smoother
         * @enum {string}
         */
        SceneRange: "EXTRA_SHORT" | "SHORT" | "MEDIUM" | "LONG";
        /** @description How many people to recognise. With 0 people are left out, which is faster. */
        AnalysisPersonCount: number;
        /** @description Ids of the person tags whose people are to be recognised. */
        AnalysisTagIdList: number[];
        /**
         * @description Language that is spoken in the video.
         *
         *     - `ENKO`: Korean and English
         *     - `EN`: English
         *     - `KO`: Korean
         *     - `JA`: Japanese
         *     - `ZH-CN`: Chinese, simplified
         *     - `ZH-TW`: Chinese, traditional
         * @default ENKO
         * @enum {string}
         */
        SourceLanguage: "ENKO" | "EN" | "KO" | "JA" | "ZH-CN" | "ZH-TW";
        /**
         * @description How to analyse the asset. The length of the scenes is given either as `sceneRange` or as `minSceneDurationSec`
         *     together with `maxSceneDurationSec`. Scene length, language and audio effects do nothing for an image.
         */
        IndexRequest: {
            sceneRange?: components["schemas"]["SceneRange"];
            /**
             * @description Shortest scene in seconds. Only together with `maxSceneDurationSec`, and not with `sceneRange`. The vendor names 15
             *     as the default.
             */
            minSceneDurationSec?: number;
            /** @description Longest scene in seconds. Only together with `minSceneDurationSec`, and not with `sceneRange`. */
            maxSceneDurationSec?: number;
            analysisPersonCount: components["schemas"]["AnalysisPersonCount"];
            tagIdList?: components["schemas"]["AnalysisTagIdList"];
            sourceLanguage?: components["schemas"]["SourceLanguage"];
            /**
             * @description Whether to detect applause, laughter and background music in a video.
             * @default false
             */
            detectAudioEffects?: boolean;
        };
        /** @description The index that is being made. */
        RequestedIndex: {
            /** @description Id of the index. */
            id?: number;
            /** @description When it was requested. */
            createdTime?: components["schemas"]["LocalDateTime"];
            /** @description Who requested it. */
            createdUserName?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description Answer to the request of an analysis. */
        IndexRequestedResponse: {
            code: components["schemas"]["ResultCode"];
            message: components["schemas"]["ResultMessage"];
            result?: components["schemas"]["RequestedIndex"];
        } & {
            [key: string]: unknown;
        };
        /** @description How far the analysis of a media asset has come. */
        IndexStatus: {
            /**
             * @description - `BEFORE_ANALYZE`: never requested
             *     - `WAIT_ANALYZE`: requested, and waiting for its turn
             *     - `ANALYZING`: running
             *     - `ANALYZE_COMPLETED`: done; the index can be read
             *     - `ANALYZE_FAIL`: failed
             *     - `ANALYZE_CANCEL`: cancelled
             * @enum {string}
             */
            status: "BEFORE_ANALYZE" | "WAIT_ANALYZE" | "ANALYZING" | "ANALYZE_COMPLETED" | "ANALYZE_FAIL" | "ANALYZE_CANCEL";
            /** @description Why the analysis failed. */
            analyzeStatusMessage?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description An analysis status in the envelope of every success. */
        IndexStatusResponse: {
            code: components["schemas"]["ResultCode"];
            message: components["schemas"]["ResultMessage"];
            result: components["schemas"]["IndexStatus"];
        } & {
            [key: string]: unknown;
        };
        /** @description The last run. There is none unless a summary has completed. */
        SceneSummaryInfo: {
            /** @description When the last run was completed. */
            lastAnalyzedAt?: components["schemas"]["LocalDateTime"];
            /** @description Ids of the scenes of the last run; null when it covered all of them. */
            analyzedSceneIds?: string[] | null;
        } & {
            [key: string]: unknown;
        };
        /** @description The summary of one scene. Its fields are unknown. */
        SceneSummaryItem: {
            [key: string]: unknown;
        };
        /** @description The latest scene summary of a media asset. */
        SceneSummaryResult: {
            /** @description Id of the index that was summarised. */
            indexId?: number;
            sceneSummaryInfo?: components["schemas"]["SceneSummaryInfo"];
            /** @description The summaries, one for each scene. */
            sceneSummaries?: components["schemas"]["SceneSummaryItem"][];
        } & {
            [key: string]: unknown;
        };
        /** @description A scene summary in the envelope of every success. */
        SceneSummaryResponse: {
            code: components["schemas"]["ResultCode"];
            message: components["schemas"]["ResultMessage"];
            result: components["schemas"]["SceneSummaryResult"];
        } & {
            [key: string]: unknown;
        };
        /**
         * @description What to summarise: all scenes, or chosen ones once there is a summary of all. A run over chosen scenes has no
         *     `locale`.
         */
        SceneSummaryRequest: {
            /**
             * @description Ids of the scenes to redo; only their summaries are replaced. Allowed only after a first run over all scenes.
             *     Without it all scenes are summarised.
             */
            sceneIds?: number[];
            /** @description Language of the summary. Only for a run over all scenes; it stays as it is until the next such run. */
            locale?: string;
        };
        /** @description The scene summary that is being made. Its fields are unknown. */
        RequestedSceneSummary: {
            [key: string]: unknown;
        };
        /** @description Answer to the request of a scene summary. */
        SceneSummaryRequestedResponse: {
            code: components["schemas"]["ResultCode"];
            message: components["schemas"]["ResultMessage"];
            result?: components["schemas"]["RequestedSceneSummary"];
        } & {
            [key: string]: unknown;
        };
        /** @description How far the scene summary of a media asset has come. */
        SceneSummaryStatus: {
            /**
             * @description - `BEFORE_SUMMARIZE`: never requested
             *     - `WAIT_SUMMARIZE`: requested, and waiting for its turn
             *     - `SUMMARIZING`: running
             *     - `SUMMARIZE_COMPLETED`: done; the summary can be read
             *     - `SUMMARIZE_FAIL`: failed
             *     - `SUMMARIZE_CANCELED`: cancelled
             * @enum {string}
             */
            status: "BEFORE_SUMMARIZE" | "WAIT_SUMMARIZE" | "SUMMARIZING" | "SUMMARIZE_COMPLETED" | "SUMMARIZE_FAIL" | "SUMMARIZE_CANCELED";
        } & {
            [key: string]: unknown;
        };
        /** @description The status of a scene summary in the envelope of every success. */
        SceneSummaryStatusResponse: {
            code: components["schemas"]["ResultCode"];
            message: components["schemas"]["ResultMessage"];
            result: components["schemas"]["SceneSummaryStatus"];
        } & {
            [key: string]: unknown;
        };
        /** @description The query image that is going to be uploaded. */
        SearchImageUploadUrlRequest: {
            /**
             * @description Kind of file. Only images can be searched with.
             * @enum {string}
             */
            assetType: "IMAGE";
            /**
             * @description File name of the image, a JPG, PNG, WebP or HEIC of at least 224 pixels and at most 5 MB.
             * @example search_image.png
             */
            assetFileName: string;
        };
        /** @description Where to upload a query image. */
        SearchImageUploadUrl: {
            /** @description Key of the image in Object Storage. Confirm the upload with it. */
            assetFileKey: string;
            /**
             * Format: uri
             * @description URL to upload to, for one upload within its time. Which `Content-Type` it is signed for is not documented.
             */
            presignedUploadUrl: string;
            /** @description Seconds for which the URL is valid; 900 unless the service says otherwise. */
            expirationSeconds: number;
        } & {
            [key: string]: unknown;
        };
        /** @description An upload URL in the envelope of every success. */
        SearchImageUploadUrlResponse: {
            code: components["schemas"]["ResultCode"];
            message: components["schemas"]["ResultMessage"];
            result: components["schemas"]["SearchImageUploadUrl"];
        } & {
            [key: string]: unknown;
        };
        /** @description The query image that was uploaded. */
        SearchImageUploadCompleteRequest: {
            /**
             * @description The `assetFileKey` that came with the upload URL.
             * @example images/2026/03/18/search_image.png
             */
            assetKey: string;
        };
        /** @description What became of the upload of a query image. */
        SearchImageUploadStatus: {
            /** @description Key to search with. For a HEIC image it is the key of the JPG that it was converted to. */
            assetKey: string;
            /**
             * @description Whether the image can be used, `COMPLETED`, or not, `FAILED`.
             * @enum {string}
             */
            uploadStatus: "COMPLETED" | "FAILED";
            /**
             * @description Why it failed: there is no such file (`FILE_NOT_EXIST`), it is larger than 5 MB (`OVER_SIZE_LIMIT`), or it
             *     measures less than 224 pixels (`RESOLUTION_NOT_SUPPORT`).
             * @enum {string}
             */
            uploadMessage?: "FILE_NOT_EXIST" | "OVER_SIZE_LIMIT" | "RESOLUTION_NOT_SUPPORT";
        } & {
            [key: string]: unknown;
        };
        /** @description State of an upload in the envelope of every success. */
        SearchImageUploadStatusResponse: {
            code: components["schemas"]["ResultCode"];
            message: components["schemas"]["ResultMessage"];
            result: components["schemas"]["SearchImageUploadStatus"];
        } & {
            [key: string]: unknown;
        };
        /** @description Which persons appear, by id. */
        AssetSearchPersonQuery: {
            /** @description All of these appear. */
            must?: number[];
            /** @description At least one of these appears. */
            any?: number[];
            /** @description None of these appears. */
            not?: number[];
        };
        /** @description What is said. For videos only. Semicolon, vertical bar and backtick are not allowed. */
        AssetSearchDialogQuery: {
            /** @description All of these are said. */
            must?: string[];
            /** @description At least one of these is said. */
            any?: string[];
            /** @description None of these is said. */
            not?: string[];
        };
        /** @description What to search for. Exactly one of `textQuery` and `imageQuery` is given; persons and dialog narrow it down. */
        AssetSearchQuery: {
            /** @description Words to search for. Semicolon, vertical bar and backtick are not allowed. */
            textQuery?: string;
            /** @description Key of an uploaded query image, from the answer of `search.completeUpload`. */
            imageQuery?: string;
            personQuery?: components["schemas"]["AssetSearchPersonQuery"];
            dialogQuery?: components["schemas"]["AssetSearchDialogQuery"];
        };
        /** @description How strict the search is. */
        AssetSearchOption: {
            confidenceLevel?: components["schemas"]["ConfidenceLevel"];
        };
        /** @description Where to search. A filter names projects or assets; the rest is optional. */
        AssetSearchFilter: {
            /** @description Ids of projects. */
            projectIds?: number[];
            /** @description Ids of media assets. */
            assetIds?: number[];
            /** @description Kinds of asset, `IMAGE`, `VIDEO` or both. All unless given. */
            assetTypes?: ("IMAGE" | "VIDEO")[];
            /** @description Only indexes that were changed at this time or later. */
            indexModifiedFrom?: components["schemas"]["LocalDateTime"];
            /** @description Only indexes that were changed at this time or earlier. */
            indexModifiedTo?: components["schemas"]["LocalDateTime"];
        };
        /** @description What to search for, how strictly, and where. */
        AssetSearchRequest: {
            query: components["schemas"]["AssetSearchQuery"];
            queryOption?: components["schemas"]["AssetSearchOption"];
            filter?: components["schemas"]["AssetSearchFilter"];
        };
        /** @description A search that was accepted. */
        AssetSearch: {
            /** @description Id of the search. Read its result with it. */
            searchId: string;
        } & {
            [key: string]: unknown;
        };
        /** @description An accepted search in the envelope of every success. */
        AssetSearchResponse: {
            code: components["schemas"]["ResultCode"];
            message: components["schemas"]["ResultMessage"];
            result: components["schemas"]["AssetSearch"];
        } & {
            [key: string]: unknown;
        };
        /** @description One hit. */
        AssetSearchHit: {
            [key: string]: unknown;
        };
        /** @description State of a search. The totals and the hits are there once it is completed. */
        AssetSearchResult: {
            /** @description Id of the search. */
            searchId: string;
            /**
             * @description How far the search is: `RUNNING`, `COMPLETED` or `FAILED`.
             * @enum {string}
             */
            status: "RUNNING" | "COMPLETED" | "FAILED";
            /** @description Hits in all. */
            totalCount?: number;
            /** @description Pages in all. */
            totalPage?: number;
            /** @description Number of this page. */
            pageNo?: number;
            /** @description Hits on a page. */
            pageSize?: number;
            /** @description The hits of this page. */
            results?: components["schemas"]["AssetSearchHit"][];
        } & {
            [key: string]: unknown;
        };
        /** @description State and hits of a search in the envelope of every success. */
        AssetSearchResultResponse: {
            code: components["schemas"]["ResultCode"];
            message: components["schemas"]["ResultMessage"];
            result: components["schemas"]["AssetSearchResult"];
        } & {
            [key: string]: unknown;
        };
        /** @description The thumbnail that is going to be uploaded. */
        PersonThumbnailUploadUrlRequest: {
            /**
             * @description File name of the thumbnail, a JPG, PNG or WebP of at least 256 pixels and at most 5 MB.
             * @example test_profile.jpg
             */
            thumbnailFileName: string;
        };
        /** @description Where to upload a thumbnail. */
        PersonThumbnailUploadUrl: {
            /** @description Key of the thumbnail in Object Storage. Confirm and use the upload with it. */
            thumbnailKey?: string;
            /**
             * Format: uri
             * @description URL to upload to, for one upload within 15 minutes. Which `Content-Type` it is signed for is not documented.
             */
            url?: string;
            /** @description Seconds for which the URL is valid. */
            expirationSeconds?: number;
        } & {
            [key: string]: unknown;
        };
        /** @description An upload URL in the envelope of every success. */
        PersonThumbnailUploadUrlResponse: {
            code: components["schemas"]["ResultCode"];
            message: components["schemas"]["ResultMessage"];
            result: components["schemas"]["PersonThumbnailUploadUrl"];
        } & {
            [key: string]: unknown;
        };
        /** @description The thumbnail that was uploaded. */
        PersonThumbnailUploadCompleteRequest: {
            /**
             * @description The key that came with the upload URL.
             * @example persons/thumbnails/test_profile.jpg
             */
            thumbnailKey: string;
        };
        /** @description What became of the upload of a thumbnail. */
        PersonThumbnailUploadStatus: {
            /**
             * @description Whether the thumbnail can be used, `COMPLETED`, or not, `FAILED`.
             * @enum {string}
             */
            uploadStatus: "COMPLETED" | "FAILED";
            /**
             * @description Why it failed: there is no such file (`FILE_NOT_EXIST`), it is larger than 5 MB (`OVER_SIZE_LIMIT`), or it
             *     measures less than 256 pixels (`RESOLUTION_NOT_SUPPORT`).
             * @enum {string}
             */
            uploadMessage?: "FILE_NOT_EXIST" | "OVER_SIZE_LIMIT" | "RESOLUTION_NOT_SUPPORT";
        } & {
            [key: string]: unknown;
        };
        /** @description State of an upload in the envelope of every success. */
        PersonThumbnailUploadStatusResponse: {
            code: components["schemas"]["ResultCode"];
            message: components["schemas"]["ResultMessage"];
            result: components["schemas"]["PersonThumbnailUploadStatus"];
        } & {
            [key: string]: unknown;
        };
        /** @description A person as it stands in a list. */
        PersonSummary: {
            /** @description Id of the person. */
            personId?: number;
        } & {
            [key: string]: unknown;
        };
        /** @description One page of persons. */
        PersonPage: {
            /** @description Persons in all. */
            totalCount?: number;
            /** @description Pages in all. */
            totalPage?: number;
            /** @description Number of this page. */
            pageNo?: number;
            /** @description Page size that was asked for. */
            pageSize?: number;
            /** @description The persons of this page. */
            content?: components["schemas"]["PersonSummary"][];
        } & {
            [key: string]: unknown;
        };
        /** @description One page of persons in the envelope of every success. */
        PersonListResponse: {
            code: components["schemas"]["ResultCode"];
            message: components["schemas"]["ResultMessage"];
            result: components["schemas"]["PersonPage"];
        } & {
            [key: string]: unknown;
        };
        /** @description A thumbnail that is the primary one. At most one of a new person's thumbnails is. */
        PrimaryPersonThumbnail: {
            /**
             * @description It is the primary one.
             * @constant
             */
            isPrimaryThumbnail: true;
        } & {
            [key: string]: unknown;
        };
        /** @description An uploaded thumbnail for a new person. */
        NewPersonThumbnail: {
            /**
             * @description Key of an uploaded thumbnail.
             * @example persons/thumbnails/person-one.jpg
             */
            thumbnailKey: string;
            /**
             * @description Whether it is the thumbnail to show first.
             * @default true
             */
            isPrimaryThumbnail: boolean;
        };
        /** @description A person to be registered. */
        PersonCreateRequest: {
            /** @description Name of the person, unique in the workspace and not blank. Without it, or with null, the person is anonymous. */
            name?: string | null;
            /** @description Text about the person. */
            description?: string;
            /** @description Thumbnails of the person, no more than one of them primary. */
            thumbnails: components["schemas"]["NewPersonThumbnail"][];
        };
        /** @description A tag that a person is marked with. */
        AssignedPersonTag: {
            /** @description Id of the tag. */
            id?: number;
            /** @description Name of the tag. */
            name?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description A thumbnail of a person. */
        PersonThumbnail: {
            /** @description Id of the thumbnail. */
            id?: number;
            /**
             * Format: uri
             * @description Presigned URL of the picture.
             */
            url?: string;
            /** @description Whether it is the thumbnail to show first. */
            isPrimaryThumbnail?: boolean;
        } & {
            [key: string]: unknown;
        };
        /** @description A person as registered or changed. */
        SavedPerson: {
            /** @description Id of the person. */
            personId?: number;
            /** @description Id of the person, as earlier editions call it. Prefer `personId`. */
            id?: number;
            /** @description Name of the person. Null or missing for an anonymous one. */
            name?: string | null;
            /** @description Text about the person. */
            description?: string;
            /** @description Tags of the person. */
            tags?: components["schemas"]["AssignedPersonTag"][];
            /** @description Thumbnails of the person. */
            thumbnails?: components["schemas"]["PersonThumbnail"][];
        } & {
            [key: string]: unknown;
        };
        /** @description A person who was registered or changed, in the envelope of every success. */
        SavedPersonResponse: {
            code: components["schemas"]["ResultCode"];
            message: components["schemas"]["ResultMessage"];
            result: components["schemas"]["SavedPerson"];
        } & {
            [key: string]: unknown;
        };
        /** @description Which persons to return, in which order, and which page. */
        PersonSearchRequest: {
            /** @description Number of the page to return. The first page is 1. */
            pageNum: number;
            /**
             * @description Persons on a page.
             * @default 10
             */
            pageSize?: number;
            /** @description Name to look for. Semicolon, vertical bar and backtick are not allowed. */
            name?: string;
            /** @description Only these persons. */
            personIds?: number[];
            /** @description Ids of tags to look for. */
            tagIds?: number[];
            /**
             * @description Only persons with a name, `NAMED`, or only those without, `ANONYMOUS`. All unless given.
             * @enum {string}
             */
            nameType?: "NAMED" | "ANONYMOUS";
            /**
             * @description What to sort by.
             *
             *     - `ASSET_COUNT`: how many media assets the person appears in
             *     - `CREATED_AT`: when the person was registered
             *     - `PERSON_ID`: the id
             *     - `NAME`: the name
             * @default ASSET_COUNT
             * @enum {string}
             */
            sortColumn?: "ASSET_COUNT" | "CREATED_AT" | "PERSON_ID" | "NAME";
            /**
             * @description Whether to sort upwards, `ASC`, or downwards, `DESC`.
             * @default DESC
             * @enum {string}
             */
            sortType?: "ASC" | "DESC";
        };
        /** @description One page of the persons found. */
        PersonSearchPage: {
            /** @description Persons found in all. */
            totalCount?: number;
            /** @description Pages in all. */
            totalPage?: number;
            /** @description Number of this page. */
            pageNo?: number;
            /** @description Page size that was asked for. */
            pageSize?: number;
            /** @description The persons of this page. */
            content?: components["schemas"]["PersonSummary"][];
        } & {
            [key: string]: unknown;
        };
        /** @description One page of the persons found, in the envelope of every success. */
        PersonSearchResponse: {
            code: components["schemas"]["ResultCode"];
            message: components["schemas"]["ResultMessage"];
            result: components["schemas"]["PersonSearchPage"];
        } & {
            [key: string]: unknown;
        };
        /** @description The thumbnail to compare with, and how strictly. */
        PersonRecommendRequest: {
            /**
             * @description Key of an uploaded thumbnail. It expires 24 hours after the upload.
             * @example persons/thumbnails/person-one.jpg
             */
            thumbnailKey: string;
            /**
             * @description Persons to return at most.
             * @default 3
             */
            personCount?: number;
            /**
             * @description How similar a person must be at least.
             * @default 80
             */
            scoreThreshold?: number;
        };
        /** @description The persons who resemble a thumbnail. */
        PersonRecommendation: {
            [key: string]: unknown;
        };
        /** @description The persons who resemble a thumbnail, in the envelope of every success. */
        PersonRecommendResponse: {
            code: components["schemas"]["ResultCode"];
            message: components["schemas"]["ResultMessage"];
            result: components["schemas"]["PersonRecommendation"];
        } & {
            [key: string]: unknown;
        };
        /** @description A person with tags and thumbnails. */
        Person: {
            /** @description Id of the person. */
            personId?: number;
            /** @description Id of the person, as earlier editions call it. Prefer `personId`. */
            id?: number;
            /** @description Name of the person. Null or missing for an anonymous one. */
            name?: string | null;
            /** @description Text about the person. */
            description?: string;
            /** @description Tags of the person. */
            tags: components["schemas"]["AssignedPersonTag"][];
            /** @description Thumbnails of the person. */
            thumbnails: components["schemas"]["PersonThumbnail"][];
        } & {
            [key: string]: unknown;
        };
        /** @description A person in the envelope of every success. */
        PersonResponse: {
            code: components["schemas"]["ResultCode"];
            message: components["schemas"]["ResultMessage"];
            result: components["schemas"]["Person"];
        } & {
            [key: string]: unknown;
        };
        /** @description The person as it was when it was deleted. */
        DeletedPerson: {
            /** @description Id of the person. */
            personId?: number;
        } & {
            [key: string]: unknown;
        };
        /** @description A deleted person in the envelope of every success. */
        PersonDeleteResponse: {
            code: components["schemas"]["ResultCode"];
            message: components["schemas"]["ResultMessage"];
            result?: components["schemas"]["DeletedPerson"];
        } & {
            [key: string]: unknown;
        };
        /** @description What to change of a person. */
        PersonUpdateRequest: {
            /** @description New name, unique in the workspace and not blank. */
            name?: string;
            /** @description New text about the person. */
            description?: string;
            /** @description Id of the thumbnail to show first. */
            primaryThumbnailId?: number;
        };
        /** @description A person who resembles another. */
        SimilarPerson: {
            /** @description Id of the person. */
            personId?: number;
        } & {
            [key: string]: unknown;
        };
        /** @description The persons who resemble a person. */
        SimilarPersons: {
            /** @description Id of the person that the others resemble. */
            personId?: number;
            /** @description The similar persons, most similar first. */
            similarPersons?: components["schemas"]["SimilarPerson"][];
        } & {
            [key: string]: unknown;
        };
        /** @description Similar persons in the envelope of every success. */
        SimilarPersonsResponse: {
            code: components["schemas"]["ResultCode"];
            message: components["schemas"]["ResultMessage"];
            result: components["schemas"]["SimilarPersons"];
        } & {
            [key: string]: unknown;
        };
        /** @description The persons to merge into the one in the path. */
        PersonMergeRequest: {
            /** @description Ids of at most 10 persons. Neither the person in the path nor one that was merged before may be among them. */
            personIds: number[];
        };
        /** @description What a person took over from others. */
        PersonMerge: {
            /** @description Id of the person that survives. */
            personId?: number;
            /** @description Media assets that were taken over. */
            transferredAssetCount?: number;
            /** @description Thumbnails that were taken over. */
            transferredThumbnailCount?: number;
            /** @description When it was done. */
            mergedTime?: components["schemas"]["LocalDateTime"];
        } & {
            [key: string]: unknown;
        };
        /** @description The outcome of a merge in the envelope of every success. */
        PersonMergeResponse: {
            code: components["schemas"]["ResultCode"];
            message: components["schemas"]["ResultMessage"];
            result: components["schemas"]["PersonMerge"];
        } & {
            [key: string]: unknown;
        };
        /** @description Tags to mark a person with. */
        PersonTagsAddRequest: {
            /** @description Ids of the tags. Duplicates are ignored. */
            tagIds: number[];
        };
        /** @description The tags of a person after some were added. */
        PersonTagsAdded: {
            /** @description Id of the person. */
            personId?: number;
            /** @description All tags of the person, those it had and those that were added. */
            tagList: components["schemas"]["AssignedPersonTag"][];
        } & {
            [key: string]: unknown;
        };
        /** @description The tags of a person in the envelope of every success. */
        PersonTagsAddResponse: {
            code: components["schemas"]["ResultCode"];
            message: components["schemas"]["ResultMessage"];
            result: components["schemas"]["PersonTagsAdded"];
        } & {
            [key: string]: unknown;
        };
        /** @description Tags to remove from a person. */
        PersonTagsRemoveRequest: {
            /** @description Ids of the tags. Ids that are unknown or already removed are ignored. */
            tagIds: number[];
        };
        /** @description The tags of a person after some were removed. */
        PersonTagsLeft: {
            /** @description Id of the person. */
            personId?: number;
            /** @description All tags that are left. */
            tagList?: components["schemas"]["AssignedPersonTag"][];
        } & {
            [key: string]: unknown;
        };
        /** @description The tags that are left, in the envelope of every success. */
        PersonTagsRemoveResponse: {
            code: components["schemas"]["ResultCode"];
            message: components["schemas"]["ResultMessage"];
            result: components["schemas"]["PersonTagsLeft"];
        } & {
            [key: string]: unknown;
        };
        /** @description An uploaded thumbnail to add to a person. */
        AddedPersonThumbnail: {
            /**
             * @description Key of an uploaded thumbnail.
             * @example persons/thumbnails/person-one-side.jpg
             */
            thumbnailKey: string;
            /** @description Whether it becomes the thumbnail to show first. */
            isPrimaryThumbnail: boolean;
        };
        /** @description Thumbnails to add to a person. */
        PersonThumbnailsAddRequest: {
            /** @description The thumbnails. */
            thumbnails: components["schemas"]["AddedPersonThumbnail"][];
        };
        /** @description The thumbnails of a person after some were added. */
        PersonThumbnailsAdded: {
            /** @description Id of the person. */
            personId?: number;
            /** @description All thumbnails of the person. */
            thumbnailList?: components["schemas"]["PersonThumbnail"][];
        } & {
            [key: string]: unknown;
        };
        /** @description The thumbnails of a person in the envelope of every success. */
        PersonThumbnailsAddResponse: {
            code: components["schemas"]["ResultCode"];
            message: components["schemas"]["ResultMessage"];
            result: components["schemas"]["PersonThumbnailsAdded"];
        } & {
            [key: string]: unknown;
        };
        /** @description Thumbnails to remove from a person. */
        PersonThumbnailsRemoveRequest: {
            /** @description Ids of the thumbnails, not of all that the person has. Ids that are unknown or already removed are ignored. */
            thumbnailIds: number[];
        };
        /** @description The thumbnails of a person after some were removed. */
        PersonThumbnailsLeft: {
            /** @description Id of the person. */
            personId?: number;
            /** @description All thumbnails that are left. */
            thumbnailList?: components["schemas"]["PersonThumbnail"][];
        } & {
            [key: string]: unknown;
        };
        /** @description The thumbnails that are left, in the envelope of every success. */
        PersonThumbnailsRemoveResponse: {
            code: components["schemas"]["ResultCode"];
            message: components["schemas"]["ResultMessage"];
            result: components["schemas"]["PersonThumbnailsLeft"];
        } & {
            [key: string]: unknown;
        };
        /** @description A person tag as it stands in the list. */
        PersonTag: {
            /** @description Id of the tag. */
            id?: number;
            /** @description Name of the tag. */
            name?: string;
            /** @description Who changed it last. */
            updatedUserName?: string;
            /** @description When it was changed last. */
            updatedTime?: components["schemas"]["LocalDateTime"];
        } & {
            [key: string]: unknown;
        };
        /** @description One page of person tags. */
        PersonTagPage: {
            /** @description Tags in all. */
            totalCount?: number;
            /** @description Pages in all. */
            totalPage?: number;
            /** @description Number of this page. */
            pageNo?: number;
            /** @description Page size that was asked for. */
            pageSize?: number;
            /** @description The tags of this page. */
            content?: components["schemas"]["PersonTag"][];
        } & {
            [key: string]: unknown;
        };
        /** @description One page of person tags in the envelope of every success. */
        PersonTagListResponse: {
            code: components["schemas"]["ResultCode"];
            message: components["schemas"]["ResultMessage"];
            result: components["schemas"]["PersonTagPage"];
        } & {
            [key: string]: unknown;
        };
        /** @description A person tag to be created. */
        PersonTagCreateRequest: {
            /**
             * @description Name of the tag, unique in the workspace.
             * @example Anchor
             */
            name: string;
        };
        /** @description A person tag that was just created. */
        CreatedPersonTag: {
            /** @description Id of the tag. */
            id: number;
            /** @description Name of the tag. */
            name: string;
            /** @description When it was created. */
            createdTime: components["schemas"]["LocalDateTime"];
            /** @description Who created it. */
            createdUserName: string;
        } & {
            [key: string]: unknown;
        };
        /** @description A new person tag in the envelope of every success. */
        PersonTagCreateResponse: {
            code: components["schemas"]["ResultCode"];
            message: components["schemas"]["ResultMessage"];
            result: components["schemas"]["CreatedPersonTag"];
        } & {
            [key: string]: unknown;
        };
        /** @description How to analyse the asset. Scene length, language and audio effects do nothing for an image. */
        DeprecatedAnalysisRequest: {
            sceneRange?: components["schemas"]["SceneRange"];
            analysisPersonCount: components["schemas"]["AnalysisPersonCount"];
            tagIdList?: components["schemas"]["AnalysisTagIdList"];
            sourceLanguage?: components["schemas"]["SourceLanguage"];
            /**
             * @description Whether to detect applause, laughter and background music in a video.
             * @default false
             */
            detectAudioEffects?: boolean;
        };
        /** @description The index that is being made. */
        DeprecatedRequestedAnalysis: {
            /** @description Id of the index. */
            id?: number;
            /** @description When it was requested. */
            createdTime?: components["schemas"]["LocalDateTime"];
            /** @description Who requested it. */
            createdUserName?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description The response to the request of an analysis, in the envelope of every success. */
        DeprecatedAnalysisRequestedResponse: {
            code: components["schemas"]["ResultCode"];
            message: components["schemas"]["ResultMessage"];
            result?: components["schemas"]["DeprecatedRequestedAnalysis"];
        } & {
            [key: string]: unknown;
        };
        /** @description How far the analysis of an asset has come. */
        DeprecatedAnalysisStatus: {
            /** @description Status of the analysis. */
            status?: string;
            /** @description Why the analysis failed. */
            analyzeStatusMessage?: string;
            /** @description Id of the index. */
            indexId?: number;
        } & {
            [key: string]: unknown;
        };
        /** @description The status of an analysis, in the envelope of every success. */
        DeprecatedAnalysisStatusResponse: {
            code: components["schemas"]["ResultCode"];
            message: components["schemas"]["ResultMessage"];
            result?: components["schemas"]["DeprecatedAnalysisStatus"];
        } & {
            [key: string]: unknown;
        };
        /** @description What an analysis found. Only the fields at its head are known. */
        DeprecatedIndex: {
            /** @description Id of the index. */
            indexId?: number;
            /**
             * @description Kind of the asset, `IMAGE` or `VIDEO`.
             * @enum {string}
             */
            type?: "IMAGE" | "VIDEO";
            /** @description When it was created. */
            createdTime?: components["schemas"]["LocalDateTime"];
            /** @description Who created it. */
            createdUserName?: string;
            /** @description When it was changed last. */
            updatedTime?: components["schemas"]["LocalDateTime"];
            /** @description Who changed it last. */
            updatedUserName?: string;
            analysisSetting?: components["schemas"]["AnalysisSetting"];
        } & {
            [key: string]: unknown;
        };
        /** @description The indexes of an asset. */
        DeprecatedIndexList: {
            /** @description Indexes in all. */
            totalCount?: number;
            /** @description The indexes. */
            indexes?: components["schemas"]["DeprecatedIndex"][];
        } & {
            [key: string]: unknown;
        };
        /** @description The indexes of an asset, in the envelope of every success. */
        DeprecatedIndexListResponse: {
            code: components["schemas"]["ResultCode"];
            message: components["schemas"]["ResultMessage"];
            result?: components["schemas"]["DeprecatedIndexList"];
        } & {
            [key: string]: unknown;
        };
        /** @description An index, in the envelope of every success. */
        DeprecatedIndexResponse: {
            code: components["schemas"]["ResultCode"];
            message: components["schemas"]["ResultMessage"];
            result?: components["schemas"]["DeprecatedIndex"];
        } & {
            [key: string]: unknown;
        };
        /** @description Which scenes to summarise. */
        DeprecatedSceneSummaryRequest: {
            /** @description Ids of the scenes to redo. All scenes unless given; allowed after a first run over all scenes. */
            sceneIds?: number[];
        } & {
            [key: string]: unknown;
        };
        /** @description A result whose fields are unknown. Use the operation that replaces this one. */
        DeprecatedResult: {
            [key: string]: unknown;
        };
        /** @description The response of a superseded operation, in the envelope of every success. */
        DeprecatedResponse: {
            code: components["schemas"]["ResultCode"];
            message: components["schemas"]["ResultMessage"];
            result?: components["schemas"]["DeprecatedResult"];
        } & {
            [key: string]: unknown;
        };
        /** @description A video that is being registered. */
        DeprecatedImportedVideo: {
            /** @description Id of the video. */
            assetId?: number;
            /** @description Who registered it. Spelt without the "d" of `createdUserName`. */
            createUserName: string;
            /** @description When it was registered. */
            createdTime: components["schemas"]["LocalDateTime"];
            /** @description Who changed it last. Spelt without the "d" of `updatedUserName`. */
            updateUserName?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description A video that is being registered, in the envelope of every success. */
        DeprecatedVideoImportResponse: {
            code: components["schemas"]["ResultCode"];
            message: components["schemas"]["ResultMessage"];
            result?: components["schemas"]["DeprecatedImportedVideo"];
        } & {
            [key: string]: unknown;
        };
        /** @description A video. It has what a media asset has; id and name are called otherwise. */
        DeprecatedVideo: {
            /** @description Id of the video. */
            videoId?: number;
            /** @description Name of the file. */
            videoName?: string;
            /** @description Id of the project that the video is in. */
            projectId?: number;
            metaData?: components["schemas"]["PartialAssetMetaData"];
        } & {
            [key: string]: unknown;
        };
        /** @description One page of videos. */
        DeprecatedVideoPage: {
            /** @description The videos of this page. */
            content?: components["schemas"]["DeprecatedVideo"][];
        } & {
            [key: string]: unknown;
        };
        /** @description One page of videos, in the envelope of every success. */
        DeprecatedVideoListResponse: {
            code: components["schemas"]["ResultCode"];
            message: components["schemas"]["ResultMessage"];
            result?: components["schemas"]["DeprecatedVideoPage"];
        } & {
            [key: string]: unknown;
        };
        /** @description A video, in the envelope of every success. */
        DeprecatedVideoResponse: {
            code: components["schemas"]["ResultCode"];
            message: components["schemas"]["ResultMessage"];
            result?: components["schemas"]["DeprecatedVideo"];
        } & {
            [key: string]: unknown;
        };
        /** @description How far the registration of a video has come. */
        DeprecatedVideoImportStatus: {
            metaData?: components["schemas"]["PartialAssetMetaData"];
        } & {
            [key: string]: unknown;
        };
        /** @description The status of a registration, in the envelope of every success. */
        DeprecatedVideoImportStatusResponse: {
            code: components["schemas"]["ResultCode"];
            message: components["schemas"]["ResultMessage"];
            result?: components["schemas"]["DeprecatedVideoImportStatus"];
        } & {
            [key: string]: unknown;
        };
        /** @description Where to search. The fields are unknown, so that the object is left open. */
        DeprecatedSceneSearchFilter: {
            [key: string]: unknown;
        };
        /** @description What to search for, how strictly, and where. */
        DeprecatedSceneSearchRequest: {
            query: components["schemas"]["AssetSearchQuery"];
            queryOption?: components["schemas"]["AssetSearchOption"];
            filter?: components["schemas"]["DeprecatedSceneSearchFilter"];
        } & {
            [key: string]: unknown;
        };
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
        /** @description The request is malformed, a parameter is wrong, or the project is the base project. */
        BadProjectChange: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description The request is malformed, a parameter is wrong, or the file cannot be registered. */
        BadImport: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description The request is malformed, a parameter is wrong, or there is nothing to analyse. */
        BadAnalysisRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description The state of the resource does not allow this now. */
        Conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ServiceError"];
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
        /**
         * @description Name of the workspace.
         * @example my-workspace
         */
        WorkspaceName: string;
        /**
         * @description Id of the project. A string here, an integer in bodies.
         * @example 1234
         */
        ProjectId: string;
        /**
         * @description Number of the page to return. The first page is 1.
         * @example 1
         */
        PageNumFromOne: number;
        /**
         * @description Id of the media asset. A string here, an integer in bodies.
         * @example 5678
         */
        AssetId: string;
        /**
         * @description Id of the project to move the asset to.
         * @example 5678
         */
        NewProjectId: string;
        /**
         * @description How certain a detection must be to be shown.
         * @example MEDIUM
         */
        ConfidenceLevel: components["schemas"]["ConfidenceLevel"];
        /**
         * @description Id of the search.
         * @example JtWJKTDCKknMHP8Id4Gt
         */
        SearchId: string;
        /**
         * @description Number of the page to return. The first page is 1.
         * @example 1
         */
        SearchPageNum: number;
        /**
         * @description Hits on a page.
         * @example 50
         */
        SearchPageSize: number;
        /**
         * @description Id of the person. A string here, an integer in bodies.
         * @example 1001
         */
        PersonId: string;
        /**
         * @description Id of the person tag.
         * @example 200
         */
        TagId: number;
        /**
         * @description Id of the index.
         * @example 301
         */
        IndexId: string;
        /**
         * @description Id of the scene summary.
         * @example 101
         */
        SceneSummaryId: string;
        /**
         * @description Id of the video.
         * @example 5678
         */
        VideoAssetId: string;
        /**
         * @description Id of the scene search.
         * @example JtWJKTDCKknMHP8Id4Gt
         */
        SceneSearchId: string;
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
    "workspaces.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkspaceCreateRequest"];
            };
        };
        responses: {
            /** @description The workspace was created. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkspaceCreateResponse"];
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
    "workspaces.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the workspace.
                 * @example my-workspace
                 */
                workspace_name: components["parameters"]["WorkspaceName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The workspace. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkspaceResponse"];
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
    "workspaces.delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the workspace.
                 * @example my-workspace
                 */
                workspace_name: components["parameters"]["WorkspaceName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The workspace was deleted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkspaceDeleteResponse"];
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
    "projects.list": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the workspace.
                 * @example my-workspace
                 */
                workspace_name: components["parameters"]["WorkspaceName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The projects. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectListResponse"];
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
    "projects.create": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the workspace.
                 * @example my-workspace
                 */
                workspace_name: components["parameters"]["WorkspaceName"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProjectCreateRequest"];
            };
        };
        responses: {
            /** @description The project was created. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectResponse"];
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
    "projects.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the workspace.
                 * @example my-workspace
                 */
                workspace_name: components["parameters"]["WorkspaceName"];
                /**
                 * @description Id of the project. A string here, an integer in bodies.
                 * @example 1234
                 */
                project_id: components["parameters"]["ProjectId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The project. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectResponse"];
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
    "projects.delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the workspace.
                 * @example my-workspace
                 */
                workspace_name: components["parameters"]["WorkspaceName"];
                /**
                 * @description Id of the project. A string here, an integer in bodies.
                 * @example 1234
                 */
                project_id: components["parameters"]["ProjectId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The project was deleted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmptyResponse"];
                };
            };
            400: components["responses"]["BadProjectChange"];
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
    "projects.update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the workspace.
                 * @example my-workspace
                 */
                workspace_name: components["parameters"]["WorkspaceName"];
                /**
                 * @description Id of the project. A string here, an integer in bodies.
                 * @example 1234
                 */
                project_id: components["parameters"]["ProjectId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProjectUpdateRequest"];
            };
        };
        responses: {
            /** @description The project as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectResponse"];
                };
            };
            400: components["responses"]["BadProjectChange"];
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
    "assets.import": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the workspace.
                 * @example my-workspace
                 */
                workspace_name: components["parameters"]["WorkspaceName"];
                /**
                 * @description Id of the project. A string here, an integer in bodies.
                 * @example 1234
                 */
                project_id: components["parameters"]["ProjectId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssetImportRequest"];
            };
        };
        responses: {
            /** @description The registration has begun. The response is not the media asset: read that with `assets.get`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssetImportResponse"];
                };
            };
            400: components["responses"]["BadImport"];
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
    "assets.list": {
        parameters: {
            query: {
                /**
                 * @description Number of the page to return. The first page is 1.
                 * @example 1
                 */
                pageNum: components["parameters"]["PageNumFromOne"];
                /**
                 * @description Items on a page.
                 * @example 100
                 */
                pageSize?: components["parameters"]["PageSize"];
            };
            header?: never;
            path: {
                /**
                 * @description Name of the workspace.
                 * @example my-workspace
                 */
                workspace_name: components["parameters"]["WorkspaceName"];
                /**
                 * @description Id of the project. A string here, an integer in bodies.
                 * @example 1234
                 */
                project_id: components["parameters"]["ProjectId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of media assets. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssetListResponse"];
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
    "assets.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the workspace.
                 * @example my-workspace
                 */
                workspace_name: components["parameters"]["WorkspaceName"];
                /**
                 * @description Id of the project. A string here, an integer in bodies.
                 * @example 1234
                 */
                project_id: components["parameters"]["ProjectId"];
                /**
                 * @description Id of the media asset. A string here, an integer in bodies.
                 * @example 5678
                 */
                asset_id: components["parameters"]["AssetId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The media asset. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssetResponse"];
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
    "assets.delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the workspace.
                 * @example my-workspace
                 */
                workspace_name: components["parameters"]["WorkspaceName"];
                /**
                 * @description Id of the project. A string here, an integer in bodies.
                 * @example 1234
                 */
                project_id: components["parameters"]["ProjectId"];
                /**
                 * @description Id of the media asset. A string here, an integer in bodies.
                 * @example 5678
                 */
                asset_id: components["parameters"]["AssetId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The media asset was deleted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmptyResponse"];
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
    "assets.move": {
        parameters: {
            query: {
                /**
                 * @description Id of the project to move the asset to.
                 * @example 5678
                 */
                new_project_id: components["parameters"]["NewProjectId"];
            };
            header?: never;
            path: {
                /**
                 * @description Name of the workspace.
                 * @example my-workspace
                 */
                workspace_name: components["parameters"]["WorkspaceName"];
                /**
                 * @description Id of the project. A string here, an integer in bodies.
                 * @example 1234
                 */
                project_id: components["parameters"]["ProjectId"];
                /**
                 * @description Id of the media asset. A string here, an integer in bodies.
                 * @example 5678
                 */
                asset_id: components["parameters"]["AssetId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The media asset, now in the other project. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssetMoveResponse"];
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
    "assets.getImportStatus": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the workspace.
                 * @example my-workspace
                 */
                workspace_name: components["parameters"]["WorkspaceName"];
                /**
                 * @description Id of the project. A string here, an integer in bodies.
                 * @example 1234
                 */
                project_id: components["parameters"]["ProjectId"];
                /**
                 * @description Id of the media asset. A string here, an integer in bodies.
                 * @example 5678
                 */
                asset_id: components["parameters"]["AssetId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The import status. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssetImportStatusResponse"];
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
    "index.get": {
        parameters: {
            query?: {
                /**
                 * @description How certain a detection must be to be shown.
                 * @example MEDIUM
                 */
                confidence_level?: components["parameters"]["ConfidenceLevel"];
            };
            header?: never;
            path: {
                /**
                 * @description Name of the workspace.
                 * @example my-workspace
                 */
                workspace_name: components["parameters"]["WorkspaceName"];
                /**
                 * @description Id of the project. A string here, an integer in bodies.
                 * @example 1234
                 */
                project_id: components["parameters"]["ProjectId"];
                /**
                 * @description Id of the media asset. A string here, an integer in bodies.
                 * @example 5678
                 */
                asset_id: components["parameters"]["AssetId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The index. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IndexResponse"];
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
    "index.request": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the workspace.
                 * @example my-workspace
                 */
                workspace_name: components["parameters"]["WorkspaceName"];
                /**
                 * @description Id of the project. A string here, an integer in bodies.
                 * @example 1234
                 */
                project_id: components["parameters"]["ProjectId"];
                /**
                 * @description Id of the media asset. A string here, an integer in bodies.
                 * @example 5678
                 */
                asset_id: components["parameters"]["AssetId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IndexRequest"];
            };
        };
        responses: {
            /** @description The analysis was requested. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IndexRequestedResponse"];
                };
            };
            400: components["responses"]["BadAnalysisRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    "index.delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the workspace.
                 * @example my-workspace
                 */
                workspace_name: components["parameters"]["WorkspaceName"];
                /**
                 * @description Id of the project. A string here, an integer in bodies.
                 * @example 1234
                 */
                project_id: components["parameters"]["ProjectId"];
                /**
                 * @description Id of the media asset. A string here, an integer in bodies.
                 * @example 5678
                 */
                asset_id: components["parameters"]["AssetId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The index was deleted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmptyResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    "index.getStatus": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the workspace.
                 * @example my-workspace
                 */
                workspace_name: components["parameters"]["WorkspaceName"];
                /**
                 * @description Id of the project. A string here, an integer in bodies.
                 * @example 1234
                 */
                project_id: components["parameters"]["ProjectId"];
                /**
                 * @description Id of the media asset. A string here, an integer in bodies.
                 * @example 5678
                 */
                asset_id: components["parameters"]["AssetId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The analysis status. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IndexStatusResponse"];
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
    "index.cancel": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the workspace.
                 * @example my-workspace
                 */
                workspace_name: components["parameters"]["WorkspaceName"];
                /**
                 * @description Id of the project. A string here, an integer in bodies.
                 * @example 1234
                 */
                project_id: components["parameters"]["ProjectId"];
                /**
                 * @description Id of the media asset. A string here, an integer in bodies.
                 * @example 5678
                 */
                asset_id: components["parameters"]["AssetId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The analysis was cancelled. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmptyResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    "sceneSummary.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the workspace.
                 * @example my-workspace
                 */
                workspace_name: components["parameters"]["WorkspaceName"];
                /**
                 * @description Id of the project. A string here, an integer in bodies.
                 * @example 1234
                 */
                project_id: components["parameters"]["ProjectId"];
                /**
                 * @description Id of the media asset. A string here, an integer in bodies.
                 * @example 5678
                 */
                asset_id: components["parameters"]["AssetId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The scene summary. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SceneSummaryResponse"];
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
    "sceneSummary.request": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the workspace.
                 * @example my-workspace
                 */
                workspace_name: components["parameters"]["WorkspaceName"];
                /**
                 * @description Id of the project. A string here, an integer in bodies.
                 * @example 1234
                 */
                project_id: components["parameters"]["ProjectId"];
                /**
                 * @description Id of the media asset. A string here, an integer in bodies.
                 * @example 5678
                 */
                asset_id: components["parameters"]["AssetId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SceneSummaryRequest"];
            };
        };
        responses: {
            /** @description The summary was requested. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SceneSummaryRequestedResponse"];
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
    "sceneSummary.getStatus": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the workspace.
                 * @example my-workspace
                 */
                workspace_name: components["parameters"]["WorkspaceName"];
                /**
                 * @description Id of the project. A string here, an integer in bodies.
                 * @example 1234
                 */
                project_id: components["parameters"]["ProjectId"];
                /**
                 * @description Id of the media asset. A string here, an integer in bodies.
                 * @example 5678
                 */
                asset_id: components["parameters"]["AssetId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The status of the scene summary. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SceneSummaryStatusResponse"];
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
    "sceneSummary.cancel": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the workspace.
                 * @example my-workspace
                 */
                workspace_name: components["parameters"]["WorkspaceName"];
                /**
                 * @description Id of the project. A string here, an integer in bodies.
                 * @example 1234
                 */
                project_id: components["parameters"]["ProjectId"];
                /**
                 * @description Id of the media asset. A string here, an integer in bodies.
                 * @example 5678
                 */
                asset_id: components["parameters"]["AssetId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The scene summary was cancelled. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmptyResponse"];
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
    "search.createUploadUrl": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SearchImageUploadUrlRequest"];
            };
        };
        responses: {
            /** @description The key of the image to be, and where to upload it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchImageUploadUrlResponse"];
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
    "search.completeUpload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SearchImageUploadCompleteRequest"];
            };
        };
        responses: {
            /** @description Whether the image can be used. A failed upload is reported here too, with HTTP 200. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchImageUploadStatusResponse"];
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
    "search.request": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the workspace.
                 * @example my-workspace
                 */
                workspace_name: components["parameters"]["WorkspaceName"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssetSearchRequest"];
            };
        };
        responses: {
            /** @description The search was accepted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssetSearchResponse"];
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
    "search.getResult": {
        parameters: {
            query?: {
                /**
                 * @description Number of the page to return. The first page is 1.
                 * @example 1
                 */
                pageNum?: components["parameters"]["SearchPageNum"];
                /**
                 * @description Hits on a page.
                 * @example 50
                 */
                pageSize?: components["parameters"]["SearchPageSize"];
            };
            header?: never;
            path: {
                /**
                 * @description Name of the workspace.
                 * @example my-workspace
                 */
                workspace_name: components["parameters"]["WorkspaceName"];
                /**
                 * @description Id of the search.
                 * @example JtWJKTDCKknMHP8Id4Gt
                 */
                search_id: components["parameters"]["SearchId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The state of the search, with a page of hits once it is completed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssetSearchResultResponse"];
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
    "persons.createThumbnailUploadUrl": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the workspace.
                 * @example my-workspace
                 */
                workspace_name: components["parameters"]["WorkspaceName"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonThumbnailUploadUrlRequest"];
            };
        };
        responses: {
            /** @description The key of the thumbnail to be, and where to upload it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonThumbnailUploadUrlResponse"];
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
    "persons.completeThumbnailUpload": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the workspace.
                 * @example my-workspace
                 */
                workspace_name: components["parameters"]["WorkspaceName"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonThumbnailUploadCompleteRequest"];
            };
        };
        responses: {
            /** @description Whether the thumbnail can be used. A failed upload is reported here too. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonThumbnailUploadStatusResponse"];
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
    "persons.list": {
        parameters: {
            query: {
                /**
                 * @description Number of the page to return. The first page is 1.
                 * @example 1
                 */
                pageNum: components["parameters"]["PageNumFromOne"];
                /**
                 * @description Items on a page.
                 * @example 100
                 */
                pageSize?: components["parameters"]["PageSize"];
                /** @description Name to look for. Semicolon, vertical bar and backtick are not allowed. */
                name?: string;
                /** @description Ids of tags to look for, at most 30, separated by commas. */
                tagIdList?: number[];
            };
            header?: never;
            path: {
                /**
                 * @description Name of the workspace.
                 * @example my-workspace
                 */
                workspace_name: components["parameters"]["WorkspaceName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of persons. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonListResponse"];
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
    "persons.create": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the workspace.
                 * @example my-workspace
                 */
                workspace_name: components["parameters"]["WorkspaceName"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonCreateRequest"];
            };
        };
        responses: {
            /** @description The person that was registered. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedPersonResponse"];
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
    "persons.search": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the workspace.
                 * @example my-workspace
                 */
                workspace_name: components["parameters"]["WorkspaceName"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonSearchRequest"];
            };
        };
        responses: {
            /** @description One page of persons. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonSearchResponse"];
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
    "persons.recommendByThumbnail": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the workspace.
                 * @example my-workspace
                 */
                workspace_name: components["parameters"]["WorkspaceName"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonRecommendRequest"];
            };
        };
        responses: {
            /** @description The persons who resemble the thumbnail. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonRecommendResponse"];
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
    "persons.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the workspace.
                 * @example my-workspace
                 */
                workspace_name: components["parameters"]["WorkspaceName"];
                /**
                 * @description Id of the person. A string here, an integer in bodies.
                 * @example 1001
                 */
                person_id: components["parameters"]["PersonId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The person. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonResponse"];
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
    "persons.delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the workspace.
                 * @example my-workspace
                 */
                workspace_name: components["parameters"]["WorkspaceName"];
                /**
                 * @description Id of the person. A string here, an integer in bodies.
                 * @example 1001
                 */
                person_id: components["parameters"]["PersonId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The person was deleted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonDeleteResponse"];
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
    "persons.update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the workspace.
                 * @example my-workspace
                 */
                workspace_name: components["parameters"]["WorkspaceName"];
                /**
                 * @description Id of the person. A string here, an integer in bodies.
                 * @example 1001
                 */
                person_id: components["parameters"]["PersonId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonUpdateRequest"];
            };
        };
        responses: {
            /** @description The person as changed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedPersonResponse"];
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
    "persons.listSimilar": {
        parameters: {
            query?: {
                /**
                 * @description Persons to return at most.
                 * @example 3
                 */
                personCount?: number;
                /**
                 * @description How similar a person must be at least.
                 * @example 80
                 */
                scoreThreshold?: number;
            };
            header?: never;
            path: {
                /**
                 * @description Name of the workspace.
                 * @example my-workspace
                 */
                workspace_name: components["parameters"]["WorkspaceName"];
                /**
                 * @description Id of the person. A string here, an integer in bodies.
                 * @example 1001
                 */
                person_id: components["parameters"]["PersonId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The similar persons. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SimilarPersonsResponse"];
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
    "persons.merge": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the workspace.
                 * @example my-workspace
                 */
                workspace_name: components["parameters"]["WorkspaceName"];
                /**
                 * @description Id of the person. A string here, an integer in bodies.
                 * @example 1001
                 */
                person_id: components["parameters"]["PersonId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonMergeRequest"];
            };
        };
        responses: {
            /** @description What the person took over. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonMergeResponse"];
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
    "persons.addTags": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the workspace.
                 * @example my-workspace
                 */
                workspace_name: components["parameters"]["WorkspaceName"];
                /**
                 * @description Id of the person. A string here, an integer in bodies.
                 * @example 1001
                 */
                person_id: components["parameters"]["PersonId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonTagsAddRequest"];
            };
        };
        responses: {
            /** @description The tags of the person. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonTagsAddResponse"];
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
    "persons.removeTagsWithBody": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the workspace.
                 * @example my-workspace
                 */
                workspace_name: components["parameters"]["WorkspaceName"];
                /**
                 * @description Id of the person. A string here, an integer in bodies.
                 * @example 1001
                 */
                person_id: components["parameters"]["PersonId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonTagsRemoveRequest"];
            };
        };
        responses: {
            /** @description The tags that are left. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonTagsRemoveResponse"];
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
    "persons.removeTags": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the workspace.
                 * @example my-workspace
                 */
                workspace_name: components["parameters"]["WorkspaceName"];
                /**
                 * @description Id of the person. A string here, an integer in bodies.
                 * @example 1001
                 */
                person_id: components["parameters"]["PersonId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonTagsRemoveRequest"];
            };
        };
        responses: {
            /** @description The tags that are left. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonTagsRemoveResponse"];
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
    "persons.addThumbnails": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the workspace.
                 * @example my-workspace
                 */
                workspace_name: components["parameters"]["WorkspaceName"];
                /**
                 * @description Id of the person. A string here, an integer in bodies.
                 * @example 1001
                 */
                person_id: components["parameters"]["PersonId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonThumbnailsAddRequest"];
            };
        };
        responses: {
            /** @description The thumbnails of the person. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonThumbnailsAddResponse"];
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
    "persons.removeThumbnailsWithBody": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the workspace.
                 * @example my-workspace
                 */
                workspace_name: components["parameters"]["WorkspaceName"];
                /**
                 * @description Id of the person. A string here, an integer in bodies.
                 * @example 1001
                 */
                person_id: components["parameters"]["PersonId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonThumbnailsRemoveRequest"];
            };
        };
        responses: {
            /** @description The thumbnails that are left. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonThumbnailsRemoveResponse"];
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
    "persons.removeThumbnails": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the workspace.
                 * @example my-workspace
                 */
                workspace_name: components["parameters"]["WorkspaceName"];
                /**
                 * @description Id of the person. A string here, an integer in bodies.
                 * @example 1001
                 */
                person_id: components["parameters"]["PersonId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonThumbnailsRemoveRequest"];
            };
        };
        responses: {
            /** @description The thumbnails that are left. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonThumbnailsRemoveResponse"];
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
    "personTags.list": {
        parameters: {
            query: {
                /**
                 * @description Number of the page to return. The first page is 1.
                 * @example 1
                 */
                pageNum: components["parameters"]["PageNumFromOne"];
                /**
                 * @description Tags on a page.
                 * @example 10
                 */
                pageSize?: number;
                /** @description Only the tag with this id. */
                id?: number;
                /** @description Only tags with this name. */
                name?: string;
            };
            header?: never;
            path: {
                /**
                 * @description Name of the workspace.
                 * @example my-workspace
                 */
                workspace_name: components["parameters"]["WorkspaceName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of person tags. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonTagListResponse"];
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
    "personTags.create": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the workspace.
                 * @example my-workspace
                 */
                workspace_name: components["parameters"]["WorkspaceName"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonTagCreateRequest"];
            };
        };
        responses: {
            /** @description The tag that was created. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonTagCreateResponse"];
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
    "personTags.delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the workspace.
                 * @example my-workspace
                 */
                workspace_name: components["parameters"]["WorkspaceName"];
                /**
                 * @description Id of the person tag.
                 * @example 200
                 */
                tag_id: components["parameters"]["TagId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The tag was deleted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmptyResponse"];
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
    "deprecated.requestAnalysis": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the workspace.
                 * @example my-workspace
                 */
                workspace_name: components["parameters"]["WorkspaceName"];
                /**
                 * @description Id of the project. A string here, an integer in bodies.
                 * @example 1234
                 */
                project_id: components["parameters"]["ProjectId"];
                /**
                 * @description Id of the media asset. A string here, an integer in bodies.
                 * @example 5678
                 */
                asset_id: components["parameters"]["AssetId"];
            };
            cookie?: never;
        };
        /** @description The options of `index.request` without the two scene durations. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeprecatedAnalysisRequest"];
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeprecatedAnalysisRequestedResponse"];
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
    "deprecated.cancelAnalysis": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the workspace.
                 * @example my-workspace
                 */
                workspace_name: components["parameters"]["WorkspaceName"];
                /**
                 * @description Id of the project. A string here, an integer in bodies.
                 * @example 1234
                 */
                project_id: components["parameters"]["ProjectId"];
                /**
                 * @description Id of the media asset. A string here, an integer in bodies.
                 * @example 5678
                 */
                asset_id: components["parameters"]["AssetId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmptyResponse"];
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
    "deprecated.getAnalysisStatus": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the workspace.
                 * @example my-workspace
                 */
                workspace_name: components["parameters"]["WorkspaceName"];
                /**
                 * @description Id of the project. A string here, an integer in bodies.
                 * @example 1234
                 */
                project_id: components["parameters"]["ProjectId"];
                /**
                 * @description Id of the media asset. A string here, an integer in bodies.
                 * @example 5678
                 */
                asset_id: components["parameters"]["AssetId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeprecatedAnalysisStatusResponse"];
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
    "deprecated.listIndexes": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the workspace.
                 * @example my-workspace
                 */
                workspace_name: components["parameters"]["WorkspaceName"];
                /**
                 * @description Id of the project. A string here, an integer in bodies.
                 * @example 1234
                 */
                project_id: components["parameters"]["ProjectId"];
                /**
                 * @description Id of the media asset. A string here, an integer in bodies.
                 * @example 5678
                 */
                asset_id: components["parameters"]["AssetId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeprecatedIndexListResponse"];
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
    "deprecated.getIndex": {
        parameters: {
            query?: {
                /**
                 * @description How certain a detection must be to be shown.
                 * @example MEDIUM
                 */
                confidence_level?: components["parameters"]["ConfidenceLevel"];
            };
            header?: never;
            path: {
                /**
                 * @description Name of the workspace.
                 * @example my-workspace
                 */
                workspace_name: components["parameters"]["WorkspaceName"];
                /**
                 * @description Id of the project. A string here, an integer in bodies.
                 * @example 1234
                 */
                project_id: components["parameters"]["ProjectId"];
                /**
                 * @description Id of the media asset. A string here, an integer in bodies.
                 * @example 5678
                 */
                asset_id: components["parameters"]["AssetId"];
                /**
                 * @description Id of the index.
                 * @example 301
                 */
                index_id: components["parameters"]["IndexId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeprecatedIndexResponse"];
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
    "deprecated.deleteIndex": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the workspace.
                 * @example my-workspace
                 */
                workspace_name: components["parameters"]["WorkspaceName"];
                /**
                 * @description Id of the project. A string here, an integer in bodies.
                 * @example 1234
                 */
                project_id: components["parameters"]["ProjectId"];
                /**
                 * @description Id of the media asset. A string here, an integer in bodies.
                 * @example 5678
                 */
                asset_id: components["parameters"]["AssetId"];
                /**
                 * @description Id of the index.
                 * @example 301
                 */
                index_id: components["parameters"]["IndexId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmptyResponse"];
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
    "deprecated.getSceneSummary": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the workspace.
                 * @example my-workspace
                 */
                workspace_name: components["parameters"]["WorkspaceName"];
                /**
                 * @description Id of the project. A string here, an integer in bodies.
                 * @example 1234
                 */
                project_id: components["parameters"]["ProjectId"];
                /**
                 * @description Id of the media asset. A string here, an integer in bodies.
                 * @example 5678
                 */
                asset_id: components["parameters"]["AssetId"];
                /**
                 * @description Id of the index.
                 * @example 301
                 */
                index_id: components["parameters"]["IndexId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SceneSummaryResponse"];
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
    "deprecated.requestSceneSummary": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the workspace.
                 * @example my-workspace
                 */
                workspace_name: components["parameters"]["WorkspaceName"];
                /**
                 * @description Id of the project. A string here, an integer in bodies.
                 * @example 1234
                 */
                project_id: components["parameters"]["ProjectId"];
                /**
                 * @description Id of the media asset. A string here, an integer in bodies.
                 * @example 5678
                 */
                asset_id: components["parameters"]["AssetId"];
                /**
                 * @description Id of the index.
                 * @example 301
                 */
                index_id: components["parameters"]["IndexId"];
            };
            cookie?: never;
        };
        /** @description The scenes to summarise. */
        requestBody?: {
            content: {
                "application/json": components["schemas"]["DeprecatedSceneSummaryRequest"];
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeprecatedResponse"];
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
    "deprecated.getSceneSummaryStatus": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the workspace.
                 * @example my-workspace
                 */
                workspace_name: components["parameters"]["WorkspaceName"];
                /**
                 * @description Id of the project. A string here, an integer in bodies.
                 * @example 1234
                 */
                project_id: components["parameters"]["ProjectId"];
                /**
                 * @description Id of the media asset. A string here, an integer in bodies.
                 * @example 5678
                 */
                asset_id: components["parameters"]["AssetId"];
                /**
                 * @description Id of the index.
                 * @example 301
                 */
                index_id: components["parameters"]["IndexId"];
                /**
                 * @description Id of the scene summary.
                 * @example 101
                 */
                scene_summary_id: components["parameters"]["SceneSummaryId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeprecatedResponse"];
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
    "deprecated.cancelSceneSummary": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the workspace.
                 * @example my-workspace
                 */
                workspace_name: components["parameters"]["WorkspaceName"];
                /**
                 * @description Id of the project. A string here, an integer in bodies.
                 * @example 1234
                 */
                project_id: components["parameters"]["ProjectId"];
                /**
                 * @description Id of the media asset. A string here, an integer in bodies.
                 * @example 5678
                 */
                asset_id: components["parameters"]["AssetId"];
                /**
                 * @description Id of the index.
                 * @example 301
                 */
                index_id: components["parameters"]["IndexId"];
                /**
                 * @description Id of the scene summary.
                 * @example 101
                 */
                scene_summary_id: components["parameters"]["SceneSummaryId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmptyResponse"];
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
    "deprecated.importVideoAsset": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the workspace.
                 * @example my-workspace
                 */
                workspace_name: components["parameters"]["WorkspaceName"];
                /**
                 * @description Id of the project. A string here, an integer in bodies.
                 * @example 1234
                 */
                project_id: components["parameters"]["ProjectId"];
            };
            cookie?: never;
        };
        /** @description The video to register. Images came with the current operation. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssetImportRequest"];
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeprecatedVideoImportResponse"];
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
    "deprecated.listVideoAssets": {
        parameters: {
            query: {
                /**
                 * @description Number of the page to return. The first page is 1.
                 * @example 1
                 */
                pageNum: components["parameters"]["PageNumFromOne"];
                /**
                 * @description Items on a page.
                 * @example 100
                 */
                pageSize?: components["parameters"]["PageSize"];
            };
            header?: never;
            path: {
                /**
                 * @description Name of the workspace.
                 * @example my-workspace
                 */
                workspace_name: components["parameters"]["WorkspaceName"];
                /**
                 * @description Id of the project. A string here, an integer in bodies.
                 * @example 1234
                 */
                project_id: components["parameters"]["ProjectId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeprecatedVideoListResponse"];
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
    "deprecated.getVideoAsset": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the workspace.
                 * @example my-workspace
                 */
                workspace_name: components["parameters"]["WorkspaceName"];
                /**
                 * @description Id of the project. A string here, an integer in bodies.
                 * @example 1234
                 */
                project_id: components["parameters"]["ProjectId"];
                /**
                 * @description Id of the video.
                 * @example 5678
                 */
                video_asset_id: components["parameters"]["VideoAssetId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeprecatedVideoResponse"];
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
    "deprecated.deleteVideoAsset": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the workspace.
                 * @example my-workspace
                 */
                workspace_name: components["parameters"]["WorkspaceName"];
                /**
                 * @description Id of the project. A string here, an integer in bodies.
                 * @example 1234
                 */
                project_id: components["parameters"]["ProjectId"];
                /**
                 * @description Id of the video.
                 * @example 5678
                 */
                video_asset_id: components["parameters"]["VideoAssetId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmptyResponse"];
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
    "deprecated.moveVideoAsset": {
        parameters: {
            query: {
                /**
                 * @description Id of the project to move the asset to.
                 * @example 5678
                 */
                new_project_id: components["parameters"]["NewProjectId"];
            };
            header?: never;
            path: {
                /**
                 * @description Name of the workspace.
                 * @example my-workspace
                 */
                workspace_name: components["parameters"]["WorkspaceName"];
                /**
                 * @description Id of the project. A string here, an integer in bodies.
                 * @example 1234
                 */
                project_id: components["parameters"]["ProjectId"];
                /**
                 * @description Id of the video.
                 * @example 5678
                 */
                video_asset_id: components["parameters"]["VideoAssetId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeprecatedVideoResponse"];
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
    "deprecated.getVideoAssetImportStatus": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the workspace.
                 * @example my-workspace
                 */
                workspace_name: components["parameters"]["WorkspaceName"];
                /**
                 * @description Id of the project. A string here, an integer in bodies.
                 * @example 1234
                 */
                project_id: components["parameters"]["ProjectId"];
                /**
                 * @description Id of the video.
                 * @example 5678
                 */
                video_asset_id: components["parameters"]["VideoAssetId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeprecatedVideoImportStatusResponse"];
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
    "deprecated.requestVideoAnalysis": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the workspace.
                 * @example my-workspace
                 */
                workspace_name: components["parameters"]["WorkspaceName"];
                /**
                 * @description Id of the project. A string here, an integer in bodies.
                 * @example 1234
                 */
                project_id: components["parameters"]["ProjectId"];
                /**
                 * @description Id of the video.
                 * @example 5678
                 */
                video_asset_id: components["parameters"]["VideoAssetId"];
            };
            cookie?: never;
        };
        /** @description The options of `index.request` without the two scene durations. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeprecatedAnalysisRequest"];
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeprecatedAnalysisRequestedResponse"];
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
    "deprecated.cancelVideoAnalysis": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the workspace.
                 * @example my-workspace
                 */
                workspace_name: components["parameters"]["WorkspaceName"];
                /**
                 * @description Id of the project. A string here, an integer in bodies.
                 * @example 1234
                 */
                project_id: components["parameters"]["ProjectId"];
                /**
                 * @description Id of the video.
                 * @example 5678
                 */
                video_asset_id: components["parameters"]["VideoAssetId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmptyResponse"];
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
    "deprecated.getVideoAnalysisStatus": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the workspace.
                 * @example my-workspace
                 */
                workspace_name: components["parameters"]["WorkspaceName"];
                /**
                 * @description Id of the project. A string here, an integer in bodies.
                 * @example 1234
                 */
                project_id: components["parameters"]["ProjectId"];
                /**
                 * @description Id of the video.
                 * @example 5678
                 */
                video_asset_id: components["parameters"]["VideoAssetId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeprecatedAnalysisStatusResponse"];
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
    "deprecated.listVideoIndexes": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the workspace.
                 * @example my-workspace
                 */
                workspace_name: components["parameters"]["WorkspaceName"];
                /**
                 * @description Id of the project. A string here, an integer in bodies.
                 * @example 1234
                 */
                project_id: components["parameters"]["ProjectId"];
                /**
                 * @description Id of the video.
                 * @example 5678
                 */
                video_asset_id: components["parameters"]["VideoAssetId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeprecatedIndexListResponse"];
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
    "deprecated.getVideoIndex": {
        parameters: {
            query?: {
                /**
                 * @description How certain a detection must be to be shown.
                 * @example MEDIUM
                 */
                confidence_level?: components["parameters"]["ConfidenceLevel"];
            };
            header?: never;
            path: {
                /**
                 * @description Name of the workspace.
                 * @example my-workspace
                 */
                workspace_name: components["parameters"]["WorkspaceName"];
                /**
                 * @description Id of the project. A string here, an integer in bodies.
                 * @example 1234
                 */
                project_id: components["parameters"]["ProjectId"];
                /**
                 * @description Id of the video.
                 * @example 5678
                 */
                video_asset_id: components["parameters"]["VideoAssetId"];
                /**
                 * @description Id of the index.
                 * @example 301
                 */
                index_id: components["parameters"]["IndexId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeprecatedIndexResponse"];
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
    "deprecated.deleteVideoIndex": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the workspace.
                 * @example my-workspace
                 */
                workspace_name: components["parameters"]["WorkspaceName"];
                /**
                 * @description Id of the project. A string here, an integer in bodies.
                 * @example 1234
                 */
                project_id: components["parameters"]["ProjectId"];
                /**
                 * @description Id of the video.
                 * @example 5678
                 */
                video_asset_id: components["parameters"]["VideoAssetId"];
                /**
                 * @description Id of the index.
                 * @example 301
                 */
                index_id: components["parameters"]["IndexId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmptyResponse"];
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
    "deprecated.searchScenes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description What to search for. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeprecatedSceneSearchRequest"];
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeprecatedResponse"];
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
    "deprecated.getSceneSearchResult": {
        parameters: {
            query?: {
                /**
                 * @description Number of the page to return. The first page is 1.
                 * @example 1
                 */
                pageNum?: components["parameters"]["SearchPageNum"];
                /**
                 * @description Hits on a page.
                 * @example 50
                 */
                pageSize?: components["parameters"]["SearchPageSize"];
            };
            header?: never;
            path: {
                /**
                 * @description Name of the workspace.
                 * @example my-workspace
                 */
                workspace_name: components["parameters"]["WorkspaceName"];
                /**
                 * @description Id of the scene search.
                 * @example JtWJKTDCKknMHP8Id4Gt
                 */
                searchId: components["parameters"]["SceneSearchId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeprecatedResponse"];
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
