export declare class AbortError extends ClientError {
}
export type AddedPersonThumbnail = {
    thumbnailKey: string;
    isPrimaryThumbnail: boolean;
};
export type AnalysisSetting = {
    analysisEngine?: string;
    sceneRange?: string;
    [key: string]: unknown;
};
export declare class ApiError extends ClientError {
    readonly operationId: string;
    readonly attempts: number;
    readonly status: number;
    readonly code: string | undefined;
    readonly errorCode: string | undefined;
    readonly hint: string | undefined;
    readonly requestId: string | undefined;
    constructor(given: ApiErrorDetails);
    get body(): unknown;
}
export declare class ApiPromise<T> implements Promise<T> {
    get [Symbol.toStringTag](): string;
    withResponse(): Promise<WithResponse<T>>;
    asResponse(): Promise<Response>;
    then<Fulfilled = T, Rejected = never>(onFulfilled?: ((value: T) => Fulfilled | PromiseLike<Fulfilled>) | null, onRejected?: ((reason: unknown) => Rejected | PromiseLike<Rejected>) | null): Promise<Fulfilled | Rejected>;
    catch<Rejected = never>(onRejected?: ((reason: unknown) => Rejected | PromiseLike<Rejected>) | null): Promise<T | Rejected>;
    finally(onFinally?: (() => void) | null): Promise<T>;
}
export type Asset = {
    assetId: number;
    fileName: string;
    projectId: number;
    metaData: AssetMetaData;
    key: string;
    createUserName: string;
    [key: string]: unknown;
};
export type AssetImportMetaData = {
    resolution?: string;
    durationMs?: number;
    size?: number;
    format?: "mp4" | "mkv" | "mov" | "webm" | "png" | "jpg" | "heic";
    [key: string]: unknown;
};
export type AssetImportRequest = {
    key: string;
    bucketName: string;
};
export type AssetImportStatus = {
    assetId: number;
    uploadStatus: "IN_PROGRESS" | "COMPLETED" | "FAILED" | "FILE_NOT_EXIST" | "INVALID_METADATA";
    uploadResult?: string;
    metaData?: AssetImportMetaData;
    [key: string]: unknown;
};
export type AssetImportStatusResponse = {
    code: ResultCode;
    message: ResultMessage;
    result: AssetImportStatus;
    [key: string]: unknown;
};
export type AssetIndex = {
    indexId?: number;
    type?: "IMAGE" | "VIDEO";
    createdTime?: LocalDateTime;
    createdUserName?: string;
    updatedTime?: LocalDateTime;
    updatedUserName?: string;
    analysisSetting?: AnalysisSetting;
    [key: string]: unknown;
};
export type AssetListResponse = {
    code: ResultCode;
    message: ResultMessage;
    result: AssetPage;
    [key: string]: unknown;
};
export type AssetMetaData = {
    resolution: string;
    durationMs: number;
    size: number;
    format: "mp4" | "mkv" | "mov" | "webm" | "png" | "jpg" | "heic";
    [key: string]: unknown;
};
export type AssetPage = {
    totalCount: number;
    totalPage: number;
    pageNo: number;
    pageSize: number;
    content: Asset[];
    [key: string]: unknown;
};
export type AssetResponse = {
    code: ResultCode;
    message: ResultMessage;
    result: Asset;
    [key: string]: unknown;
};
export type AssetSearch = {
    searchId: string;
    [key: string]: unknown;
};
export type AssetSearchDialogQuery = {
    must?: string[];
    any?: string[];
    not?: string[];
};
export type AssetSearchFilter = {
    projectIds?: number[];
    assetIds?: number[];
    assetTypes?: ("IMAGE" | "VIDEO")[];
    indexModifiedFrom?: LocalDateTime;
    indexModifiedTo?: LocalDateTime;
};
export type AssetSearchHit = {
    [key: string]: unknown;
};
export type AssetSearchOption = {
    confidenceLevel?: ConfidenceLevel;
};
export type AssetSearchPersonQuery = {
    must?: number[];
    any?: number[];
    not?: number[];
};
export type AssetSearchQuery = {
    textQuery?: string;
    imageQuery?: string;
    personQuery?: AssetSearchPersonQuery;
    dialogQuery?: AssetSearchDialogQuery;
};
export type AssetSearchRequest = {
    query: AssetSearchQuery;
    queryOption?: AssetSearchOption;
    filter?: AssetSearchFilter;
};
export type AssetSearchResponse = {
    code: ResultCode;
    message: ResultMessage;
    result: AssetSearch;
    [key: string]: unknown;
};
export type AssetSearchResult = {
    searchId: string;
    status: "RUNNING" | "COMPLETED" | "FAILED";
    totalCount?: number;
    totalPage?: number;
    pageNo?: number;
    pageSize?: number;
    results?: AssetSearchHit[];
    [key: string]: unknown;
};
export type AssetSearchResultResponse = {
    code: ResultCode;
    message: ResultMessage;
    result: AssetSearchResult;
    [key: string]: unknown;
};
export declare class Assets {
    constructor(options?: ClientOptions);
    import(input: AssetsImportInput, options?: CallOptions): ApiPromise<Asset>;
    list(input: AssetsListInput, options?: CallOptions): PagePromise<Asset>;
    get(input: AssetsGetInput, options?: CallOptions): ApiPromise<Asset>;
    delete(input: AssetsDeleteInput, options?: CallOptions): ApiPromise<void>;
    move(input: AssetsMoveInput, options?: CallOptions): ApiPromise<Asset>;
    getImportStatus(input: AssetsGetImportStatusInput, options?: CallOptions): ApiPromise<AssetImportStatus>;
    waitForImport(input: AssetsGetImportStatusInput, options?: WaitOptions<Extract<AssetImportStatus["uploadStatus"], string>, AssetImportStatus>): Promise<AssetImportStatus & {
    uploadStatus: "COMPLETED";
}>;
}
export interface AssetsDeleteInput {
    workspaceName: string;
    projectId: string | number;
    assetId: string | number;
}
export interface AssetsGetImportStatusInput {
    workspaceName: string;
    projectId: string | number;
    assetId: string | number;
}
export interface AssetsGetInput {
    workspaceName: string;
    projectId: string | number;
    assetId: string | number;
}
export interface AssetsImportInput {
    workspaceName: string;
    projectId: string | number;
    key: string;
    bucketName: string;
}
export interface AssetsListInput {
    workspaceName: string;
    projectId: string | number;
    pageNum?: number | undefined;
    pageSize?: number | undefined; // default: 1000
}
export interface AssetsMoveInput {
    workspaceName: string;
    projectId: string | number;
    assetId: string | number;
    newProjectId: string | number;
}
export type AssignedPersonTag = {
    id?: number;
    name?: string;
    [key: string]: unknown;
};
export declare class AuthenticationError extends ApiError {
}
export declare class BadRequestError extends ApiError {
}
export interface CallOptions extends Limits {
    signal?: AbortSignal | undefined;
    headers?: Record<string, string> | undefined;
    repeatable?: boolean | undefined; // default: true for GET, HEAD, PUT, DELETE and what the contract marks as repeatable, else false
}
export interface ClientOptions extends Limits, ObserverOptions {
    credentials?: CredentialsSource | undefined;
    baseURL?: string | undefined; // default: the contract's first server
    fetch?: ((request: Request) => Promise<Response>) | undefined; // default: globalThis.fetch
    now?: (() => number) | undefined; // default: Date.now
}
export type ConfidenceLevel = "LOW" | "MEDIUM" | "HIGH";
export declare class ConflictError extends ApiError {
}
export declare class ConnectionError extends ClientError {
}
export type CreatedPersonTag = {
    id: number;
    name: string;
    createdTime: LocalDateTime;
    createdUserName: string;
    [key: string]: unknown;
};
export type CreatedWorkspace = {
    workspaceName?: string;
    createdUserName?: string;
    createdTime?: LocalDateTime;
    updatedUserName?: string;
    updatedTime?: LocalDateTime;
    [key: string]: unknown;
};
export interface Credentials {
    accessKey: string;
    secretKey: string;
    expiration?: number | undefined;
}
export declare class CredentialsError extends ClientError {
}
export type CredentialsSource = Credentials | (() => Credentials | Promise<Credentials>);
export type DeletedPerson = {
    personId?: number;
    [key: string]: unknown;
};
export type DeletedWorkspace = {
    workspaceName: string;
    [key: string]: unknown;
};
export type DeprecatedResponse = {
    code: ResultCode;
    message: ResultMessage;
    result?: DeprecatedResult;
    [key: string]: unknown;
};
export type DeprecatedResult = {
    [key: string]: unknown;
};
export type DeprecatedSceneSearchRequest = {
    [key: string]: unknown;
};
export type DeprecatedSceneSummaryRequest = {
    sceneIds?: number[];
} & {
    [key: string]: unknown;
};
export type EmptyResponse = {
    code: ResultCode;
    message: ResultMessage;
    [key: string]: unknown;
};
export type ErrorBody = ServiceError | GatewayError;
export type GatewayError = {
    error: GatewayErrorBody;
    [key: string]: unknown;
};
export type GatewayErrorBody = {
    errorCode: string;
    message: string;
    details?: string;
    [key: string]: unknown;
};
export declare class Index {
    constructor(options?: ClientOptions);
    get(input: IndexGetInput, options?: CallOptions): ApiPromise<AssetIndex>;
    request(input: IndexRequestInput, options?: CallOptions): ApiPromise<RequestedIndex | undefined>;
    delete(input: IndexDeleteInput, options?: CallOptions): ApiPromise<void>;
    getStatus(input: IndexGetStatusInput, options?: CallOptions): ApiPromise<IndexStatus>;
    waitForIndex(input: IndexGetStatusInput, options?: WaitOptions<Extract<IndexStatus["status"], string>, IndexStatus>): Promise<IndexStatus & {
    status: "ANALYZE_COMPLETED";
}>;
    cancel(input: IndexCancelInput, options?: CallOptions): ApiPromise<void>;
}
export interface IndexCancelInput {
    workspaceName: string;
    projectId: string | number;
    assetId: string | number;
}
export interface IndexDeleteInput {
    workspaceName: string;
    projectId: string | number;
    assetId: string | number;
}
export interface IndexGetInput {
    workspaceName: string;
    projectId: string | number;
    assetId: string | number;
    confidenceLevel?: "LOW" | "MEDIUM" | "HIGH" | undefined; // default: "MEDIUM"
}
export interface IndexGetStatusInput {
    workspaceName: string;
    projectId: string | number;
    assetId: string | number;
}
export type IndexRequest = {
    sceneRange?: "EXTRA_SHORT" | "SHORT" | "MEDIUM" | "LONG";
    minSceneDurationSec?: number;
    maxSceneDurationSec?: number;
    analysisPersonCount: number;
    tagIdList?: number[];
    sourceLanguage?: "ENKO" | "EN" | "KO" | "JA" | "ZH-CN" | "ZH-TW";
    detectAudioEffects?: boolean;
};
export interface IndexRequestInput {
    workspaceName: string;
    projectId: string | number;
    assetId: string | number;
    sceneRange?: "EXTRA_SHORT" | "SHORT" | "MEDIUM" | "LONG" | undefined;
    minSceneDurationSec?: number | undefined;
    maxSceneDurationSec?: number | undefined;
    analysisPersonCount: number;
    tagIdList?: number[] | undefined;
    sourceLanguage?: "ENKO" | "EN" | "KO" | "JA" | "ZH-CN" | "ZH-TW" | undefined; // default: "ENKO"
    detectAudioEffects?: boolean | undefined; // default: false
}
export type IndexRequestedResponse = {
    code: ResultCode;
    message: ResultMessage;
    result?: RequestedIndex;
    [key: string]: unknown;
};
export type IndexResponse = {
    code: ResultCode;
    message: ResultMessage;
    result: AssetIndex;
    [key: string]: unknown;
};
export type IndexStatus = {
    status: "BEFORE_ANALYZE" | "WAIT_ANALYZE" | "ANALYZING" | "ANALYZE_COMPLETED" | "ANALYZE_FAIL" | "ANALYZE_CANCEL";
    analyzeStatusMessage?: string;
    [key: string]: unknown;
};
export type IndexStatusResponse = {
    code: ResultCode;
    message: ResultMessage;
    result: IndexStatus;
    [key: string]: unknown;
};
export type LocalDateTime = string;
export interface Logger {
    debug(message: string): void;
    info(message: string): void;
    warn(message: string): void;
    error(message: string): void;
}
export declare class MediaIntelligence {
    readonly http: Http<paths>;
    readonly workspaces: Workspaces;
    readonly projects: Projects;
    readonly assets: Assets;
    readonly index: Index;
    readonly sceneSummary: SceneSummary;
    readonly search: Search;
    readonly persons: Persons;
    readonly personTags: PersonTags;
    constructor(options?: ClientOptions);
}
export { ClientError as MediaIntelligenceError };
declare class ClientError extends Error {
    readonly operationId: string | undefined;
    readonly attempts: number | undefined;
    constructor(message: string, given?: ErrorDetails);
    toJSON(): object;
}
export type NewPersonThumbnail = {
    thumbnailKey: string;
    isPrimaryThumbnail: boolean;
};
export declare class NotFoundError extends ApiError {
}
export declare class Page<T> implements AsyncIterable<T> {
    readonly items: readonly T[];
    readonly totalCount: number;
    readonly totalPage: number;
    readonly pageNo: number;
    readonly pageSize: number;
    get hasNextPage(): boolean;
    nextPage(): PagePromise<T>;
    [Symbol.asyncIterator](): AsyncGenerator<T, void, undefined>;
    pages(): AsyncGenerator<Page<T>, void, undefined>;
}
export declare class PagePromise<T> extends ApiPromise<Page<T>> implements AsyncIterable<T> {
    pages(): AsyncGenerator<Page<T>, void, undefined>;
    [Symbol.asyncIterator](): AsyncGenerator<T, void, undefined>;
}
export declare class PermissionDeniedError extends ApiError {
}
export type Person = {
    personId?: number;
    id?: number;
    name?: string | null;
    description?: string;
    tags: AssignedPersonTag[];
    thumbnails: PersonThumbnail[];
    [key: string]: unknown;
};
export type PersonCreateRequest = {
    name?: string | null;
    description?: string;
    thumbnails: NewPersonThumbnail[];
};
export type PersonDeleteResponse = {
    code: ResultCode;
    message: ResultMessage;
    result?: DeletedPerson;
    [key: string]: unknown;
};
export type PersonListResponse = {
    code: ResultCode;
    message: ResultMessage;
    result: PersonPage;
    [key: string]: unknown;
};
export type PersonMerge = {
    personId?: number;
    transferredAssetCount?: number;
    transferredThumbnailCount?: number;
    mergedTime?: LocalDateTime;
    [key: string]: unknown;
};
export type PersonMergeRequest = {
    personIds: number[];
};
export type PersonMergeResponse = {
    code: ResultCode;
    message: ResultMessage;
    result: PersonMerge;
    [key: string]: unknown;
};
export type PersonPage = {
    totalCount?: number;
    totalPage?: number;
    pageNo?: number;
    pageSize?: number;
    content?: PersonSummary[];
    [key: string]: unknown;
};
export type PersonRecommendRequest = {
    thumbnailKey: string;
    personCount?: number;
    scoreThreshold?: number;
};
export type PersonRecommendResponse = {
    code: ResultCode;
    message: ResultMessage;
    result: PersonRecommendation;
    [key: string]: unknown;
};
export type PersonRecommendation = {
    [key: string]: unknown;
};
export type PersonResponse = {
    code: ResultCode;
    message: ResultMessage;
    result: Person;
    [key: string]: unknown;
};
export type PersonSearchPage = {
    totalCount?: number;
    totalPage?: number;
    pageNo?: number;
    pageSize?: number;
    content?: PersonSummary[];
    [key: string]: unknown;
};
export type PersonSearchRequest = {
    pageNum: number;
    pageSize?: number;
    name?: string;
    personIds?: number[];
    tagIds?: number[];
    nameType?: "NAMED" | "ANONYMOUS";
    sortColumn?: "ASSET_COUNT" | "CREATED_AT" | "PERSON_ID" | "NAME";
    sortType?: "ASC" | "DESC";
};
export type PersonSearchResponse = {
    code: ResultCode;
    message: ResultMessage;
    result: PersonSearchPage;
    [key: string]: unknown;
};
export type PersonSummary = {
    personId?: number;
    [key: string]: unknown;
};
export type PersonTag = {
    id?: number;
    name?: string;
    updatedUserName?: string;
    updatedTime?: LocalDateTime;
    [key: string]: unknown;
};
export type PersonTagCreateRequest = {
    name: string;
};
export type PersonTagCreateResponse = {
    code: ResultCode;
    message: ResultMessage;
    result: CreatedPersonTag;
    [key: string]: unknown;
};
export type PersonTagListResponse = {
    code: ResultCode;
    message: ResultMessage;
    result: PersonTagPage;
    [key: string]: unknown;
};
export type PersonTagPage = {
    totalCount?: number;
    totalPage?: number;
    pageNo?: number;
    pageSize?: number;
    content?: PersonTag[];
    [key: string]: unknown;
};
export declare class PersonTags {
    constructor(options?: ClientOptions);
    list(input: PersonTagsListInput, options?: CallOptions): PagePromise<PersonTag>;
    create(input: PersonTagsCreateInput, options?: CallOptions): ApiPromise<CreatedPersonTag>;
    delete(input: PersonTagsDeleteInput, options?: CallOptions): ApiPromise<void>;
}
export type PersonTagsAddRequest = {
    tagIds: number[];
};
export type PersonTagsAddResponse = {
    code: ResultCode;
    message: ResultMessage;
    result: PersonTagsAdded;
    [key: string]: unknown;
};
export type PersonTagsAdded = {
    personId?: number;
    tagList: AssignedPersonTag[];
    [key: string]: unknown;
};
export interface PersonTagsCreateInput {
    workspaceName: string;
    name: string;
}
export interface PersonTagsDeleteInput {
    workspaceName: string;
    tagId: number;
}
export type PersonTagsLeft = {
    personId?: number;
    tagList?: AssignedPersonTag[];
    [key: string]: unknown;
};
export interface PersonTagsListInput {
    workspaceName: string;
    pageNum?: number | undefined;
    pageSize?: number | undefined; // default: 10
    id?: number | undefined;
    name?: string | undefined;
}
export type PersonTagsRemoveRequest = {
    tagIds: number[];
};
export type PersonTagsRemoveResponse = {
    code: ResultCode;
    message: ResultMessage;
    result: PersonTagsLeft;
    [key: string]: unknown;
};
export type PersonThumbnail = {
    id?: number;
    url?: string;
    isPrimaryThumbnail?: boolean;
    [key: string]: unknown;
};
export type PersonThumbnailUploadCompleteRequest = {
    thumbnailKey: string;
};
export type PersonThumbnailUploadStatus = {
    uploadStatus: "COMPLETED" | "FAILED";
    uploadMessage?: string;
    [key: string]: unknown;
};
export type PersonThumbnailUploadStatusResponse = {
    code: ResultCode;
    message: ResultMessage;
    result: PersonThumbnailUploadStatus;
    [key: string]: unknown;
};
export type PersonThumbnailUploadUrl = {
    thumbnailKey?: string;
    url?: string;
    expirationSeconds?: number;
    [key: string]: unknown;
};
export type PersonThumbnailUploadUrlRequest = {
    thumbnailFileName: string;
};
export type PersonThumbnailUploadUrlResponse = {
    code: ResultCode;
    message: ResultMessage;
    result: PersonThumbnailUploadUrl;
    [key: string]: unknown;
};
export type PersonThumbnailsAddRequest = {
    thumbnails: AddedPersonThumbnail[];
};
export type PersonThumbnailsAddResponse = {
    code: ResultCode;
    message: ResultMessage;
    result: PersonThumbnailsAdded;
    [key: string]: unknown;
};
export type PersonThumbnailsAdded = {
    personId?: number;
    thumbnailList?: PersonThumbnail[];
    [key: string]: unknown;
};
export type PersonThumbnailsLeft = {
    personId?: number;
    thumbnailList?: PersonThumbnail[];
    [key: string]: unknown;
};
export type PersonThumbnailsRemoveRequest = {
    thumbnailIds: number[];
};
export type PersonThumbnailsRemoveResponse = {
    code: ResultCode;
    message: ResultMessage;
    result: PersonThumbnailsLeft;
    [key: string]: unknown;
};
export type PersonUpdateRequest = {
    name?: string;
    description?: string;
    primaryThumbnailId?: number;
};
export declare class Persons {
    constructor(options?: ClientOptions);
    createThumbnailUploadUrl(input: PersonsCreateThumbnailUploadUrlInput, options?: CallOptions): ApiPromise<PersonThumbnailUploadUrl>;
    completeThumbnailUpload(input: PersonsCompleteThumbnailUploadInput, options?: CallOptions): ApiPromise<PersonThumbnailUploadStatus>;
    list(input: PersonsListInput, options?: CallOptions): PagePromise<PersonSummary>;
    create(input: PersonsCreateInput, options?: CallOptions): ApiPromise<Person>;
    search(input: PersonsSearchInput, options?: CallOptions): PagePromise<PersonSummary>;
    recommendByThumbnail(input: PersonsRecommendByThumbnailInput, options?: CallOptions): ApiPromise<PersonRecommendation>;
    get(input: PersonsGetInput, options?: CallOptions): ApiPromise<Person>;
    delete(input: PersonsDeleteInput, options?: CallOptions): ApiPromise<DeletedPerson | undefined>;
    update(input: PersonsUpdateInput, options?: CallOptions): ApiPromise<Person>;
    listSimilar(input: PersonsListSimilarInput, options?: CallOptions): ApiPromise<SimilarPersons>;
    merge(input: PersonsMergeInput, options?: CallOptions): ApiPromise<PersonMerge>;
    addTags(input: PersonsAddTagsInput, options?: CallOptions): ApiPromise<PersonTagsAdded>;
    removeTagsWithBody(input: PersonsRemoveTagsWithBodyInput, options?: CallOptions): ApiPromise<PersonTagsLeft>;
    removeTags(input: PersonsRemoveTagsInput, options?: CallOptions): ApiPromise<PersonTagsLeft>;
    addThumbnails(input: PersonsAddThumbnailsInput, options?: CallOptions): ApiPromise<PersonThumbnailsAdded>;
    removeThumbnailsWithBody(input: PersonsRemoveThumbnailsWithBodyInput, options?: CallOptions): ApiPromise<PersonThumbnailsLeft>;
    removeThumbnails(input: PersonsRemoveThumbnailsInput, options?: CallOptions): ApiPromise<PersonThumbnailsLeft>;
}
export interface PersonsAddTagsInput {
    workspaceName: string;
    personId: string | number;
    tagIds: number[];
}
export interface PersonsAddThumbnailsInput {
    workspaceName: string;
    personId: string | number;
    thumbnails: AddedPersonThumbnail[];
}
export interface PersonsCompleteThumbnailUploadInput {
    workspaceName: string;
    thumbnailKey: string;
}
export interface PersonsCreateInput {
    workspaceName: string;
    name?: string | null | undefined;
    description?: string | undefined;
    thumbnails: NewPersonThumbnail[];
}
export interface PersonsCreateThumbnailUploadUrlInput {
    workspaceName: string;
    thumbnailFileName: string;
}
export interface PersonsDeleteInput {
    workspaceName: string;
    personId: string | number;
}
export interface PersonsGetInput {
    workspaceName: string;
    personId: string | number;
}
export interface PersonsListInput {
    workspaceName: string;
    pageNum?: number | undefined;
    pageSize?: number | undefined; // default: 1000
    name?: string | undefined;
    tagIdList?: number[] | undefined;
}
export interface PersonsListSimilarInput {
    workspaceName: string;
    personId: string | number;
    personCount?: number | undefined; // default: 3
    scoreThreshold?: number | undefined; // default: 80
}
export interface PersonsMergeInput {
    workspaceName: string;
    personId: string | number;
    personIds: number[];
}
export interface PersonsRecommendByThumbnailInput {
    workspaceName: string;
    thumbnailKey: string;
    personCount?: number | undefined; // default: 3
    scoreThreshold?: number | undefined; // default: 80
}
export interface PersonsRemoveTagsInput {
    workspaceName: string;
    personId: string | number;
    tagIds: number[];
}
export interface PersonsRemoveTagsWithBodyInput {
    workspaceName: string;
    personId: string | number;
    tagIds: number[];
}
export interface PersonsRemoveThumbnailsInput {
    workspaceName: string;
    personId: string | number;
    thumbnailIds: number[];
}
export interface PersonsRemoveThumbnailsWithBodyInput {
    workspaceName: string;
    personId: string | number;
    thumbnailIds: number[];
}
export interface PersonsSearchInput {
    workspaceName: string;
    pageNum?: number | undefined;
    pageSize?: number | undefined; // default: 10
    name?: string | undefined;
    personIds?: number[] | undefined;
    tagIds?: number[] | undefined;
    nameType?: "NAMED" | "ANONYMOUS" | undefined;
    sortColumn?: "ASSET_COUNT" | "CREATED_AT" | "PERSON_ID" | "NAME" | undefined; // default: "ASSET_COUNT"
    sortType?: "ASC" | "DESC" | undefined; // default: "DESC"
}
export interface PersonsUpdateInput {
    workspaceName: string;
    personId: string | number;
    name?: string | undefined;
    description?: string | undefined;
    primaryThumbnailId?: number | undefined;
}
export type PrimaryPersonThumbnail = {
    isPrimaryThumbnail: true;
} & {
    [key: string]: unknown;
};
export type Project = {
    projectId: number;
    name: string;
    isBaseProject: boolean;
    createdUserName: string;
    createdTime: LocalDateTime;
    updatedUserName: string;
    updatedTime: LocalDateTime;
    [key: string]: unknown;
};
export type ProjectCreateRequest = {
    name: string;
};
export type ProjectList = {
    projects: Project[];
    totalCount?: number;
    [key: string]: unknown;
};
export type ProjectListResponse = {
    code: ResultCode;
    message: ResultMessage;
    result: ProjectList;
    [key: string]: unknown;
};
export type ProjectResponse = {
    code: ResultCode;
    message: ResultMessage;
    result: Project;
    [key: string]: unknown;
};
export type ProjectUpdateRequest = {
    name: string;
};
export declare class Projects {
    constructor(options?: ClientOptions);
    list(input: ProjectsListInput, options?: CallOptions): ApiPromise<ProjectList>;
    create(input: ProjectsCreateInput, options?: CallOptions): ApiPromise<Project>;
    get(input: ProjectsGetInput, options?: CallOptions): ApiPromise<Project>;
    delete(input: ProjectsDeleteInput, options?: CallOptions): ApiPromise<void>;
    update(input: ProjectsUpdateInput, options?: CallOptions): ApiPromise<Project>;
}
export interface ProjectsCreateInput {
    workspaceName: string;
    name: string;
}
export interface ProjectsDeleteInput {
    workspaceName: string;
    projectId: string | number;
}
export interface ProjectsGetInput {
    workspaceName: string;
    projectId: string | number;
}
export interface ProjectsListInput {
    workspaceName: string;
}
export interface ProjectsUpdateInput {
    workspaceName: string;
    projectId: string | number;
    name: string;
}
export declare class RateLimitError extends ApiError {
}
export interface RequestEvent {
    operationId: string;
    attempt: number;
    request: Request;
}
export type RequestedIndex = {
    id?: number;
    createdTime?: LocalDateTime;
    createdUserName?: string;
    [key: string]: unknown;
};
export type RequestedSceneSummary = {
    [key: string]: unknown;
};
export interface ResponseEvent extends RequestEvent {
    durationMs: number;
    response?: Response | undefined;
    error?: ClientError | undefined;
    retryInMs?: number | undefined;
}
export type ResultCode = string;
export type ResultMessage = string;
export declare class SceneSummary {
    constructor(options?: ClientOptions);
    get(input: SceneSummaryGetInput, options?: CallOptions): ApiPromise<SceneSummaryResult>;
    request(input: SceneSummaryRequestInput, options?: CallOptions): ApiPromise<RequestedSceneSummary | undefined>;
    getStatus(input: SceneSummaryGetStatusInput, options?: CallOptions): ApiPromise<SceneSummaryStatus>;
    waitForSceneSummary(input: SceneSummaryGetStatusInput, options?: WaitOptions<Extract<SceneSummaryStatus["status"], string>, SceneSummaryStatus>): Promise<SceneSummaryStatus & {
    status: "SUMMARIZE_COMPLETED";
}>;
    cancel(input: SceneSummaryCancelInput, options?: CallOptions): ApiPromise<void>;
}
export interface SceneSummaryCancelInput {
    workspaceName: string;
    projectId: string | number;
    assetId: string | number;
}
export interface SceneSummaryGetInput {
    workspaceName: string;
    projectId: string | number;
    assetId: string | number;
}
export interface SceneSummaryGetStatusInput {
    workspaceName: string;
    projectId: string | number;
    assetId: string | number;
}
export type SceneSummaryInfo = {
    lastAnalyzedAt?: LocalDateTime;
    analyzedSceneIds?: string[] | null;
    [key: string]: unknown;
};
export type SceneSummaryItem = {
    [key: string]: unknown;
};
export type SceneSummaryRequest = {
    sceneIds?: number[];
    locale?: string;
};
export interface SceneSummaryRequestInput {
    workspaceName: string;
    projectId: string | number;
    assetId: string | number;
    sceneIds?: number[] | undefined;
    locale?: string | undefined;
}
export type SceneSummaryRequestedResponse = {
    code: ResultCode;
    message: ResultMessage;
    result?: RequestedSceneSummary;
    [key: string]: unknown;
};
export type SceneSummaryResponse = {
    code: ResultCode;
    message: ResultMessage;
    result: SceneSummaryResult;
    [key: string]: unknown;
};
export type SceneSummaryResult = {
    indexId?: number;
    sceneSummaryInfo?: SceneSummaryInfo;
    sceneSummaries?: SceneSummaryItem[];
    [key: string]: unknown;
};
export type SceneSummaryStatus = {
    status: "BEFORE_SUMMARIZE" | "WAIT_SUMMARIZE" | "SUMMARIZING" | "SUMMARIZE_COMPLETED" | "SUMMARIZE_FAIL" | "SUMMARIZE_CANCELED";
    [key: string]: unknown;
};
export type SceneSummaryStatusResponse = {
    code: ResultCode;
    message: ResultMessage;
    result: SceneSummaryStatus;
    [key: string]: unknown;
};
export declare class Search {
    constructor(options?: ClientOptions);
    createUploadUrl(input: SearchCreateUploadUrlInput, options?: CallOptions): ApiPromise<SearchImageUploadUrl>;
    completeUpload(input: SearchCompleteUploadInput, options?: CallOptions): ApiPromise<SearchImageUploadStatus>;
    request(input: SearchRequestInput, options?: CallOptions): ApiPromise<AssetSearch>;
    getResult(input: SearchGetResultInput, options?: CallOptions): ApiPromise<AssetSearchResult>;
    waitForResult(input: SearchGetResultInput, options?: WaitOptions<Extract<AssetSearchResult["status"], string>, AssetSearchResult>): Promise<AssetSearchResult & {
    status: "COMPLETED";
}>;
}
export interface SearchCompleteUploadInput {
    assetKey: string;
}
export interface SearchCreateUploadUrlInput {
    assetType: "IMAGE";
    assetFileName: string;
}
export interface SearchGetResultInput {
    workspaceName: string;
    searchId: string | number;
    pageNum?: number | undefined; // default: 1
    pageSize?: number | undefined; // default: 50
}
export type SearchImageUploadCompleteRequest = {
    assetKey: string;
};
export type SearchImageUploadStatus = {
    assetKey: string;
    uploadStatus: "COMPLETED" | "FAILED";
    uploadMessage?: "FILE_NOT_EXIST" | "OVER_SIZE_LIMIT" | "RESOLUTION_NOT_SUPPORT";
    [key: string]: unknown;
};
export type SearchImageUploadStatusResponse = {
    code: ResultCode;
    message: ResultMessage;
    result: SearchImageUploadStatus;
    [key: string]: unknown;
};
export type SearchImageUploadUrl = {
    assetFileKey: string;
    presignedUploadUrl: string;
    expirationSeconds: number;
    [key: string]: unknown;
};
export type SearchImageUploadUrlRequest = {
    assetType: "IMAGE";
    assetFileName: string;
};
export type SearchImageUploadUrlResponse = {
    code: ResultCode;
    message: ResultMessage;
    result: SearchImageUploadUrl;
    [key: string]: unknown;
};
export interface SearchRequestInput {
    workspaceName: string;
    query: AssetSearchQuery;
    queryOption?: AssetSearchOption | undefined;
    filter?: AssetSearchFilter | undefined;
}
export declare class ServerError extends ApiError {
}
export type ServiceError = {
    code: string;
    message: string;
    [key: string]: unknown;
};
export type SimilarPerson = {
    personId?: number;
    [key: string]: unknown;
};
export type SimilarPersons = {
    personId?: number;
    similarPersons?: SimilarPerson[];
    [key: string]: unknown;
};
export type SimilarPersonsResponse = {
    code: ResultCode;
    message: ResultMessage;
    result: SimilarPersons;
    [key: string]: unknown;
};
export declare class TimeoutError extends ClientError {
}
export declare class ValidationError extends ClientError {
    readonly issues?: readonly ValidationIssue[];
}
export interface ValidationIssue {
    pointer: string;
    keyword: string;
    message: string;
    field?: string;
}
export declare class WaitFailedError extends ClientError {
    readonly operationId: string;
    readonly status: string;
    constructor(operationId: string, status: string, answer: unknown);
    get answer(): unknown;
}
export interface WaitOptions<Status extends string = string, Answer = unknown> extends Omit<CallOptions, "timeout"> {
    timeout?: number | undefined; // default: 1800000
    interval?: number | undefined; // default: 1000
    onProgress?: ((status: Status, answer: Answer) => void | Promise<void>) | undefined;
}
export declare class WaitTimeoutError extends TimeoutError {
    readonly operationId: string;
    readonly status: string | undefined;
    constructor(timeout: number, given: Seen);
    get answer(): unknown;
}
export interface WithResponse<T> {
    data: T;
    response: Response;
}
export type Workspace = {
    workspaceName: string;
    workspaceUrl: string;
    bucketName?: string;
    createdUserName: string;
    createdTime: LocalDateTime;
    updatedUserName: string;
    updatedTime: LocalDateTime;
    [key: string]: unknown;
};
export type WorkspaceCreateRequest = {
    workspaceName: string;
    bucketName?: string;
};
export type WorkspaceCreateResponse = {
    code: ResultCode;
    message: ResultMessage;
    result: CreatedWorkspace;
    [key: string]: unknown;
};
export type WorkspaceDeleteResponse = {
    code: ResultCode;
    message: ResultMessage;
    result: DeletedWorkspace;
    [key: string]: unknown;
};
export type WorkspaceDetails = {
    workspaceName?: string;
    workspaceUrl?: string;
    bucketName?: string;
    monthlyAnalysisCount?: number;
    createdUserName?: string;
    createdTime?: LocalDateTime;
    updatedUserName?: string;
    updatedTime?: LocalDateTime;
    [key: string]: unknown;
};
export type WorkspaceListResponse = {
    code: ResultCode;
    message: ResultMessage;
    result: WorkspacePage;
    [key: string]: unknown;
};
export type WorkspacePage = {
    totalCount: number;
    totalPage: number;
    pageNo: number;
    pageSize: number;
    content: Workspace[];
    [key: string]: unknown;
};
export type WorkspaceResponse = {
    code: ResultCode;
    message: ResultMessage;
    result: WorkspaceDetails;
    [key: string]: unknown;
};
export declare class Workspaces {
    constructor(options?: ClientOptions);
    list(input?: WorkspacesListInput, options?: CallOptions): PagePromise<Workspace>;
    create(input: WorkspacesCreateInput, options?: CallOptions): ApiPromise<CreatedWorkspace>;
    get(input: WorkspacesGetInput, options?: CallOptions): ApiPromise<WorkspaceDetails>;
    delete(input: WorkspacesDeleteInput, options?: CallOptions): ApiPromise<DeletedWorkspace>;
}
export interface WorkspacesCreateInput {
    workspaceName: string;
    bucketName?: string | undefined;
}
export interface WorkspacesDeleteInput {
    workspaceName: string;
}
export interface WorkspacesGetInput {
    workspaceName: string;
}
export interface WorkspacesListInput {
    pageNum?: number | undefined;
    pageSize?: number | undefined; // default: 1000
}
export { components };
export { operations };
export { paths };
interface ApiErrorDetails {
    status: number;
    operationId: string;
    attempts: number;
    code?: string | undefined;
    errorCode?: string | undefined;
    reason: string;
    hint?: string | undefined;
    requestId?: string | undefined;
    body: unknown;
}
interface ErrorDetails {
    cause?: unknown;
    operationId?: string | undefined;
    attempts?: number | undefined;
}
interface Limits {
    timeout?: number | undefined; // default: 60000
    totalTimeout?: number | undefined; // default: no limit
    maxRetries?: number | undefined; // default: 2
}
interface ObserverOptions {
    logger?: Logger | undefined; // default: none
    logLevel?: "debug" | "info" | "warn" | "error" | "off" | undefined; // default: "info"
    onRequest?: ((event: RequestEvent) => void | Promise<void>) | undefined;
    onResponse?: ((event: ResponseEvent) => void | Promise<void>) | undefined;
}
interface Seen {
    operationId: string;
    status: string | undefined;
    answer: unknown;
}
type Http<Paths extends object> = Client<Paths>;
