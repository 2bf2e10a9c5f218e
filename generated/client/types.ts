// Generated from the contract. Do not edit: change the contract and generate again.
import type {
  AddedPersonThumbnail,
  AnalysisPersonCount,
  AnalysisSetting,
  AnalysisTagIdList,
  Asset,
  AssetImportRequest,
  AssetImportResponse,
  AssetImportStatus,
  AssetImportStatusResponse,
  AssetIndex,
  AssetListResponse,
  AssetMetaData,
  AssetMoveResponse,
  AssetPage,
  AssetResponse,
  AssetSearch,
  AssetSearchDialogQuery,
  AssetSearchFilter,
  AssetSearchHit,
  AssetSearchOption,
  AssetSearchPersonQuery,
  AssetSearchQuery,
  AssetSearchRequest,
  AssetSearchResponse,
  AssetSearchResult,
  AssetSearchResultResponse,
  AssignedPersonTag,
  ConfidenceLevel,
  CreatedPersonTag,
  CreatedWorkspace,
  DeletedPerson,
  DeletedWorkspace,
  DeprecatedAnalysisRequest,
  DeprecatedAnalysisRequestedResponse,
  DeprecatedAnalysisStatus,
  DeprecatedAnalysisStatusResponse,
  DeprecatedImportedVideo,
  DeprecatedIndex,
  DeprecatedIndexList,
  DeprecatedIndexListResponse,
  DeprecatedIndexResponse,
  DeprecatedRequestedAnalysis,
  DeprecatedResponse,
  DeprecatedResult,
  DeprecatedSceneSearchFilter,
  DeprecatedSceneSearchRequest,
  DeprecatedSceneSummaryRequest,
  DeprecatedVideo,
  DeprecatedVideoImportResponse,
  DeprecatedVideoImportStatus,
  DeprecatedVideoImportStatusResponse,
  DeprecatedVideoListResponse,
  DeprecatedVideoPage,
  DeprecatedVideoResponse,
  EmptyResponse,
  ErrorBody,
  GatewayError,
  GatewayErrorBody,
  ImportedAsset,
  IndexRequest,
  IndexRequestedResponse,
  IndexResponse,
  IndexStatus,
  IndexStatusResponse,
  LocalDateTime,
  MovedAsset,
  NewPersonThumbnail,
  PartialAssetMetaData,
  Person,
  PersonCreateRequest,
  PersonDeleteResponse,
  PersonListResponse,
  PersonMerge,
  PersonMergeRequest,
  PersonMergeResponse,
  PersonPage,
  PersonRecommendRequest,
  PersonRecommendResponse,
  PersonRecommendation,
  PersonResponse,
  PersonSearchPage,
  PersonSearchRequest,
  PersonSearchResponse,
  PersonSummary,
  PersonTag,
  PersonTagCreateRequest,
  PersonTagCreateResponse,
  PersonTagListResponse,
  PersonTagPage,
  PersonTagsAddRequest,
  PersonTagsAddResponse,
  PersonTagsAdded,
  PersonTagsLeft,
  PersonTagsRemoveRequest,
  PersonTagsRemoveResponse,
  PersonThumbnail,
  PersonThumbnailUploadCompleteRequest,
  PersonThumbnailUploadStatus,
  PersonThumbnailUploadStatusResponse,
  PersonThumbnailUploadUrl,
  PersonThumbnailUploadUrlRequest,
  PersonThumbnailUploadUrlResponse,
  PersonThumbnailsAddRequest,
  PersonThumbnailsAddResponse,
  PersonThumbnailsAdded,
  PersonThumbnailsLeft,
  PersonThumbnailsRemoveRequest,
  PersonThumbnailsRemoveResponse,
  PersonUpdateRequest,
  PrimaryPersonThumbnail,
  Project,
  ProjectCreateRequest,
  ProjectList,
  ProjectListResponse,
  ProjectResponse,
  ProjectUpdateRequest,
  RequestedIndex,
  RequestedSceneSummary,
  ResultCode,
  ResultMessage,
  SavedPerson,
  SavedPersonResponse,
  SceneRange,
  SceneSummaryInfo,
  SceneSummaryItem,
  SceneSummaryRequest,
  SceneSummaryRequestedResponse,
  SceneSummaryResponse,
  SceneSummaryResult,
  SceneSummaryStatus,
  SceneSummaryStatusResponse,
  SearchImageUploadCompleteRequest,
  SearchImageUploadStatus,
  SearchImageUploadStatusResponse,
  SearchImageUploadUrl,
  SearchImageUploadUrlRequest,
  SearchImageUploadUrlResponse,
  ServiceError,
  SimilarPerson,
  SimilarPersons,
  SimilarPersonsResponse,
  SourceLanguage,
  Workspace,
  WorkspaceCreateRequest,
  WorkspaceCreateResponse,
  WorkspaceDeleteResponse,
  WorkspaceDetails,
  WorkspaceListResponse,
  WorkspacePage,
  WorkspaceResponse,
} from "./models.js";

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
         * @description Returns the workspaces of the account, one page at a time.
         */
        get: operations["workspaces.list"];
        put?: never;
        /**
         * Create a workspace
         * @description Creates a workspace: a separate area for projects and media assets. The number of workspaces in an account is
         * limited; over the limit, the service responds with an error. Neither the limit nor the error code is documented.
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
         * @description Returns one workspace with its number of analyses this month.
         */
        get: operations["workspaces.get"];
        put?: never;
        post?: never;
        /**
         * Delete a workspace
         * @description Deletes the workspace. This cannot be undone. The call fails while an analysis is running in the workspace; the
         * code of that error is not documented.
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
         * @description Returns all projects of the workspace at once, without pages.
         */
        get: operations["projects.list"];
        put?: never;
        /**
         * Create a project
         * @description Creates a project in the workspace. A workspace holds at most 1,000 projects. The name must be unique in the
         * workspace.
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
         * @description Changes the name of the project. The name must be unique in the workspace. The base project cannot be renamed.
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
         * @description Registers a video or an image from an Object Storage bucket as a media asset of the project. One call registers
         * one file. Registering more than 10 files at a time is refused; how the 10 are counted is not documented.
         *
         * Registration continues after the response. Request an analysis only when the import status is `COMPLETED`. The
         * same file name can be registered more than once; each asset has a different id.
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
         * @description Returns the media assets of the project, one page at a time.
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
         * @description Returns the progress of the media asset's registration. The asset can be analysed once the status is `COMPLETED`.
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
         * @description Returns the latest index of the media asset. The call fails unless the analysis is complete; the code of that
         * error is not documented.
         */
        get: operations["index.get"];
        put?: never;
        /**
         * Request a media asset analysis
         * @description Starts the analysis of the media asset, which creates its index. The asset must be fully registered first.
         *
         * An asset has one index, the latest. A successful analysis replaces the previous index. The previous index stays
         * valid while the new analysis runs, and remains if it fails. While an analysis is running, the service responds
         * with HTTP 409.
         */
        post: operations["index.request"];
        /**
         * Delete the index
         * @description Deletes the latest completed index of the media asset and everything made from it, such as the scene summary. This
         * cannot be undone. While an analysis is running, the service responds with HTTP 409.
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
         * Get the status of a media asset analysis
         * @description Returns the progress of the media asset's analysis.
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
         * Cancel a media asset analysis
         * @description Cancels an analysis that is waiting (`WAIT_ANALYZE`) or running (`ANALYZING`). Its partial results are deleted. In
         * any other state, the service responds with HTTP 409. There is no request body.
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
         * @description Returns the latest scene summary of the media asset. The call fails unless the status is `SUMMARIZE_COMPLETED`. If
         * there is no scene summary, the service responds with HTTP 404 and its own error code, which is not documented.
         */
        get: operations["sceneSummary.get"];
        put?: never;
        /**
         * Request a scene summary
         * @description Starts the summary of the scenes in the latest index of the media asset. The analysis must be complete.
         *
         * The first run covers all scenes; later runs can cover selected ones. The language is set by a run over all scenes and
         * changes only with the next such run. A request fails while a summary is running; the code of that error is not
         * documented. The requests of a workspace share one queue. While a summary is running, the metadata of the asset cannot
         * be edited in the vendor's console.
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
         * @description Returns the progress of the media asset's scene summary.
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
         * @description Cancels a scene summary that is waiting (`WAIT_SUMMARIZE`) or running (`SUMMARIZING`). Its partial results are
         * deleted, and the run is not charged. There is no request body.
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
         * @description Issues a URL for uploading one query image. The URL is valid for 15 minutes and for one upload. It does not belong
         * to a workspace. After the upload, confirm it with `search.completeUpload`.
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
         * @description Returns whether a query image was uploaded and can be used. For a HEIC image, the response has the key of the JPG
         * that it was converted to: use the key of the response for the search.
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
         * Request an asset search
         * @description Starts a search for scenes and images in the workspace, by text or by an uploaded image. Persons and spoken words
         * narrow the search. It runs asynchronously; read the result with the `searchId` of the response. The vendor's support
         * can adjust the rate limit.
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
         * Get the result of an asset search
         * @description Returns the progress of a search and, once it is complete, one page of its hits: highest score first, then by the
         * time at which the index was created.
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
         * @description Issues a URL for uploading one thumbnail of a person. The URL is valid for 15 minutes and for one upload. After
         * the upload, confirm it with `persons.completeThumbnailUpload`.
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
         * @description Returns whether a thumbnail was uploaded and can be used. Its key expires 24 hours after the upload.
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
         * @description Returns the persons of the workspace, one page at a time. They can be filtered by name or tags.
         */
        get: operations["persons.list"];
        put?: never;
        /**
         * Register a person
         * @description Registers a person with at least one thumbnail. Without a name, the person is anonymous; `persons.update` can add
         * the name later. The duplicate-name error is not documented.
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
         * @description Returns persons by name, ids, tags or kind of name, one page at a time and sorted as requested. The page number is
         * part of the body.
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
         * Find persons similar to a thumbnail
         * @description Compares an uploaded thumbnail with the faces of the registered persons. The list is empty if nobody is similar
         * enough. The key of a thumbnail expires 24 hours after the upload.
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
         * @description Returns a person with their tags and thumbnails.
         */
        get: operations["persons.get"];
        put?: never;
        post?: never;
        /**
         * Delete a person
         * @description Deletes a person and their face features, so `persons.listSimilar` and `persons.recommendByThumbnail` no longer
         * find the person. In indexes, the person becomes anonymous. This cannot be undone.
         */
        delete: operations["persons.delete"];
        options?: never;
        head?: never;
        /**
         * Update a person
         * @description Changes the name, description or primary thumbnail of a person. Also use it to name an anonymous person.
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
         * @description Returns persons whose faces are similar to this person's, most similar first. The list is empty if nobody is
         * similar enough. The person must have a thumbnail.
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
         * @description Merges other persons into the person in the path. That person takes over their assets, scenes and thumbnails, and
         * the other persons disappear. This cannot be undone.
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
         * @description Adds tags to a person. Tags that the person already has are ignored.
         */
        post: operations["persons.addTags"];
        /**
         * Remove tags from a person, by DELETE
         * @description Removes tags from a person. Ids that are unknown or already removed are ignored. The ids are sent in the body of a
         * DELETE request: some clients cannot send it, and some proxies drop it. `persons.removeTags` does the same by POST.
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
         * @description Removes tags from a person. Ids that are unknown or already removed are ignored. It does the same as
         * `persons.removeTagsWithBody`, for clients that cannot send a body with DELETE.
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
         * remain. The ids are sent in the body of a DELETE request: some clients cannot send it, and some proxies drop it.
         * `persons.removeThumbnails` does the same by POST.
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
         * remain. It does the same as `persons.removeThumbnailsWithBody`, for clients that cannot send a body with DELETE.
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
         * @description Returns the person tags of the workspace, one page at a time.
         */
        get: operations["personTags.list"];
        put?: never;
        /**
         * Create a person tag
         * @description Creates a tag that can be added to persons. Its name is unique in the workspace; the duplicate-name error is not
         * documented.
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
         * @description Starts the analysis of a media asset.
         */
        post: operations["deprecated.requestAnalysis"];
        /**
         * Cancel an analysis
         * @deprecated
         * @description Cancels the analysis of a media asset.
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
         * @description Returns the progress of a media asset's analysis.
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
         * @description Returns the indexes of a media asset. Today an asset has one index, the latest.
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
         * Get an index by id
         * @deprecated
         * @description Returns an index of a media asset.
         */
        get: operations["deprecated.getIndex"];
        put?: never;
        post?: never;
        /**
         * Delete an index by id
         * @deprecated
         * @description Deletes an index of a media asset.
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
         * @description Returns the latest summary of the scenes of an index.
         */
        get: operations["deprecated.getSceneSummary"];
        put?: never;
        /**
         * Request a scene summary of an index
         * @deprecated
         * @description Starts the summary of the scenes of an index.
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
         * Get the status of a scene summary by id
         * @deprecated
         * @description Returns the progress of a scene summary.
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
         * Cancel a scene summary by id
         * @deprecated
         * @description Cancels a scene summary.
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
         * @description Registers a video from Object Storage.
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
         * @description Returns the videos of a project, one page at a time.
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
         * @description Returns a video.
         */
        get: operations["deprecated.getVideoAsset"];
        put?: never;
        post?: never;
        /**
         * Delete a video
         * @deprecated
         * @description Deletes a video.
         */
        delete: operations["deprecated.deleteVideoAsset"];
        options?: never;
        head?: never;
        /**
         * Move a video to another project
         * @deprecated
         * @description Moves a video to another project.
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
         * @description Returns the progress of a video's registration.
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
         * @description Starts the analysis of a video.
         */
        post: operations["deprecated.requestVideoAnalysis"];
        /**
         * Cancel the analysis of a video
         * @deprecated
         * @description Cancels the analysis of a video.
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
         * @description Returns the progress of a video's analysis.
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
         * @description Returns the indexes of a video. Today an asset has one index, the latest.
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
         * @description Returns an index of a video.
         */
        get: operations["deprecated.getVideoIndex"];
        put?: never;
        post?: never;
        /**
         * Delete an index of a video
         * @deprecated
         * @description Deletes an index of a video.
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
         * @description Starts a search for scenes. The path does not name a workspace.
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
         * @description Returns the result of a search for scenes.
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
        "ResultCode": ResultCode;
        "ResultMessage": ResultMessage;
        "LocalDateTime": LocalDateTime;
        "Workspace": Workspace;
        "WorkspacePage": WorkspacePage;
        "WorkspaceListResponse": WorkspaceListResponse;
        "ServiceError": ServiceError;
        "GatewayErrorBody": GatewayErrorBody;
        "GatewayError": GatewayError;
        "ErrorBody": ErrorBody;
        "WorkspaceCreateRequest": WorkspaceCreateRequest;
        "CreatedWorkspace": CreatedWorkspace;
        "WorkspaceCreateResponse": WorkspaceCreateResponse;
        "WorkspaceDetails": WorkspaceDetails;
        "WorkspaceResponse": WorkspaceResponse;
        "DeletedWorkspace": DeletedWorkspace;
        "WorkspaceDeleteResponse": WorkspaceDeleteResponse;
        "Project": Project;
        "ProjectList": ProjectList;
        "ProjectListResponse": ProjectListResponse;
        "ProjectCreateRequest": ProjectCreateRequest;
        "ProjectResponse": ProjectResponse;
        "EmptyResponse": EmptyResponse;
        "ProjectUpdateRequest": ProjectUpdateRequest;
        "AssetImportRequest": AssetImportRequest;
        "ImportedAsset": ImportedAsset;
        "AssetImportResponse": AssetImportResponse;
        "AssetMetaData": AssetMetaData;
        "Asset": Asset;
        "AssetPage": AssetPage;
        "AssetListResponse": AssetListResponse;
        "AssetResponse": AssetResponse;
        "PartialAssetMetaData": PartialAssetMetaData;
        "MovedAsset": MovedAsset;
        "AssetMoveResponse": AssetMoveResponse;
        "AssetImportStatus": AssetImportStatus;
        "AssetImportStatusResponse": AssetImportStatusResponse;
        "ConfidenceLevel": ConfidenceLevel;
        "AnalysisSetting": AnalysisSetting;
        "AssetIndex": AssetIndex;
        "IndexResponse": IndexResponse;
        "SceneRange": SceneRange;
        "AnalysisPersonCount": AnalysisPersonCount;
        "AnalysisTagIdList": AnalysisTagIdList;
        "SourceLanguage": SourceLanguage;
        "IndexRequest": IndexRequest;
        "RequestedIndex": RequestedIndex;
        "IndexRequestedResponse": IndexRequestedResponse;
        "IndexStatus": IndexStatus;
        "IndexStatusResponse": IndexStatusResponse;
        "SceneSummaryInfo": SceneSummaryInfo;
        "SceneSummaryItem": SceneSummaryItem;
        "SceneSummaryResult": SceneSummaryResult;
        "SceneSummaryResponse": SceneSummaryResponse;
        "SceneSummaryRequest": SceneSummaryRequest;
        "RequestedSceneSummary": RequestedSceneSummary;
        "SceneSummaryRequestedResponse": SceneSummaryRequestedResponse;
        "SceneSummaryStatus": SceneSummaryStatus;
        "SceneSummaryStatusResponse": SceneSummaryStatusResponse;
        "SearchImageUploadUrlRequest": SearchImageUploadUrlRequest;
        "SearchImageUploadUrl": SearchImageUploadUrl;
        "SearchImageUploadUrlResponse": SearchImageUploadUrlResponse;
        "SearchImageUploadCompleteRequest": SearchImageUploadCompleteRequest;
        "SearchImageUploadStatus": SearchImageUploadStatus;
        "SearchImageUploadStatusResponse": SearchImageUploadStatusResponse;
        "AssetSearchPersonQuery": AssetSearchPersonQuery;
        "AssetSearchDialogQuery": AssetSearchDialogQuery;
        "AssetSearchQuery": AssetSearchQuery;
        "AssetSearchOption": AssetSearchOption;
        "AssetSearchFilter": AssetSearchFilter;
        "AssetSearchRequest": AssetSearchRequest;
        "AssetSearch": AssetSearch;
        "AssetSearchResponse": AssetSearchResponse;
        "AssetSearchHit": AssetSearchHit;
        "AssetSearchResult": AssetSearchResult;
        "AssetSearchResultResponse": AssetSearchResultResponse;
        "PersonThumbnailUploadUrlRequest": PersonThumbnailUploadUrlRequest;
        "PersonThumbnailUploadUrl": PersonThumbnailUploadUrl;
        "PersonThumbnailUploadUrlResponse": PersonThumbnailUploadUrlResponse;
        "PersonThumbnailUploadCompleteRequest": PersonThumbnailUploadCompleteRequest;
        "PersonThumbnailUploadStatus": PersonThumbnailUploadStatus;
        "PersonThumbnailUploadStatusResponse": PersonThumbnailUploadStatusResponse;
        "PersonSummary": PersonSummary;
        "PersonPage": PersonPage;
        "PersonListResponse": PersonListResponse;
        "PrimaryPersonThumbnail": PrimaryPersonThumbnail;
        "NewPersonThumbnail": NewPersonThumbnail;
        "PersonCreateRequest": PersonCreateRequest;
        "AssignedPersonTag": AssignedPersonTag;
        "PersonThumbnail": PersonThumbnail;
        "SavedPerson": SavedPerson;
        "SavedPersonResponse": SavedPersonResponse;
        "PersonSearchRequest": PersonSearchRequest;
        "PersonSearchPage": PersonSearchPage;
        "PersonSearchResponse": PersonSearchResponse;
        "PersonRecommendRequest": PersonRecommendRequest;
        "PersonRecommendation": PersonRecommendation;
        "PersonRecommendResponse": PersonRecommendResponse;
        "Person": Person;
        "PersonResponse": PersonResponse;
        "DeletedPerson": DeletedPerson;
        "PersonDeleteResponse": PersonDeleteResponse;
        "PersonUpdateRequest": PersonUpdateRequest;
        "SimilarPerson": SimilarPerson;
        "SimilarPersons": SimilarPersons;
        "SimilarPersonsResponse": SimilarPersonsResponse;
        "PersonMergeRequest": PersonMergeRequest;
        "PersonMerge": PersonMerge;
        "PersonMergeResponse": PersonMergeResponse;
        "PersonTagsAddRequest": PersonTagsAddRequest;
        "PersonTagsAdded": PersonTagsAdded;
        "PersonTagsAddResponse": PersonTagsAddResponse;
        "PersonTagsRemoveRequest": PersonTagsRemoveRequest;
        "PersonTagsLeft": PersonTagsLeft;
        "PersonTagsRemoveResponse": PersonTagsRemoveResponse;
        "AddedPersonThumbnail": AddedPersonThumbnail;
        "PersonThumbnailsAddRequest": PersonThumbnailsAddRequest;
        "PersonThumbnailsAdded": PersonThumbnailsAdded;
        "PersonThumbnailsAddResponse": PersonThumbnailsAddResponse;
        "PersonThumbnailsRemoveRequest": PersonThumbnailsRemoveRequest;
        "PersonThumbnailsLeft": PersonThumbnailsLeft;
        "PersonThumbnailsRemoveResponse": PersonThumbnailsRemoveResponse;
        "PersonTag": PersonTag;
        "PersonTagPage": PersonTagPage;
        "PersonTagListResponse": PersonTagListResponse;
        "PersonTagCreateRequest": PersonTagCreateRequest;
        "CreatedPersonTag": CreatedPersonTag;
        "PersonTagCreateResponse": PersonTagCreateResponse;
        "DeprecatedAnalysisRequest": DeprecatedAnalysisRequest;
        "DeprecatedRequestedAnalysis": DeprecatedRequestedAnalysis;
        "DeprecatedAnalysisRequestedResponse": DeprecatedAnalysisRequestedResponse;
        "DeprecatedAnalysisStatus": DeprecatedAnalysisStatus;
        "DeprecatedAnalysisStatusResponse": DeprecatedAnalysisStatusResponse;
        "DeprecatedIndex": DeprecatedIndex;
        "DeprecatedIndexList": DeprecatedIndexList;
        "DeprecatedIndexListResponse": DeprecatedIndexListResponse;
        "DeprecatedIndexResponse": DeprecatedIndexResponse;
        "DeprecatedSceneSummaryRequest": DeprecatedSceneSummaryRequest;
        "DeprecatedResult": DeprecatedResult;
        "DeprecatedResponse": DeprecatedResponse;
        "DeprecatedImportedVideo": DeprecatedImportedVideo;
        "DeprecatedVideoImportResponse": DeprecatedVideoImportResponse;
        "DeprecatedVideo": DeprecatedVideo;
        "DeprecatedVideoPage": DeprecatedVideoPage;
        "DeprecatedVideoListResponse": DeprecatedVideoListResponse;
        "DeprecatedVideoResponse": DeprecatedVideoResponse;
        "DeprecatedVideoImportStatus": DeprecatedVideoImportStatus;
        "DeprecatedVideoImportStatusResponse": DeprecatedVideoImportStatusResponse;
        "DeprecatedSceneSearchFilter": DeprecatedSceneSearchFilter;
        "DeprecatedSceneSearchRequest": DeprecatedSceneSearchRequest;
    };
    responses: {
        /** @description The request is malformed or a parameter is wrong. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** @description The credentials are missing, wrong or expired, or the account is not subscribed to the API. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": GatewayError;
            };
        };
        /** @description The account is not allowed to do this. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": GatewayError;
            };
        };
        /**
         * @description Not found. The gateway sends it for an unknown path. Of the service, 404 is documented only for a missing scene
         * summary.
         */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** @description The request body is too large. */
        ContentTooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": GatewayError;
            };
        };
        /** @description A quota or a rate limit is exceeded. */
        TooManyRequests: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": GatewayError;
            };
        };
        /** @description An unexpected error. */
        InternalServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** @description The gateway could not reach the service. */
        ServiceUnavailable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": GatewayError;
            };
        };
        /** @description The service did not respond to the gateway in time. It may still have carried out the request. */
        GatewayTimeout: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": GatewayError;
            };
        };
        /** @description The request is malformed, a parameter is wrong, or the project is the base project. */
        BadProjectChange: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** @description The request is malformed, a parameter is wrong, or the file cannot be registered. */
        BadImport: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** @description The request is malformed, a parameter is wrong, or there is nothing to analyse. */
        BadAnalysisRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** @description The current state of the resource does not allow the call. */
        Conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ServiceError;
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
         * @description Number of items on a page.
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
         * @description Minimum confidence of the detections to return.
         * @example MEDIUM
         */
        ConfidenceLevel: ConfidenceLevel;
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
         * @description Number of hits on a page.
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
                 * @description Number of items on a page.
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
                    "application/json": WorkspaceListResponse;
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
                "application/json": WorkspaceCreateRequest;
            };
        };
        responses: {
            /** @description The workspace was created. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": WorkspaceCreateResponse;
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
                    "application/json": WorkspaceResponse;
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
                    "application/json": WorkspaceDeleteResponse;
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
                    "application/json": ProjectListResponse;
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
                "application/json": ProjectCreateRequest;
            };
        };
        responses: {
            /** @description The project was created. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ProjectResponse;
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
                    "application/json": ProjectResponse;
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
                    "application/json": EmptyResponse;
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
                "application/json": ProjectUpdateRequest;
            };
        };
        responses: {
            /** @description The renamed project. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ProjectResponse;
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
                "application/json": AssetImportRequest;
            };
        };
        responses: {
            /** @description The registration has started. The response is not the media asset: read that with its `assetId`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": AssetImportResponse;
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
                 * @description Number of items on a page.
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
                    "application/json": AssetListResponse;
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
                    "application/json": AssetResponse;
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
                    "application/json": EmptyResponse;
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
            /** @description The media asset in its new project. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": AssetMoveResponse;
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
                    "application/json": AssetImportStatusResponse;
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
                 * @description Minimum confidence of the detections to return.
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
                    "application/json": IndexResponse;
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
                "application/json": IndexRequest;
            };
        };
        responses: {
            /** @description The analysis was requested. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": IndexRequestedResponse;
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
                    "application/json": EmptyResponse;
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
                    "application/json": IndexStatusResponse;
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
                    "application/json": EmptyResponse;
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
                    "application/json": SceneSummaryResponse;
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
                "application/json": SceneSummaryRequest;
            };
        };
        responses: {
            /** @description The summary was requested. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": SceneSummaryRequestedResponse;
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
                    "application/json": SceneSummaryStatusResponse;
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
                    "application/json": EmptyResponse;
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
                "application/json": SearchImageUploadUrlRequest;
            };
        };
        responses: {
            /** @description The key that the image will have, and where to upload it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": SearchImageUploadUrlResponse;
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
                "application/json": SearchImageUploadCompleteRequest;
            };
        };
        responses: {
            /** @description Whether the image can be used. A failed upload is also reported here, with HTTP 200. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": SearchImageUploadStatusResponse;
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
                "application/json": AssetSearchRequest;
            };
        };
        responses: {
            /** @description The search was accepted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": AssetSearchResponse;
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
                 * @description Number of hits on a page.
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
            /** @description The state of the search, with a page of hits once it is complete. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": AssetSearchResultResponse;
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
                "application/json": PersonThumbnailUploadUrlRequest;
            };
        };
        responses: {
            /** @description The key that the thumbnail will have, and where to upload it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": PersonThumbnailUploadUrlResponse;
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
                "application/json": PersonThumbnailUploadCompleteRequest;
            };
        };
        responses: {
            /** @description Whether the thumbnail can be used. A failed upload is also reported here. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": PersonThumbnailUploadStatusResponse;
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
                 * @description Number of items on a page.
                 * @example 100
                 */
                pageSize?: components["parameters"]["PageSize"];
                /** @description Name to search for. Semicolon, vertical bar and backtick are not allowed. */
                name?: string;
                /** @description Ids of tags to filter by, at most 30, separated by commas. */
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
                    "application/json": PersonListResponse;
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
                "application/json": PersonCreateRequest;
            };
        };
        responses: {
            /** @description The registered person. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": SavedPersonResponse;
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
                "application/json": PersonSearchRequest;
            };
        };
        responses: {
            /** @description One page of persons. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": PersonSearchResponse;
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
                "application/json": PersonRecommendRequest;
            };
        };
        responses: {
            /** @description The persons similar to the thumbnail. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": PersonRecommendResponse;
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
                    "application/json": PersonResponse;
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
                    "application/json": PersonDeleteResponse;
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
                "application/json": PersonUpdateRequest;
            };
        };
        responses: {
            /** @description The changed person. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": SavedPersonResponse;
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
                 * @description Maximum number of persons to return.
                 * @example 3
                 */
                personCount?: number;
                /**
                 * @description Minimum similarity of a returned person.
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
                    "application/json": SimilarPersonsResponse;
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
                "application/json": PersonMergeRequest;
            };
        };
        responses: {
            /** @description What the person took over. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": PersonMergeResponse;
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
                "application/json": PersonTagsAddRequest;
            };
        };
        responses: {
            /** @description The tags of the person. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": PersonTagsAddResponse;
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
                "application/json": PersonTagsRemoveRequest;
            };
        };
        responses: {
            /** @description The remaining tags. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": PersonTagsRemoveResponse;
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
                "application/json": PersonTagsRemoveRequest;
            };
        };
        responses: {
            /** @description The remaining tags. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": PersonTagsRemoveResponse;
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
                "application/json": PersonThumbnailsAddRequest;
            };
        };
        responses: {
            /** @description The thumbnails of the person. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": PersonThumbnailsAddResponse;
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
                "application/json": PersonThumbnailsRemoveRequest;
            };
        };
        responses: {
            /** @description The remaining thumbnails. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": PersonThumbnailsRemoveResponse;
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
                "application/json": PersonThumbnailsRemoveRequest;
            };
        };
        responses: {
            /** @description The remaining thumbnails. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": PersonThumbnailsRemoveResponse;
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
                 * @description Number of tags on a page.
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
                    "application/json": PersonTagListResponse;
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
                "application/json": PersonTagCreateRequest;
            };
        };
        responses: {
            /** @description The created tag. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": PersonTagCreateResponse;
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
                    "application/json": EmptyResponse;
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
        /** @description The options of the current operation without the two scene durations. */
        requestBody: {
            content: {
                "application/json": DeprecatedAnalysisRequest;
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": DeprecatedAnalysisRequestedResponse;
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
                    "application/json": EmptyResponse;
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
                    "application/json": DeprecatedAnalysisStatusResponse;
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
                    "application/json": DeprecatedIndexListResponse;
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
                 * @description Minimum confidence of the detections to return.
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
                    "application/json": DeprecatedIndexResponse;
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
                    "application/json": EmptyResponse;
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
                    "application/json": SceneSummaryResponse;
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
                "application/json": DeprecatedSceneSummaryRequest;
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": DeprecatedResponse;
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
                    "application/json": DeprecatedResponse;
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
                    "application/json": EmptyResponse;
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
        /** @description The video to register. Only the current operation also takes images. */
        requestBody: {
            content: {
                "application/json": AssetImportRequest;
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": DeprecatedVideoImportResponse;
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
                 * @description Number of items on a page.
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
                    "application/json": DeprecatedVideoListResponse;
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
                    "application/json": DeprecatedVideoResponse;
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
                    "application/json": EmptyResponse;
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
                    "application/json": DeprecatedVideoResponse;
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
                    "application/json": DeprecatedVideoImportStatusResponse;
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
        /** @description The options of the current operation without the two scene durations. */
        requestBody: {
            content: {
                "application/json": DeprecatedAnalysisRequest;
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": DeprecatedAnalysisRequestedResponse;
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
                    "application/json": EmptyResponse;
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
                    "application/json": DeprecatedAnalysisStatusResponse;
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
                    "application/json": DeprecatedIndexListResponse;
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
                 * @description Minimum confidence of the detections to return.
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
                    "application/json": DeprecatedIndexResponse;
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
                    "application/json": EmptyResponse;
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
                "application/json": DeprecatedSceneSearchRequest;
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": DeprecatedResponse;
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
                 * @description Number of hits on a page.
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
                    "application/json": DeprecatedResponse;
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
