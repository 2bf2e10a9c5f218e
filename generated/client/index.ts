// Generated from the contract. Do not edit: change the contract and generate again.
export { MediaIntelligence } from "./client.js";
export { Workspaces, type WorkspacesListInput, type WorkspacesCreateInput, type WorkspacesGetInput, type WorkspacesDeleteInput } from "./resources/workspaces.js";
export { Projects, type ProjectsListInput, type ProjectsCreateInput, type ProjectsGetInput, type ProjectsDeleteInput, type ProjectsUpdateInput } from "./resources/projects.js";
export { Assets, type AssetsImportInput, type AssetsListInput, type AssetsGetInput, type AssetsDeleteInput, type AssetsMoveInput, type AssetsGetImportStatusInput } from "./resources/assets.js";
export { Index, type IndexGetInput, type IndexRequestInput, type IndexDeleteInput, type IndexGetStatusInput, type IndexCancelInput } from "./resources/index.js";
export { SceneSummary, type SceneSummaryGetInput, type SceneSummaryRequestInput, type SceneSummaryGetStatusInput, type SceneSummaryCancelInput } from "./resources/scene-summary.js";
export { Search, type SearchCreateUploadUrlInput, type SearchCompleteUploadInput, type SearchRequestInput, type SearchGetResultInput } from "./resources/search.js";
export { Persons, type PersonsCreateThumbnailUploadUrlInput, type PersonsCompleteThumbnailUploadInput, type PersonsListInput, type PersonsCreateInput, type PersonsSearchInput, type PersonsRecommendByThumbnailInput, type PersonsGetInput, type PersonsDeleteInput, type PersonsUpdateInput, type PersonsListSimilarInput, type PersonsMergeInput, type PersonsAddTagsInput, type PersonsRemoveTagsWithBodyInput, type PersonsRemoveTagsInput, type PersonsAddThumbnailsInput, type PersonsRemoveThumbnailsWithBodyInput, type PersonsRemoveThumbnailsInput } from "./resources/persons.js";
export { PersonTags, type PersonTagsListInput, type PersonTagsCreateInput, type PersonTagsDeleteInput } from "./resources/person-tags.js";
export {
  ApiError,
  AbortError,
  AuthenticationError,
  BadRequestError,
  ClientError as MediaIntelligenceError,
  ConflictError,
  ConnectionError,
  CredentialsError,
  NotFoundError,
  PermissionDeniedError,
  RateLimitError,
  ServerError,
  TimeoutError,
  ValidationError,
} from "./runtime/errors.js";
export { ApiPromise, type WithResponse } from "./runtime/api-promise.js";
export type { Credentials, CredentialsSource } from "./runtime/credentials.js";
export type { ValidationIssue } from "./runtime/errors.js";
export type { Fetch, FetchInit, FetchResponse } from "./runtime/fetch.js";
export type { Logger, RequestEvent, ResponseEvent } from "./runtime/observer.js";
export type { CallOptions, ClientOptions } from "./runtime/options.js";
export { Page, PagePromise } from "./runtime/page.js";
export { WaitFailedError, WaitTimeoutError, type WaitOptions } from "./runtime/wait.js";
export type { components, operations, paths } from "./types.js";

import type { components } from "./types.js";

/** Result code of the service. `"0"` means success. */
export type ResultCode = components["schemas"]["ResultCode"];
/** Result in words. */
export type ResultMessage = components["schemas"]["ResultMessage"];
/**
 * Date and time in ISO 8601 **without a time zone**, such as `2026-03-18T10:30:00`. It is not an RFC 3339 `date-time`,
 * which requires a zone; which zone is meant is not documented.
 */
export type LocalDateTime = components["schemas"]["LocalDateTime"];
/** A workspace as it stands in the list. */
export type Workspace = components["schemas"]["Workspace"];
/** One page of workspaces. */
export type WorkspacePage = components["schemas"]["WorkspacePage"];
/** One page of workspaces in the envelope of every success. */
export type WorkspaceListResponse = components["schemas"]["WorkspaceListResponse"];
/** An error of the service itself. */
export type ServiceError = components["schemas"]["ServiceError"];
/** What the gateway says of the error. */
export type GatewayErrorBody = components["schemas"]["GatewayErrorBody"];
/** An error of the API gateway. The request did not reach the service, or its answer did not come back. */
export type GatewayError = components["schemas"]["GatewayError"];
/** An error of the service or of the API gateway. */
export type ErrorBody = components["schemas"]["ErrorBody"];
/** The workspace to create. */
export type WorkspaceCreateRequest = components["schemas"]["WorkspaceCreateRequest"];
/** A workspace as it is answered when it was created. */
export type CreatedWorkspace = components["schemas"]["CreatedWorkspace"];
/** The created workspace in the envelope of every success. */
export type WorkspaceCreateResponse = components["schemas"]["WorkspaceCreateResponse"];
/** A workspace in detail. */
export type WorkspaceDetails = components["schemas"]["WorkspaceDetails"];
/** A workspace in the envelope of every success. */
export type WorkspaceResponse = components["schemas"]["WorkspaceResponse"];
/** What is left to say of a deleted workspace. */
export type DeletedWorkspace = components["schemas"]["DeletedWorkspace"];
/** The deleted workspace in the envelope of every success. */
export type WorkspaceDeleteResponse = components["schemas"]["WorkspaceDeleteResponse"];
/** A project. */
export type Project = components["schemas"]["Project"];
/** All projects of a workspace. */
export type ProjectList = components["schemas"]["ProjectList"];
/** All projects of a workspace in the envelope of every success. */
export type ProjectListResponse = components["schemas"]["ProjectListResponse"];
/** The project to create. */
export type ProjectCreateRequest = components["schemas"]["ProjectCreateRequest"];
/** A project in the envelope of every success. */
export type ProjectResponse = components["schemas"]["ProjectResponse"];
/** The envelope of a success that has no result. */
export type EmptyResponse = components["schemas"]["EmptyResponse"];
/** What to change about the project. */
export type ProjectUpdateRequest = components["schemas"]["ProjectUpdateRequest"];
/**
 * The file to register. A video has a height of 360 to 1080 pixels (720 recommended), lasts 6 hours at most and has
 * 10 GB at most: MP4, MKV, MOV or WebM. An image has a height of 360 to 1080 pixels and 10 MB at most: JPG, PNG or
 * HEIC. HEIC is converted to JPG, so that its analysis may take longer.
 */
export type AssetImportRequest = components["schemas"]["AssetImportRequest"];
/** What the file is. */
export type AssetMetaData = components["schemas"]["AssetMetaData"];
/** A media asset. */
export type Asset = components["schemas"]["Asset"];
/** A media asset in the envelope of every success. */
export type AssetResponse = components["schemas"]["AssetResponse"];
/** One page of media assets. */
export type AssetPage = components["schemas"]["AssetPage"];
/** One page of media assets in the envelope of every success. */
export type AssetListResponse = components["schemas"]["AssetListResponse"];
/** What the file is, as far as it is known yet. */
export type AssetImportMetaData = components["schemas"]["AssetImportMetaData"];
/** How far the registration of a media asset has come. */
export type AssetImportStatus = components["schemas"]["AssetImportStatus"];
/** An import status in the envelope of every success. */
export type AssetImportStatusResponse = components["schemas"]["AssetImportStatusResponse"];
/**
 * How certain a detection must be to be shown or found. `LOW` shows uncertain ones too, and so the most keywords;
 * `MEDIUM` lies between; `HIGH` shows only what is nearly certain.
 */
export type ConfidenceLevel = components["schemas"]["ConfidenceLevel"];
/** How the asset was analysed. */
export type AnalysisSetting = components["schemas"]["AnalysisSetting"];
/**
 * What the latest completed analysis of a media asset found. Only the fields that head it are known; the rest, such as
 * scenes, people, keywords and scripts, comes as the service sends it.
 */
export type AssetIndex = components["schemas"]["AssetIndex"];
/** An index in the envelope of every success. */
export type IndexResponse = components["schemas"]["IndexResponse"];
/**
 * How to analyse the asset. The length of the scenes is given either as `sceneRange` or as `minSceneDurationSec`
 * together with `maxSceneDurationSec`. Scene length, language and audio effects do nothing for an image.
 */
export type IndexRequest = components["schemas"]["IndexRequest"];
/** The index that is being made. */
export type RequestedIndex = components["schemas"]["RequestedIndex"];
/** Answer to the request of an analysis. */
export type IndexRequestedResponse = components["schemas"]["IndexRequestedResponse"];
/** How far the analysis of a media asset has come. */
export type IndexStatus = components["schemas"]["IndexStatus"];
/** An analysis status in the envelope of every success. */
export type IndexStatusResponse = components["schemas"]["IndexStatusResponse"];
/** The last run. There is none unless a summary has completed. */
export type SceneSummaryInfo = components["schemas"]["SceneSummaryInfo"];
/** The summary of one scene. Its fields are unknown. */
export type SceneSummaryItem = components["schemas"]["SceneSummaryItem"];
/** The latest scene summary of a media asset. */
export type SceneSummaryResult = components["schemas"]["SceneSummaryResult"];
/** A scene summary in the envelope of every success. */
export type SceneSummaryResponse = components["schemas"]["SceneSummaryResponse"];
/**
 * What to summarise: all scenes, or chosen ones once there is a summary of all. A run over chosen scenes has no
 * `locale`.
 */
export type SceneSummaryRequest = components["schemas"]["SceneSummaryRequest"];
/** The scene summary that is being made. Its fields are unknown. */
export type RequestedSceneSummary = components["schemas"]["RequestedSceneSummary"];
/** Answer to the request of a scene summary. */
export type SceneSummaryRequestedResponse = components["schemas"]["SceneSummaryRequestedResponse"];
/** How far the scene summary of a media asset has come. */
export type SceneSummaryStatus = components["schemas"]["SceneSummaryStatus"];
/** The status of a scene summary in the envelope of every success. */
export type SceneSummaryStatusResponse = components["schemas"]["SceneSummaryStatusResponse"];
/** The query image that is going to be uploaded. */
export type SearchImageUploadUrlRequest = components["schemas"]["SearchImageUploadUrlRequest"];
/** Where to upload a query image. */
export type SearchImageUploadUrl = components["schemas"]["SearchImageUploadUrl"];
/** An upload URL in the envelope of every success. */
export type SearchImageUploadUrlResponse = components["schemas"]["SearchImageUploadUrlResponse"];
/** The query image that was uploaded. */
export type SearchImageUploadCompleteRequest = components["schemas"]["SearchImageUploadCompleteRequest"];
/** What became of the upload of a query image. */
export type SearchImageUploadStatus = components["schemas"]["SearchImageUploadStatus"];
/** State of an upload in the envelope of every success. */
export type SearchImageUploadStatusResponse = components["schemas"]["SearchImageUploadStatusResponse"];
/** Which persons appear, by id. */
export type AssetSearchPersonQuery = components["schemas"]["AssetSearchPersonQuery"];
/** What is said. For videos only. Semicolon, vertical bar and backtick are not allowed. */
export type AssetSearchDialogQuery = components["schemas"]["AssetSearchDialogQuery"];
/** What to search for. Exactly one of `textQuery` and `imageQuery` is given; persons and dialog narrow it down. */
export type AssetSearchQuery = components["schemas"]["AssetSearchQuery"];
/** How strict the search is. */
export type AssetSearchOption = components["schemas"]["AssetSearchOption"];
/** Where to search. A filter names projects or assets; the rest is optional. */
export type AssetSearchFilter = components["schemas"]["AssetSearchFilter"];
/** What to search for, how strictly, and where. */
export type AssetSearchRequest = components["schemas"]["AssetSearchRequest"];
/** A search that was accepted. */
export type AssetSearch = components["schemas"]["AssetSearch"];
/** An accepted search in the envelope of every success. */
export type AssetSearchResponse = components["schemas"]["AssetSearchResponse"];
/** One hit. */
export type AssetSearchHit = components["schemas"]["AssetSearchHit"];
/** State of a search. The totals and the hits are there once it is completed. */
export type AssetSearchResult = components["schemas"]["AssetSearchResult"];
/** State and hits of a search in the envelope of every success. */
export type AssetSearchResultResponse = components["schemas"]["AssetSearchResultResponse"];
/** The thumbnail that is going to be uploaded. */
export type PersonThumbnailUploadUrlRequest = components["schemas"]["PersonThumbnailUploadUrlRequest"];
/** Where to upload a thumbnail. */
export type PersonThumbnailUploadUrl = components["schemas"]["PersonThumbnailUploadUrl"];
/** An upload URL in the envelope of every success. */
export type PersonThumbnailUploadUrlResponse = components["schemas"]["PersonThumbnailUploadUrlResponse"];
/** The thumbnail that was uploaded. */
export type PersonThumbnailUploadCompleteRequest = components["schemas"]["PersonThumbnailUploadCompleteRequest"];
/** What became of the upload of a thumbnail. */
export type PersonThumbnailUploadStatus = components["schemas"]["PersonThumbnailUploadStatus"];
/** State of an upload in the envelope of every success. */
export type PersonThumbnailUploadStatusResponse = components["schemas"]["PersonThumbnailUploadStatusResponse"];
/** A person as it stands in a list. */
export type PersonSummary = components["schemas"]["PersonSummary"];
/** One page of persons. */
export type PersonPage = components["schemas"]["PersonPage"];
/** One page of persons in the envelope of every success. */
export type PersonListResponse = components["schemas"]["PersonListResponse"];
/** A thumbnail that is the primary one. Exactly one of a new person's thumbnails is. */
export type PrimaryPersonThumbnail = components["schemas"]["PrimaryPersonThumbnail"];
/** An uploaded thumbnail for a new person. */
export type NewPersonThumbnail = components["schemas"]["NewPersonThumbnail"];
/** A person to be registered. */
export type PersonCreateRequest = components["schemas"]["PersonCreateRequest"];
/** A tag that a person is marked with. */
export type AssignedPersonTag = components["schemas"]["AssignedPersonTag"];
/** A thumbnail of a person. */
export type PersonThumbnail = components["schemas"]["PersonThumbnail"];
/** A person with tags and thumbnails. */
export type Person = components["schemas"]["Person"];
/** A person in the envelope of every success. */
export type PersonResponse = components["schemas"]["PersonResponse"];
/** Which persons to return, in which order, and which page. */
export type PersonSearchRequest = components["schemas"]["PersonSearchRequest"];
/** One page of the persons found. */
export type PersonSearchPage = components["schemas"]["PersonSearchPage"];
/** One page of the persons found, in the envelope of every success. */
export type PersonSearchResponse = components["schemas"]["PersonSearchResponse"];
/** The thumbnail to compare with, and how strictly. */
export type PersonRecommendRequest = components["schemas"]["PersonRecommendRequest"];
/** The persons who resemble a thumbnail. */
export type PersonRecommendation = components["schemas"]["PersonRecommendation"];
/** The persons who resemble a thumbnail, in the envelope of every success. */
export type PersonRecommendResponse = components["schemas"]["PersonRecommendResponse"];
/** The person as it was when it was deleted. */
export type DeletedPerson = components["schemas"]["DeletedPerson"];
/** A deleted person in the envelope of every success. */
export type PersonDeleteResponse = components["schemas"]["PersonDeleteResponse"];
/** What to change of a person. */
export type PersonUpdateRequest = components["schemas"]["PersonUpdateRequest"];
/** A person who resembles another. */
export type SimilarPerson = components["schemas"]["SimilarPerson"];
/** The persons who resemble a person. */
export type SimilarPersons = components["schemas"]["SimilarPersons"];
/** Similar persons in the envelope of every success. */
export type SimilarPersonsResponse = components["schemas"]["SimilarPersonsResponse"];
/** The persons to merge into the one in the path. */
export type PersonMergeRequest = components["schemas"]["PersonMergeRequest"];
/** What a person took over from others. */
export type PersonMerge = components["schemas"]["PersonMerge"];
/** The outcome of a merge in the envelope of every success. */
export type PersonMergeResponse = components["schemas"]["PersonMergeResponse"];
/** Tags to mark a person with. */
export type PersonTagsAddRequest = components["schemas"]["PersonTagsAddRequest"];
/** The tags of a person after some were added. */
export type PersonTagsAdded = components["schemas"]["PersonTagsAdded"];
/** The tags of a person in the envelope of every success. */
export type PersonTagsAddResponse = components["schemas"]["PersonTagsAddResponse"];
/** Tags to remove from a person. */
export type PersonTagsRemoveRequest = components["schemas"]["PersonTagsRemoveRequest"];
/** The tags of a person after some were removed. */
export type PersonTagsLeft = components["schemas"]["PersonTagsLeft"];
/** The tags that are left, in the envelope of every success. */
export type PersonTagsRemoveResponse = components["schemas"]["PersonTagsRemoveResponse"];
/** An uploaded thumbnail to add to a person. */
export type AddedPersonThumbnail = components["schemas"]["AddedPersonThumbnail"];
/** Thumbnails to add to a person. */
export type PersonThumbnailsAddRequest = components["schemas"]["PersonThumbnailsAddRequest"];
/** The thumbnails of a person after some were added. */
export type PersonThumbnailsAdded = components["schemas"]["PersonThumbnailsAdded"];
/** The thumbnails of a person in the envelope of every success. */
export type PersonThumbnailsAddResponse = components["schemas"]["PersonThumbnailsAddResponse"];
/** Thumbnails to remove from a person. */
export type PersonThumbnailsRemoveRequest = components["schemas"]["PersonThumbnailsRemoveRequest"];
/** The thumbnails of a person after some were removed. */
export type PersonThumbnailsLeft = components["schemas"]["PersonThumbnailsLeft"];
/** The thumbnails that are left, in the envelope of every success. */
export type PersonThumbnailsRemoveResponse = components["schemas"]["PersonThumbnailsRemoveResponse"];
/** A person tag as it stands in the list. */
export type PersonTag = components["schemas"]["PersonTag"];
/** One page of person tags. */
export type PersonTagPage = components["schemas"]["PersonTagPage"];
/** One page of person tags in the envelope of every success. */
export type PersonTagListResponse = components["schemas"]["PersonTagListResponse"];
/** A person tag to be created. */
export type PersonTagCreateRequest = components["schemas"]["PersonTagCreateRequest"];
/** A person tag that was just created. */
export type CreatedPersonTag = components["schemas"]["CreatedPersonTag"];
/** A new person tag in the envelope of every success. */
export type PersonTagCreateResponse = components["schemas"]["PersonTagCreateResponse"];
/** What a superseded operation returns. It is left open on purpose; use the operation that replaces it. */
export type DeprecatedResult = components["schemas"]["DeprecatedResult"];
/** The answer of a superseded operation, in the envelope of every success. */
export type DeprecatedResponse = components["schemas"]["DeprecatedResponse"];
/** Which scenes to summarise. */
export type DeprecatedSceneSummaryRequest = components["schemas"]["DeprecatedSceneSummaryRequest"];
/** What to search for. The fields are unknown, so the body is left open. */
export type DeprecatedSceneSearchRequest = components["schemas"]["DeprecatedSceneSearchRequest"];
