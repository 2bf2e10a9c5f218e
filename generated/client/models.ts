// Generated from the contract. Do not edit: change the contract and generate again.
/** Result code of the service. `"0"` means success. */
export type ResultCode = string;

/** Result in words. */
export type ResultMessage = string;

/**
 * Date and time in ISO 8601 **without a time zone**, such as `2026-03-18T10:30:00`. It is not an RFC 3339 `date-time`,
 * which requires a zone; which zone is meant is not documented.
 * Pattern: `^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d$`.
 */
export type LocalDateTime = string;

/** A workspace as it stands in the list. */
export type Workspace = {
  /** Name of the workspace. */
  workspaceName: string;
  /**
   * URL of the workspace.
   * Format: `uri`.
   */
  workspaceUrl: string;
  /** Object Storage bucket that the workspace is connected to. */
  bucketName?: string;
  /** Who created it. */
  createdUserName: string;
  /**
   * When it was created.
   * Pattern: `^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d$`.
   */
  createdTime: LocalDateTime;
  /** Who changed it last. */
  updatedUserName: string;
  /**
   * When it was changed last.
   * Pattern: `^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d$`.
   */
  updatedTime: LocalDateTime;
};

/** One page of workspaces. */
export type WorkspacePage = {
  /** Workspaces in all. */
  totalCount: number;
  /** Pages in all. */
  totalPage: number;
  /** Number of this page. */
  pageNo: number;
  /** Page size that was asked for. */
  pageSize: number;
  /** The workspaces of this page. */
  content: Workspace[];
};

/** One page of workspaces in the envelope of every success. */
export type WorkspaceListResponse = {
  /** Result code of the service. `"0"` means success. */
  code: ResultCode;
  /** Result in words. */
  message: ResultMessage;
  /** One page of workspaces. */
  result: WorkspacePage;
};

/** An error of the service itself. */
export type ServiceError = {
  /** Error code of the service. */
  code: string;
  /** Error in words. */
  message: string;
};

/** What the gateway says of the error. */
export type GatewayErrorBody = {
  /** Error code of the gateway. */
  errorCode: string;
  /** Name of the error. */
  message: string;
  /** The reason, where the gateway gives one. */
  details?: string;
};

/** An error of the API gateway. The request did not reach the service, or its answer did not come back. */
export type GatewayError = {
  /** What the gateway says of the error. */
  error: GatewayErrorBody;
};

/** An error of the service or of the API gateway. */
export type ErrorBody = ServiceError | GatewayError;

/** The workspace to create. */
export type WorkspaceCreateRequest = {
  /**
   * Name of the workspace, not yet taken. Lowercase letters, digits and `-`.
   * Length: 3 to 63.
   * Pattern: `^[a-z0-9-]+$`.
   */
  workspaceName: string;
  /** Object Storage bucket to connect the workspace to. */
  bucketName?: string;
};

/** A workspace as it is answered when it was created. */
export type CreatedWorkspace = {
  /** Name of the workspace. */
  workspaceName?: string;
  /** Who created it. */
  createdUserName?: string;
  /**
   * When it was created.
   * Pattern: `^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d$`.
   */
  createdTime?: LocalDateTime;
  /** Who changed it last. */
  updatedUserName?: string;
  /**
   * When it was changed last.
   * Pattern: `^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d$`.
   */
  updatedTime?: LocalDateTime;
};

/** The created workspace in the envelope of every success. */
export type WorkspaceCreateResponse = {
  /** Result code of the service. `"0"` means success. */
  code: ResultCode;
  /** Result in words. */
  message: ResultMessage;
  /** A workspace as it is answered when it was created. */
  result: CreatedWorkspace;
};

/** A workspace in detail. */
export type WorkspaceDetails = {
  /** Name of the workspace. */
  workspaceName?: string;
  /**
   * URL of the workspace.
   * Format: `uri`.
   */
  workspaceUrl?: string;
  /** Object Storage bucket that the workspace is connected to. */
  bucketName?: string;
  /** Analyses in this month. */
  monthlyAnalysisCount?: number;
  /** Who created it. */
  createdUserName?: string;
  /**
   * When it was created.
   * Pattern: `^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d$`.
   */
  createdTime?: LocalDateTime;
  /** Who changed it last. */
  updatedUserName?: string;
  /**
   * When it was changed last.
   * Pattern: `^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d$`.
   */
  updatedTime?: LocalDateTime;
};

/** A workspace in the envelope of every success. */
export type WorkspaceResponse = {
  /** Result code of the service. `"0"` means success. */
  code: ResultCode;
  /** Result in words. */
  message: ResultMessage;
  /** A workspace in detail. */
  result: WorkspaceDetails;
};

/** What is left to say of a deleted workspace. */
export type DeletedWorkspace = {
  /** Name of the workspace that was deleted. */
  workspaceName: string;
};

/** The deleted workspace in the envelope of every success. */
export type WorkspaceDeleteResponse = {
  /** Result code of the service. `"0"` means success. */
  code: ResultCode;
  /** Result in words. */
  message: ResultMessage;
  /** What is left to say of a deleted workspace. */
  result: DeletedWorkspace;
};

/** A project. */
export type Project = {
  /** Id of the project. */
  projectId: number;
  /** Name of the project. */
  name: string;
  /** Whether it is the base project, which every workspace has and which cannot be changed. */
  isBaseProject: boolean;
  /** Who created it. */
  createdUserName: string;
  /**
   * When it was created.
   * Pattern: `^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d$`.
   */
  createdTime: LocalDateTime;
  /** Who changed it last. */
  updatedUserName: string;
  /**
   * When it was changed last.
   * Pattern: `^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d$`.
   */
  updatedTime: LocalDateTime;
};

/** All projects of a workspace. */
export type ProjectList = {
  /** The projects. */
  projects: Project[];
  /** Projects in all. */
  totalCount?: number;
};

/** All projects of a workspace in the envelope of every success. */
export type ProjectListResponse = {
  /** Result code of the service. `"0"` means success. */
  code: ResultCode;
  /** Result in words. */
  message: ResultMessage;
  /** All projects of a workspace. */
  result: ProjectList;
};

/** The project to create. */
export type ProjectCreateRequest = {
  /**
   * Name of the project, not yet taken in the workspace: letters, digits and special characters but
   * `;`, `|` and the backtick.
   * Length: at most 100.
   * Pattern: ``^[^;|`]*$``.
   */
  name: string;
};

/** A project in the envelope of every success. */
export type ProjectResponse = {
  /** Result code of the service. `"0"` means success. */
  code: ResultCode;
  /** Result in words. */
  message: ResultMessage;
  /** A project. */
  result: Project;
};

/** The envelope of a success that has no result. */
export type EmptyResponse = {
  /** Result code of the service. `"0"` means success. */
  code: ResultCode;
  /** Result in words. */
  message: ResultMessage;
};

/** What to change about the project. */
export type ProjectUpdateRequest = {
  /**
   * New name of the project, not yet taken in the workspace: letters, digits and special characters but
   * `;`, `|` and the backtick.
   * Length: at most 100.
   * Pattern: ``^[^;|`]*$``.
   */
  name: string;
};

/**
 * The file to register. A video has a height of 360 to 1080 pixels (720 recommended), lasts 6 hours at most and has
 * 10 GB at most: MP4, MKV, MOV or WebM. An image has a height of 360 to 1080 pixels and 10 MB at most: JPG, PNG or
 * HEIC. HEIC is converted to JPG, so that its analysis may take longer. The codecs of a video include H.264, H.265 and
 * MPEG-4 Part 2.
 */
export type AssetImportRequest = {
  /** Full name of the file in the bucket. A folder is refused. */
  key: string;
  /** Object Storage bucket that the file lies in. */
  bucketName: string;
};

/**
 * A media asset that is being registered: its id and who registered it. File name, project, metadata and key are not
 * among the known fields.
 */
export type ImportedAsset = {
  /** Id of the media asset. */
  assetId: number;
  /** Who registered it. Spelt without the "d" of `createdUserName`. */
  createUserName: string;
};

/** A media asset that is being registered, in the envelope of every success. */
export type AssetImportResponse = {
  /** Result code of the service. `"0"` means success. */
  code: ResultCode;
  /** Result in words. */
  message: ResultMessage;
  /**
   * A media asset that is being registered: its id and who registered it. File name, project, metadata and key are not
   * among the known fields.
   */
  result: ImportedAsset;
};

/** What the file is. */
export type AssetMetaData = {
  /** Width and height in pixels, such as `1920x1080`. */
  resolution: string;
  /** Length of the video in milliseconds. */
  durationMs: number;
  /** Size of the file in bytes. */
  size: number;
  /** Format of the file. `mp4`, `mkv`, `mov` or `webm` is a video; `png`, `jpg` or `heic` is an image. */
  format: "mp4" | "mkv" | "mov" | "webm" | "png" | "jpg" | "heic" | (string & {});
};

/** A media asset. */
export type Asset = {
  /** Id of the media asset. */
  assetId: number;
  /** Name of the media file. */
  fileName: string;
  /** Id of the project that the asset is in. */
  projectId: number;
  /** What the file is. */
  metaData: AssetMetaData;
  /** Full name of the file in Object Storage. */
  key: string;
  /** Who registered it. Spelt without the "d" of `createdUserName`. */
  createUserName: string;
};

/** One page of media assets. */
export type AssetPage = {
  /** Media assets in all. */
  totalCount?: number;
  /** Pages in all. */
  totalPage?: number;
  /** Number of this page. */
  pageNo?: number;
  /** Page size that was asked for. */
  pageSize?: number;
  /** The media assets of this page. */
  content?: Asset[];
};

/** One page of media assets in the envelope of every success. */
export type AssetListResponse = {
  /** Result code of the service. `"0"` means success. */
  code: ResultCode;
  /** Result in words. */
  message: ResultMessage;
  /** One page of media assets. */
  result: AssetPage;
};

/** A media asset in the envelope of every success. */
export type AssetResponse = {
  /** Result code of the service. `"0"` means success. */
  code: ResultCode;
  /** Result in words. */
  message: ResultMessage;
  /** A media asset. */
  result: Asset;
};

/** What the file is, as far as the service says. */
export type PartialAssetMetaData = {
  /** Width and height in pixels, such as `1920x1080`. */
  resolution?: string;
  /** Length of the video in milliseconds. */
  durationMs?: number;
  /** Size of the file in bytes. */
  size?: number;
  /** Format of the file. `mp4`, `mkv`, `mov` or `webm` is a video; `png`, `jpg` or `heic` is an image. */
  format?: "mp4" | "mkv" | "mov" | "webm" | "png" | "jpg" | "heic" | (string & {});
};

/** A media asset after a move. */
export type MovedAsset = {
  /** Id of the media asset. */
  assetId?: number;
  /** Name of the media file. */
  fileName?: string;
  /** Id of the project that the asset was moved to. */
  projectId: number;
  /** What the file is, as far as the service says. */
  metaData?: PartialAssetMetaData;
  /** Full name of the file in Object Storage. */
  key?: string;
  /** Who registered it. Spelt without the "d" of `createdUserName`. */
  createUserName?: string;
};

/** A media asset after a move, in the envelope of every success. */
export type AssetMoveResponse = {
  /** Result code of the service. `"0"` means success. */
  code: ResultCode;
  /** Result in words. */
  message: ResultMessage;
  /** A media asset after a move. */
  result: MovedAsset;
};

/** How far the registration of a media asset has come. */
export type AssetImportStatus = {
  /** Id of the media asset. */
  assetId: number;
  /**
   * - `IN_PROGRESS`: being registered
   * - `COMPLETED`: registered; it can be analysed
   * - `FAILED`: failed
   * - `FILE_NOT_EXIST`: there is no such file in the bucket
   * - `INVALID_METADATA`: the file is not one that the service accepts
   */
  uploadStatus: "IN_PROGRESS" | "COMPLETED" | "FAILED" | "FILE_NOT_EXIST" | "INVALID_METADATA" | (string & {});
  /** The status in words, such as the reason for `INVALID_METADATA`. */
  uploadResult?: string;
  /** What the file is, as far as the service says. */
  metaData?: PartialAssetMetaData;
};

/** An import status in the envelope of every success. */
export type AssetImportStatusResponse = {
  /** Result code of the service. `"0"` means success. */
  code: ResultCode;
  /** Result in words. */
  message: ResultMessage;
  /** How far the registration of a media asset has come. */
  result: AssetImportStatus;
};

/**
 * How certain a detection must be to be shown or found. `LOW` shows uncertain ones too, and so the most keywords;
 * `MEDIUM` lies between; `HIGH` shows only what is nearly certain.
 * @default "MEDIUM"
 */
export type ConfidenceLevel = "LOW" | "MEDIUM" | "HIGH";

/** How the asset was analysed. */
export type AnalysisSetting = {
  /** Name and version of the engine, such as `Sinossi v1.0`. */
  analysisEngine?: string;
  /** Length of the scenes that was asked for. */
  sceneRange?: string;
};

/**
 * What the latest completed analysis of a media asset found. Only the fields that head it are known; the rest, such as
 * scenes, people, keywords and scripts, comes as the service sends it.
 */
export type AssetIndex = {
  /** Id of the index. */
  indexId?: number;
  /** Kind of the asset, `IMAGE` or `VIDEO`. */
  type?: "IMAGE" | "VIDEO" | (string & {});
  /**
   * When it was created.
   * Pattern: `^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d$`.
   */
  createdTime?: LocalDateTime;
  /** Who created it. */
  createdUserName?: string;
  /**
   * When it was changed last.
   * Pattern: `^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d$`.
   */
  updatedTime?: LocalDateTime;
  /** Who changed it last. */
  updatedUserName?: string;
  /** How the asset was analysed. */
  analysisSetting?: AnalysisSetting;
};

/** An index in the envelope of every success. */
export type IndexResponse = {
  /** Result code of the service. `"0"` means success. */
  code: ResultCode;
  /** Result in words. */
  message: ResultMessage;
  /**
   * What the latest completed analysis of a media asset found. Only the fields that head it are known; the rest, such as
   * scenes, people, keywords and scripts, comes as the service sends it.
   */
  result: AssetIndex;
};

/**
 * Length of the scenes of a video. A request that gives no length means `MEDIUM`.
 *
 * - `EXTRA_SHORT`: 10 to 20 seconds
 * - `SHORT`: split finely, by seconds
 * - `MEDIUM`: split where something important changes
 * - `LONG`: longer and smoother
 */
export type SceneRange = "EXTRA_SHORT" | "SHORT" | "MEDIUM" | "LONG";

/**
 * How many people to recognise. With 0 people are left out, which is faster.
 * Range: 0 to 10.
 */
export type AnalysisPersonCount = number;

/**
 * Ids of the person tags whose people are to be recognised.
 * Items: 1 to 30.
 */
export type AnalysisTagIdList = number[];

/**
 * Language that is spoken in the video.
 *
 * - `ENKO`: Korean and English
 * - `EN`: English
 * - `KO`: Korean
 * - `JA`: Japanese
 * - `ZH-CN`: Chinese, simplified
 * - `ZH-TW`: Chinese, traditional
 * @default "ENKO"
 */
export type SourceLanguage = "ENKO" | "EN" | "KO" | "JA" | "ZH-CN" | "ZH-TW";

/**
 * How to analyse the asset. The length of the scenes is given either as `sceneRange` or as `minSceneDurationSec`
 * together with `maxSceneDurationSec`. Scene length, language and audio effects do nothing for an image.
 */
export type IndexRequest = {
  /**
   * Length of the scenes of a video. A request that gives no length means `MEDIUM`.
   *
   * - `EXTRA_SHORT`: 10 to 20 seconds
   * - `SHORT`: split finely, by seconds
   * - `MEDIUM`: split where something important changes
   * - `LONG`: longer and smoother
   */
  sceneRange?: SceneRange;
  /**
   * Shortest scene in seconds. Only together with `maxSceneDurationSec`, and not with `sceneRange`. The vendor names 15
   * as the default.
   * Range: 10 to 30.
   */
  minSceneDurationSec?: number;
  /** Longest scene in seconds. Only together with `minSceneDurationSec`, and not with `sceneRange`. */
  maxSceneDurationSec?: number;
  /**
   * How many people to recognise. With 0 people are left out, which is faster.
   * Range: 0 to 10.
   */
  analysisPersonCount: AnalysisPersonCount;
  /**
   * Ids of the person tags whose people are to be recognised.
   * Items: 1 to 30.
   */
  tagIdList?: AnalysisTagIdList;
  /**
   * Language that is spoken in the video.
   *
   * - `ENKO`: Korean and English
   * - `EN`: English
   * - `KO`: Korean
   * - `JA`: Japanese
   * - `ZH-CN`: Chinese, simplified
   * - `ZH-TW`: Chinese, traditional
   * @default "ENKO"
   */
  sourceLanguage?: SourceLanguage;
  /**
   * Whether to detect applause, laughter and background music in a video.
   * @default false
   */
  detectAudioEffects?: boolean;
};

/** The index that is being made. */
export type RequestedIndex = {
  /** Id of the index. */
  id?: number;
  /**
   * When it was requested.
   * Pattern: `^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d$`.
   */
  createdTime?: LocalDateTime;
  /** Who requested it. */
  createdUserName?: string;
};

/** Answer to the request of an analysis. */
export type IndexRequestedResponse = {
  /** Result code of the service. `"0"` means success. */
  code: ResultCode;
  /** Result in words. */
  message: ResultMessage;
  /** The index that is being made. */
  result?: RequestedIndex;
};

/** How far the analysis of a media asset has come. */
export type IndexStatus = {
  /**
   * - `BEFORE_ANALYZE`: never requested
   * - `WAIT_ANALYZE`: requested, and waiting for its turn
   * - `ANALYZING`: running
   * - `ANALYZE_COMPLETED`: done; the index can be read
   * - `ANALYZE_FAIL`: failed
   * - `ANALYZE_CANCEL`: cancelled
   */
  status: "BEFORE_ANALYZE" | "WAIT_ANALYZE" | "ANALYZING" | "ANALYZE_COMPLETED" | "ANALYZE_FAIL" | "ANALYZE_CANCEL" | (string & {});
  /** Why the analysis failed. */
  analyzeStatusMessage?: string;
};

/** An analysis status in the envelope of every success. */
export type IndexStatusResponse = {
  /** Result code of the service. `"0"` means success. */
  code: ResultCode;
  /** Result in words. */
  message: ResultMessage;
  /** How far the analysis of a media asset has come. */
  result: IndexStatus;
};

/** The last run. There is none unless a summary has completed. */
export type SceneSummaryInfo = {
  /**
   * When the last run was completed.
   * Pattern: `^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d$`.
   */
  lastAnalyzedAt?: LocalDateTime;
  /** Ids of the scenes of the last run; null when it covered all of them. */
  analyzedSceneIds?: string[] | null;
};

/** The summary of one scene. Its fields are unknown. */
export type SceneSummaryItem = {
  [key: string]: unknown;
};

/** The latest scene summary of a media asset. */
export type SceneSummaryResult = {
  /** Id of the index that was summarised. */
  indexId?: number;
  /** The last run. There is none unless a summary has completed. */
  sceneSummaryInfo?: SceneSummaryInfo;
  /** The summaries, one for each scene. */
  sceneSummaries?: SceneSummaryItem[];
};

/** A scene summary in the envelope of every success. */
export type SceneSummaryResponse = {
  /** Result code of the service. `"0"` means success. */
  code: ResultCode;
  /** Result in words. */
  message: ResultMessage;
  /** The latest scene summary of a media asset. */
  result: SceneSummaryResult;
};

/**
 * What to summarise: all scenes, or chosen ones once there is a summary of all. A run over chosen scenes has no
 * `locale`.
 */
export type SceneSummaryRequest = {
  /**
   * Ids of the scenes to redo; only their summaries are replaced. Allowed only after a first run over all scenes.
   * Without it all scenes are summarised.
   */
  sceneIds?: number[];
  /** Language of the summary. Only for a run over all scenes; it stays as it is until the next such run. */
  locale?: string;
};

/** The scene summary that is being made. Its fields are unknown. */
export type RequestedSceneSummary = {
  [key: string]: unknown;
};

/** Answer to the request of a scene summary. */
export type SceneSummaryRequestedResponse = {
  /** Result code of the service. `"0"` means success. */
  code: ResultCode;
  /** Result in words. */
  message: ResultMessage;
  /** The scene summary that is being made. Its fields are unknown. */
  result?: RequestedSceneSummary;
};

/** How far the scene summary of a media asset has come. */
export type SceneSummaryStatus = {
  /**
   * - `BEFORE_SUMMARIZE`: never requested
   * - `WAIT_SUMMARIZE`: requested, and waiting for its turn
   * - `SUMMARIZING`: running
   * - `SUMMARIZE_COMPLETED`: done; the summary can be read
   * - `SUMMARIZE_FAIL`: failed
   * - `SUMMARIZE_CANCELED`: cancelled
   */
  status: "BEFORE_SUMMARIZE" | "WAIT_SUMMARIZE" | "SUMMARIZING" | "SUMMARIZE_COMPLETED" | "SUMMARIZE_FAIL" | "SUMMARIZE_CANCELED" | (string & {});
};

/** The status of a scene summary in the envelope of every success. */
export type SceneSummaryStatusResponse = {
  /** Result code of the service. `"0"` means success. */
  code: ResultCode;
  /** Result in words. */
  message: ResultMessage;
  /** How far the scene summary of a media asset has come. */
  result: SceneSummaryStatus;
};

/** The query image that is going to be uploaded. */
export type SearchImageUploadUrlRequest = {
  /**
   * Kind of file. Only images can be searched with.
   * One of: `IMAGE`.
   */
  assetType: "IMAGE";
  /** File name of the image, a JPG, PNG, WebP or HEIC of at least 224 pixels and at most 5 MB. */
  assetFileName: string;
};

/** Where to upload a query image. */
export type SearchImageUploadUrl = {
  /** Key of the image in Object Storage. Confirm the upload with it. */
  assetFileKey: string;
  /**
   * URL to upload to, for one upload within its time. Which `Content-Type` it is signed for is not documented.
   * Format: `uri`.
   */
  presignedUploadUrl: string;
  /** Seconds for which the URL is valid; 900 unless the service says otherwise. */
  expirationSeconds: number;
};

/** An upload URL in the envelope of every success. */
export type SearchImageUploadUrlResponse = {
  /** Result code of the service. `"0"` means success. */
  code: ResultCode;
  /** Result in words. */
  message: ResultMessage;
  /** Where to upload a query image. */
  result: SearchImageUploadUrl;
};

/** The query image that was uploaded. */
export type SearchImageUploadCompleteRequest = {
  /** The `assetFileKey` that came with the upload URL. */
  assetKey: string;
};

/** What became of the upload of a query image. */
export type SearchImageUploadStatus = {
  /** Key to search with. For a HEIC image it is the key of the JPG that it was converted to. */
  assetKey: string;
  /** Whether the image can be used, `COMPLETED`, or not, `FAILED`. */
  uploadStatus: "COMPLETED" | "FAILED" | (string & {});
  /**
   * Why it failed: there is no such file (`FILE_NOT_EXIST`), it is larger than 5 MB (`OVER_SIZE_LIMIT`), or it
   * measures less than 224 pixels (`RESOLUTION_NOT_SUPPORT`).
   */
  uploadMessage?: "FILE_NOT_EXIST" | "OVER_SIZE_LIMIT" | "RESOLUTION_NOT_SUPPORT" | (string & {});
};

/** State of an upload in the envelope of every success. */
export type SearchImageUploadStatusResponse = {
  /** Result code of the service. `"0"` means success. */
  code: ResultCode;
  /** Result in words. */
  message: ResultMessage;
  /** What became of the upload of a query image. */
  result: SearchImageUploadStatus;
};

/** Which persons appear, by id. */
export type AssetSearchPersonQuery = {
  /** All of these appear. */
  must?: number[];
  /** At least one of these appears. */
  any?: number[];
  /** None of these appears. */
  not?: number[];
};

/** What is said. For videos only. Semicolon, vertical bar and backtick are not allowed. */
export type AssetSearchDialogQuery = {
  /**
   * All of these are said.
   * Each item: pattern: ``^[^;|`]*$``.
   */
  must?: string[];
  /**
   * At least one of these is said.
   * Each item: pattern: ``^[^;|`]*$``.
   */
  any?: string[];
  /**
   * None of these is said.
   * Each item: pattern: ``^[^;|`]*$``.
   */
  not?: string[];
};

/** What to search for. Exactly one of `textQuery` and `imageQuery` is given; persons and dialog narrow it down. */
export type AssetSearchQuery = {
  /**
   * Words to search for. Semicolon, vertical bar and backtick are not allowed.
   * Pattern: ``^[^;|`]*$``.
   */
  textQuery?: string;
  /** Key of an uploaded query image, from the answer of `search.completeUpload`. */
  imageQuery?: string;
  /** Which persons appear, by id. */
  personQuery?: AssetSearchPersonQuery;
  /** What is said. For videos only. Semicolon, vertical bar and backtick are not allowed. */
  dialogQuery?: AssetSearchDialogQuery;
};

/** How strict the search is. */
export type AssetSearchOption = {
  /**
   * How certain a detection must be to be shown or found. `LOW` shows uncertain ones too, and so the most keywords;
   * `MEDIUM` lies between; `HIGH` shows only what is nearly certain.
   * @default "MEDIUM"
   */
  confidenceLevel?: ConfidenceLevel;
};

/** Where to search. A filter names projects or assets; the rest is optional. */
export type AssetSearchFilter = {
  /** Ids of projects. */
  projectIds?: number[];
  /** Ids of media assets. */
  assetIds?: number[];
  /**
   * Kinds of asset, `IMAGE`, `VIDEO` or both. All unless given.
   * Each item: one of: `IMAGE`, `VIDEO`.
   */
  assetTypes?: ("IMAGE" | "VIDEO")[];
  /**
   * Only indexes that were changed at this time or later.
   * Pattern: `^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d$`.
   */
  indexModifiedFrom?: LocalDateTime;
  /**
   * Only indexes that were changed at this time or earlier.
   * Pattern: `^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d$`.
   */
  indexModifiedTo?: LocalDateTime;
};

/** What to search for, how strictly, and where. */
export type AssetSearchRequest = {
  /** What to search for. Exactly one of `textQuery` and `imageQuery` is given; persons and dialog narrow it down. */
  query: AssetSearchQuery;
  /** How strict the search is. */
  queryOption?: AssetSearchOption;
  /** Where to search. A filter names projects or assets; the rest is optional. */
  filter?: AssetSearchFilter;
};

/** A search that was accepted. */
export type AssetSearch = {
  /** Id of the search. Read its result with it. */
  searchId: string;
};

/** An accepted search in the envelope of every success. */
export type AssetSearchResponse = {
  /** Result code of the service. `"0"` means success. */
  code: ResultCode;
  /** Result in words. */
  message: ResultMessage;
  /** A search that was accepted. */
  result: AssetSearch;
};

/** One hit. */
export type AssetSearchHit = {
  [key: string]: unknown;
};

/** State of a search. The totals and the hits are there once it is completed. */
export type AssetSearchResult = {
  /** Id of the search. */
  searchId: string;
  /** How far the search is: `RUNNING`, `COMPLETED` or `FAILED`. */
  status: "RUNNING" | "COMPLETED" | "FAILED" | (string & {});
  /** Hits in all. */
  totalCount?: number;
  /** Pages in all. */
  totalPage?: number;
  /** Number of this page. */
  pageNo?: number;
  /** Hits on a page. */
  pageSize?: number;
  /** The hits of this page. */
  results?: AssetSearchHit[];
};

/** State and hits of a search in the envelope of every success. */
export type AssetSearchResultResponse = {
  /** Result code of the service. `"0"` means success. */
  code: ResultCode;
  /** Result in words. */
  message: ResultMessage;
  /** State of a search. The totals and the hits are there once it is completed. */
  result: AssetSearchResult;
};

/** The thumbnail that is going to be uploaded. */
export type PersonThumbnailUploadUrlRequest = {
  /** File name of the thumbnail, a JPG, PNG or WebP of at least 256 pixels and at most 5 MB. */
  thumbnailFileName: string;
};

/** Where to upload a thumbnail. */
export type PersonThumbnailUploadUrl = {
  /** Key of the thumbnail in Object Storage. Confirm and use the upload with it. */
  thumbnailKey?: string;
  /**
   * URL to upload to, for one upload within 15 minutes. Which `Content-Type` it is signed for is not documented.
   * Format: `uri`.
   */
  url?: string;
  /** Seconds for which the URL is valid. */
  expirationSeconds?: number;
};

/** An upload URL in the envelope of every success. */
export type PersonThumbnailUploadUrlResponse = {
  /** Result code of the service. `"0"` means success. */
  code: ResultCode;
  /** Result in words. */
  message: ResultMessage;
  /** Where to upload a thumbnail. */
  result: PersonThumbnailUploadUrl;
};

/** The thumbnail that was uploaded. */
export type PersonThumbnailUploadCompleteRequest = {
  /** The key that came with the upload URL. */
  thumbnailKey: string;
};

/** What became of the upload of a thumbnail. */
export type PersonThumbnailUploadStatus = {
  /** Whether the thumbnail can be used, `COMPLETED`, or not, `FAILED`. */
  uploadStatus: "COMPLETED" | "FAILED" | (string & {});
  /**
   * Why it failed: there is no such file (`FILE_NOT_EXIST`), it is larger than 5 MB (`OVER_SIZE_LIMIT`), or it
   * measures less than 256 pixels (`RESOLUTION_NOT_SUPPORT`).
   */
  uploadMessage?: "FILE_NOT_EXIST" | "OVER_SIZE_LIMIT" | "RESOLUTION_NOT_SUPPORT" | (string & {});
};

/** State of an upload in the envelope of every success. */
export type PersonThumbnailUploadStatusResponse = {
  /** Result code of the service. `"0"` means success. */
  code: ResultCode;
  /** Result in words. */
  message: ResultMessage;
  /** What became of the upload of a thumbnail. */
  result: PersonThumbnailUploadStatus;
};

/** A person as it stands in a list. */
export type PersonSummary = {
  /** Id of the person. */
  personId?: number;
};

/** One page of persons. */
export type PersonPage = {
  /** Persons in all. */
  totalCount?: number;
  /** Pages in all. */
  totalPage?: number;
  /** Number of this page. */
  pageNo?: number;
  /** Page size that was asked for. */
  pageSize?: number;
  /** The persons of this page. */
  content?: PersonSummary[];
};

/** One page of persons in the envelope of every success. */
export type PersonListResponse = {
  /** Result code of the service. `"0"` means success. */
  code: ResultCode;
  /** Result in words. */
  message: ResultMessage;
  /** One page of persons. */
  result: PersonPage;
};

/** A thumbnail that is the primary one. At most one of a new person's thumbnails is. */
export type PrimaryPersonThumbnail = {
  /**
   * It is the primary one.
   * Always: `true`.
   */
  isPrimaryThumbnail: true;
} & {
  [key: string]: unknown;
};

/** An uploaded thumbnail for a new person. */
export type NewPersonThumbnail = {
  /** Key of an uploaded thumbnail. */
  thumbnailKey: string;
  /**
   * Whether it is the thumbnail to show first.
   * @default true
   */
  isPrimaryThumbnail: boolean;
};

/** A person to be registered. */
export type PersonCreateRequest = {
  /**
   * Name of the person, unique in the workspace and not blank. Without it, or with null, the person is anonymous.
   * Length: 1 to 50.
   * Pattern: `\S`.
   */
  name?: string | null;
  /**
   * Text about the person.
   * Length: 1 to 700.
   */
  description?: string;
  /**
   * Thumbnails of the person, no more than one of them primary.
   * Items: 1 to 100.
   */
  thumbnails: NewPersonThumbnail[];
};

/** A tag that a person is marked with. */
export type AssignedPersonTag = {
  /** Id of the tag. */
  id?: number;
  /** Name of the tag. */
  name?: string;
};

/** A thumbnail of a person. */
export type PersonThumbnail = {
  /** Id of the thumbnail. */
  id?: number;
  /**
   * Presigned URL of the picture.
   * Format: `uri`.
   */
  url?: string;
  /** Whether it is the thumbnail to show first. */
  isPrimaryThumbnail?: boolean;
};

/** A person as registered or changed. */
export type SavedPerson = {
  /** Id of the person. */
  personId?: number;
  /** Id of the person, as earlier editions call it. Prefer `personId`. */
  id?: number;
  /** Name of the person. Null or missing for an anonymous one. */
  name?: string | null;
  /** Text about the person. */
  description?: string;
  /** Tags of the person. */
  tags?: AssignedPersonTag[];
  /** Thumbnails of the person. */
  thumbnails?: PersonThumbnail[];
};

/** A person who was registered or changed, in the envelope of every success. */
export type SavedPersonResponse = {
  /** Result code of the service. `"0"` means success. */
  code: ResultCode;
  /** Result in words. */
  message: ResultMessage;
  /** A person as registered or changed. */
  result: SavedPerson;
};

/** Which persons to return, in which order, and which page. */
export type PersonSearchRequest = {
  /**
   * Number of the page to return. The first page is 1.
   * Range: at least 1.
   */
  pageNum: number;
  /**
   * Persons on a page.
   * Range: 1 to 50.
   * @default 10
   */
  pageSize?: number;
  /**
   * Name to look for. Semicolon, vertical bar and backtick are not allowed.
   * Length: 2 to 50.
   * Pattern: ``^[^;|`]*$``.
   */
  name?: string;
  /** Only these persons. */
  personIds?: number[];
  /** Ids of tags to look for. */
  tagIds?: number[];
  /** Only persons with a name, `NAMED`, or only those without, `ANONYMOUS`. All unless given. */
  nameType?: "NAMED" | "ANONYMOUS";
  /**
   * What to sort by.
   *
   * - `ASSET_COUNT`: how many media assets the person appears in
   * - `CREATED_AT`: when the person was registered
   * - `PERSON_ID`: the id
   * - `NAME`: the name
   * @default "ASSET_COUNT"
   */
  sortColumn?: "ASSET_COUNT" | "CREATED_AT" | "PERSON_ID" | "NAME";
  /**
   * Whether to sort upwards, `ASC`, or downwards, `DESC`.
   * @default "DESC"
   */
  sortType?: "ASC" | "DESC";
};

/** One page of the persons found. */
export type PersonSearchPage = {
  /** Persons found in all. */
  totalCount?: number;
  /** Pages in all. */
  totalPage?: number;
  /** Number of this page. */
  pageNo?: number;
  /** Page size that was asked for. */
  pageSize?: number;
  /** The persons of this page. */
  content?: PersonSummary[];
};

/** One page of the persons found, in the envelope of every success. */
export type PersonSearchResponse = {
  /** Result code of the service. `"0"` means success. */
  code: ResultCode;
  /** Result in words. */
  message: ResultMessage;
  /** One page of the persons found. */
  result: PersonSearchPage;
};

/** The thumbnail to compare with, and how strictly. */
export type PersonRecommendRequest = {
  /** Key of an uploaded thumbnail. It expires 24 hours after the upload. */
  thumbnailKey: string;
  /**
   * Persons to return at most.
   * Range: 1 to 10.
   * @default 3
   */
  personCount?: number;
  /**
   * How similar a person must be at least.
   * Range: 80 to 100.
   * @default 80
   */
  scoreThreshold?: number;
};

/** The persons who resemble a thumbnail. */
export type PersonRecommendation = {
  [key: string]: unknown;
};

/** The persons who resemble a thumbnail, in the envelope of every success. */
export type PersonRecommendResponse = {
  /** Result code of the service. `"0"` means success. */
  code: ResultCode;
  /** Result in words. */
  message: ResultMessage;
  /** The persons who resemble a thumbnail. */
  result: PersonRecommendation;
};

/** A person with tags and thumbnails. */
export type Person = {
  /** Id of the person. */
  personId?: number;
  /** Id of the person, as earlier editions call it. Prefer `personId`. */
  id?: number;
  /** Name of the person. Null or missing for an anonymous one. */
  name?: string | null;
  /** Text about the person. */
  description?: string;
  /** Tags of the person. */
  tags: AssignedPersonTag[];
  /** Thumbnails of the person. */
  thumbnails: PersonThumbnail[];
};

/** A person in the envelope of every success. */
export type PersonResponse = {
  /** Result code of the service. `"0"` means success. */
  code: ResultCode;
  /** Result in words. */
  message: ResultMessage;
  /** A person with tags and thumbnails. */
  result: Person;
};

/** The person as it was when it was deleted. */
export type DeletedPerson = {
  /** Id of the person. */
  personId?: number;
};

/** A deleted person in the envelope of every success. */
export type PersonDeleteResponse = {
  /** Result code of the service. `"0"` means success. */
  code: ResultCode;
  /** Result in words. */
  message: ResultMessage;
  /** The person as it was when it was deleted. */
  result?: DeletedPerson;
};

/** What to change of a person. */
export type PersonUpdateRequest = {
  /**
   * New name, unique in the workspace and not blank.
   * Length: 1 to 50.
   * Pattern: `\S`.
   */
  name?: string;
  /**
   * New text about the person.
   * Length: 1 to 700.
   */
  description?: string;
  /** Id of the thumbnail to show first. */
  primaryThumbnailId?: number;
};

/** A person who resembles another. */
export type SimilarPerson = {
  /** Id of the person. */
  personId?: number;
};

/** The persons who resemble a person. */
export type SimilarPersons = {
  /** Id of the person that the others resemble. */
  personId?: number;
  /** The similar persons, most similar first. */
  similarPersons?: SimilarPerson[];
};

/** Similar persons in the envelope of every success. */
export type SimilarPersonsResponse = {
  /** Result code of the service. `"0"` means success. */
  code: ResultCode;
  /** Result in words. */
  message: ResultMessage;
  /** The persons who resemble a person. */
  result: SimilarPersons;
};

/** The persons to merge into the one in the path. */
export type PersonMergeRequest = {
  /**
   * Ids of at most 10 persons. Neither the person in the path nor one that was merged before may be among them.
   * Items: at most 10.
   */
  personIds: number[];
};

/** What a person took over from others. */
export type PersonMerge = {
  /** Id of the person that survives. */
  personId?: number;
  /** Media assets that were taken over. */
  transferredAssetCount?: number;
  /** Thumbnails that were taken over. */
  transferredThumbnailCount?: number;
  /**
   * When it was done.
   * Pattern: `^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d$`.
   */
  mergedTime?: LocalDateTime;
};

/** The outcome of a merge in the envelope of every success. */
export type PersonMergeResponse = {
  /** Result code of the service. `"0"` means success. */
  code: ResultCode;
  /** Result in words. */
  message: ResultMessage;
  /** What a person took over from others. */
  result: PersonMerge;
};

/** Tags to mark a person with. */
export type PersonTagsAddRequest = {
  /** Ids of the tags. Duplicates are ignored. */
  tagIds: number[];
};

/** The tags of a person after some were added. */
export type PersonTagsAdded = {
  /** Id of the person. */
  personId?: number;
  /** All tags of the person, those it had and those that were added. */
  tagList: AssignedPersonTag[];
};

/** The tags of a person in the envelope of every success. */
export type PersonTagsAddResponse = {
  /** Result code of the service. `"0"` means success. */
  code: ResultCode;
  /** Result in words. */
  message: ResultMessage;
  /** The tags of a person after some were added. */
  result: PersonTagsAdded;
};

/** Tags to remove from a person. */
export type PersonTagsRemoveRequest = {
  /** Ids of the tags. Ids that are unknown or already removed are ignored. */
  tagIds: number[];
};

/** The tags of a person after some were removed. */
export type PersonTagsLeft = {
  /** Id of the person. */
  personId?: number;
  /** All tags that are left. */
  tagList?: AssignedPersonTag[];
};

/** The tags that are left, in the envelope of every success. */
export type PersonTagsRemoveResponse = {
  /** Result code of the service. `"0"` means success. */
  code: ResultCode;
  /** Result in words. */
  message: ResultMessage;
  /** The tags of a person after some were removed. */
  result: PersonTagsLeft;
};

/** An uploaded thumbnail to add to a person. */
export type AddedPersonThumbnail = {
  /** Key of an uploaded thumbnail. */
  thumbnailKey: string;
  /** Whether it becomes the thumbnail to show first. */
  isPrimaryThumbnail: boolean;
};

/** Thumbnails to add to a person. */
export type PersonThumbnailsAddRequest = {
  /** The thumbnails. */
  thumbnails: AddedPersonThumbnail[];
};

/** The thumbnails of a person after some were added. */
export type PersonThumbnailsAdded = {
  /** Id of the person. */
  personId?: number;
  /** All thumbnails of the person. */
  thumbnailList?: PersonThumbnail[];
};

/** The thumbnails of a person in the envelope of every success. */
export type PersonThumbnailsAddResponse = {
  /** Result code of the service. `"0"` means success. */
  code: ResultCode;
  /** Result in words. */
  message: ResultMessage;
  /** The thumbnails of a person after some were added. */
  result: PersonThumbnailsAdded;
};

/** Thumbnails to remove from a person. */
export type PersonThumbnailsRemoveRequest = {
  /** Ids of the thumbnails, not of all that the person has. Ids that are unknown or already removed are ignored. */
  thumbnailIds: number[];
};

/** The thumbnails of a person after some were removed. */
export type PersonThumbnailsLeft = {
  /** Id of the person. */
  personId?: number;
  /** All thumbnails that are left. */
  thumbnailList?: PersonThumbnail[];
};

/** The thumbnails that are left, in the envelope of every success. */
export type PersonThumbnailsRemoveResponse = {
  /** Result code of the service. `"0"` means success. */
  code: ResultCode;
  /** Result in words. */
  message: ResultMessage;
  /** The thumbnails of a person after some were removed. */
  result: PersonThumbnailsLeft;
};

/** A person tag as it stands in the list. */
export type PersonTag = {
  /** Id of the tag. */
  id?: number;
  /** Name of the tag. */
  name?: string;
  /** Who changed it last. */
  updatedUserName?: string;
  /**
   * When it was changed last.
   * Pattern: `^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d$`.
   */
  updatedTime?: LocalDateTime;
};

/** One page of person tags. */
export type PersonTagPage = {
  /** Tags in all. */
  totalCount?: number;
  /** Pages in all. */
  totalPage?: number;
  /** Number of this page. */
  pageNo?: number;
  /** Page size that was asked for. */
  pageSize?: number;
  /** The tags of this page. */
  content?: PersonTag[];
};

/** One page of person tags in the envelope of every success. */
export type PersonTagListResponse = {
  /** Result code of the service. `"0"` means success. */
  code: ResultCode;
  /** Result in words. */
  message: ResultMessage;
  /** One page of person tags. */
  result: PersonTagPage;
};

/** A person tag to be created. */
export type PersonTagCreateRequest = {
  /**
   * Name of the tag, unique in the workspace.
   * Length: 1 to 30.
   */
  name: string;
};

/** A person tag that was just created. */
export type CreatedPersonTag = {
  /** Id of the tag. */
  id: number;
  /** Name of the tag. */
  name: string;
  /**
   * When it was created.
   * Pattern: `^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d$`.
   */
  createdTime: LocalDateTime;
  /** Who created it. */
  createdUserName: string;
};

/** A new person tag in the envelope of every success. */
export type PersonTagCreateResponse = {
  /** Result code of the service. `"0"` means success. */
  code: ResultCode;
  /** Result in words. */
  message: ResultMessage;
  /** A person tag that was just created. */
  result: CreatedPersonTag;
};

/** How to analyse the asset. Scene length, language and audio effects do nothing for an image. */
export type DeprecatedAnalysisRequest = {
  /**
   * Length of the scenes of a video. A request that gives no length means `MEDIUM`.
   *
   * - `EXTRA_SHORT`: 10 to 20 seconds
   * - `SHORT`: split finely, by seconds
   * - `MEDIUM`: split where something important changes
   * - `LONG`: longer and smoother
   */
  sceneRange?: SceneRange;
  /**
   * How many people to recognise. With 0 people are left out, which is faster.
   * Range: 0 to 10.
   */
  analysisPersonCount: AnalysisPersonCount;
  /**
   * Ids of the person tags whose people are to be recognised.
   * Items: 1 to 30.
   */
  tagIdList?: AnalysisTagIdList;
  /**
   * Language that is spoken in the video.
   *
   * - `ENKO`: Korean and English
   * - `EN`: English
   * - `KO`: Korean
   * - `JA`: Japanese
   * - `ZH-CN`: Chinese, simplified
   * - `ZH-TW`: Chinese, traditional
   * @default "ENKO"
   */
  sourceLanguage?: SourceLanguage;
  /**
   * Whether to detect applause, laughter and background music in a video.
   * @default false
   */
  detectAudioEffects?: boolean;
};

/** The index that is being made. */
export type DeprecatedRequestedAnalysis = {
  /** Id of the index. */
  id?: number;
  /**
   * When it was requested.
   * Pattern: `^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d$`.
   */
  createdTime?: LocalDateTime;
  /** Who requested it. */
  createdUserName?: string;
};

/** The response to the request of an analysis, in the envelope of every success. */
export type DeprecatedAnalysisRequestedResponse = {
  /** Result code of the service. `"0"` means success. */
  code: ResultCode;
  /** Result in words. */
  message: ResultMessage;
  /** The index that is being made. */
  result?: DeprecatedRequestedAnalysis;
};

/** How far the analysis of an asset has come. */
export type DeprecatedAnalysisStatus = {
  /** Status of the analysis. */
  status?: string;
  /** Why the analysis failed. */
  analyzeStatusMessage?: string;
  /** Id of the index. */
  indexId?: number;
};

/** The status of an analysis, in the envelope of every success. */
export type DeprecatedAnalysisStatusResponse = {
  /** Result code of the service. `"0"` means success. */
  code: ResultCode;
  /** Result in words. */
  message: ResultMessage;
  /** How far the analysis of an asset has come. */
  result?: DeprecatedAnalysisStatus;
};

/** What an analysis found. Only the fields at its head are known. */
export type DeprecatedIndex = {
  /** Id of the index. */
  indexId?: number;
  /** Kind of the asset, `IMAGE` or `VIDEO`. */
  type?: "IMAGE" | "VIDEO" | (string & {});
  /**
   * When it was created.
   * Pattern: `^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d$`.
   */
  createdTime?: LocalDateTime;
  /** Who created it. */
  createdUserName?: string;
  /**
   * When it was changed last.
   * Pattern: `^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d$`.
   */
  updatedTime?: LocalDateTime;
  /** Who changed it last. */
  updatedUserName?: string;
  /** How the asset was analysed. */
  analysisSetting?: AnalysisSetting;
};

/** The indexes of an asset. */
export type DeprecatedIndexList = {
  /** Indexes in all. */
  totalCount?: number;
  /** The indexes. */
  indexes?: DeprecatedIndex[];
};

/** The indexes of an asset, in the envelope of every success. */
export type DeprecatedIndexListResponse = {
  /** Result code of the service. `"0"` means success. */
  code: ResultCode;
  /** Result in words. */
  message: ResultMessage;
  /** The indexes of an asset. */
  result?: DeprecatedIndexList;
};

/** An index, in the envelope of every success. */
export type DeprecatedIndexResponse = {
  /** Result code of the service. `"0"` means success. */
  code: ResultCode;
  /** Result in words. */
  message: ResultMessage;
  /** What an analysis found. Only the fields at its head are known. */
  result?: DeprecatedIndex;
};

/** Which scenes to summarise. */
export type DeprecatedSceneSummaryRequest = {
  /** Ids of the scenes to redo. All scenes unless given; allowed after a first run over all scenes. */
  sceneIds?: number[];
} & {
  [key: string]: unknown;
};

/** A result whose fields are unknown. Use the operation that replaces this one. */
export type DeprecatedResult = {
  [key: string]: unknown;
};

/** The response of a superseded operation, in the envelope of every success. */
export type DeprecatedResponse = {
  /** Result code of the service. `"0"` means success. */
  code: ResultCode;
  /** Result in words. */
  message: ResultMessage;
  /** A result whose fields are unknown. Use the operation that replaces this one. */
  result?: DeprecatedResult;
};

/** A video that is being registered. */
export type DeprecatedImportedVideo = {
  /** Id of the video. */
  assetId?: number;
  /** Who registered it. Spelt without the "d" of `createdUserName`. */
  createUserName: string;
  /**
   * When it was registered.
   * Pattern: `^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d$`.
   */
  createdTime: LocalDateTime;
  /** Who changed it last. Spelt without the "d" of `updatedUserName`. */
  updateUserName?: string;
};

/** A video that is being registered, in the envelope of every success. */
export type DeprecatedVideoImportResponse = {
  /** Result code of the service. `"0"` means success. */
  code: ResultCode;
  /** Result in words. */
  message: ResultMessage;
  /** A video that is being registered. */
  result?: DeprecatedImportedVideo;
};

/** A video. It has what a media asset has; id and name are called otherwise. */
export type DeprecatedVideo = {
  /** Id of the video. */
  videoId?: number;
  /** Name of the file. */
  videoName?: string;
  /** Id of the project that the video is in. */
  projectId?: number;
  /** What the file is, as far as the service says. */
  metaData?: PartialAssetMetaData;
};

/** One page of videos. */
export type DeprecatedVideoPage = {
  /** The videos of this page. */
  content?: DeprecatedVideo[];
};

/** One page of videos, in the envelope of every success. */
export type DeprecatedVideoListResponse = {
  /** Result code of the service. `"0"` means success. */
  code: ResultCode;
  /** Result in words. */
  message: ResultMessage;
  /** One page of videos. */
  result?: DeprecatedVideoPage;
};

/** A video, in the envelope of every success. */
export type DeprecatedVideoResponse = {
  /** Result code of the service. `"0"` means success. */
  code: ResultCode;
  /** Result in words. */
  message: ResultMessage;
  /** A video. It has what a media asset has; id and name are called otherwise. */
  result?: DeprecatedVideo;
};

/** How far the registration of a video has come. */
export type DeprecatedVideoImportStatus = {
  /** What the file is, as far as the service says. */
  metaData?: PartialAssetMetaData;
};

/** The status of a registration, in the envelope of every success. */
export type DeprecatedVideoImportStatusResponse = {
  /** Result code of the service. `"0"` means success. */
  code: ResultCode;
  /** Result in words. */
  message: ResultMessage;
  /** How far the registration of a video has come. */
  result?: DeprecatedVideoImportStatus;
};

/** Where to search. The fields are unknown, so that the object is left open. */
export type DeprecatedSceneSearchFilter = {
  [key: string]: unknown;
};

/** What to search for, how strictly, and where. */
export type DeprecatedSceneSearchRequest = {
  /** What to search for. Exactly one of `textQuery` and `imageQuery` is given; persons and dialog narrow it down. */
  query: AssetSearchQuery;
  /** How strict the search is. */
  queryOption?: AssetSearchOption;
  /** Where to search. The fields are unknown, so that the object is left open. */
  filter?: DeprecatedSceneSearchFilter;
} & {
  [key: string]: unknown;
};
