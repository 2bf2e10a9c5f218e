// Generated from the contract. Do not edit: change the contract and generate again.
/** Result code of the service. `"0"` means success. */
export type ResultCode = string;

/** Text of the result. */
export type ResultMessage = string;

/**
 * Date and time in ISO 8601 **without a time zone**, such as `2026-03-18T10:30:00`. It is not an RFC 3339 `date-time`,
 * which requires a zone. Which zone applies is not documented.
 * Pattern: `^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d$`.
 */
export type LocalDateTime = string;

/** A workspace in a list. */
export type Workspace = {
  /** Name of the workspace. */
  workspaceName: string;
  /**
   * URL of the workspace.
   * Format: `uri`.
   */
  workspaceUrl: string;
  /** Object Storage bucket connected to the workspace. */
  bucketName?: string;
  /** Who created it. */
  createdUserName: string;
  /**
   * When it was created.
   * Pattern: `^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d$`.
   */
  createdTime: LocalDateTime;
  /** Who last changed it. */
  updatedUserName: string;
  /**
   * When it was last changed.
   * Pattern: `^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d$`.
   */
  updatedTime: LocalDateTime;
};

/** One page of workspaces. */
export type WorkspacePage = {
  /** Total number of workspaces. */
  totalCount: number;
  /** Total number of pages. */
  totalPage: number;
  /** Number of this page. */
  pageNo: number;
  /** Requested page size. */
  pageSize: number;
  /** The workspaces on this page. */
  content: Workspace[];
};

/** Response with one page of workspaces. */
export type WorkspaceListResponse = {
  /** Result code of the service. `"0"` means success. */
  code: ResultCode;
  /** Text of the result. */
  message: ResultMessage;
  /** One page of workspaces. */
  result: WorkspacePage;
};

/** An error from the service. */
export type ServiceError = {
  /** Error code of the service. */
  code: string;
  /** Text of the error. */
  message: string;
};

/** Details of the gateway's error. */
export type GatewayErrorBody = {
  /** Error code of the gateway. */
  errorCode: string;
  /** Name of the error. */
  message: string;
  /** The reason, if the gateway gives one. */
  details?: string;
};

/** An error from the API gateway. The request did not reach the service, or its response did not come back. */
export type GatewayError = {
  /** Details of the gateway's error. */
  error: GatewayErrorBody;
};

/** An error from the service or the API gateway. */
export type ErrorBody = ServiceError | GatewayError;

/** The workspace to create. */
export type WorkspaceCreateRequest = {
  /**
   * Name of the workspace, unique. Lowercase letters, digits and `-`.
   * Length: 3 to 63.
   * Pattern: `^[a-z0-9-]+$`.
   */
  workspaceName: string;
  /** Object Storage bucket to connect the workspace to. */
  bucketName?: string;
};

/** The created workspace. */
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
  /** Who last changed it. */
  updatedUserName?: string;
  /**
   * When it was last changed.
   * Pattern: `^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d$`.
   */
  updatedTime?: LocalDateTime;
};

/** Response with the created workspace. */
export type WorkspaceCreateResponse = {
  /** Result code of the service. `"0"` means success. */
  code: ResultCode;
  /** Text of the result. */
  message: ResultMessage;
  /** The created workspace. */
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
  /** Object Storage bucket connected to the workspace. */
  bucketName?: string;
  /** Number of analyses this month. */
  monthlyAnalysisCount?: number;
  /** Who created it. */
  createdUserName?: string;
  /**
   * When it was created.
   * Pattern: `^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d$`.
   */
  createdTime?: LocalDateTime;
  /** Who last changed it. */
  updatedUserName?: string;
  /**
   * When it was last changed.
   * Pattern: `^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d$`.
   */
  updatedTime?: LocalDateTime;
};

/** Response with a workspace. */
export type WorkspaceResponse = {
  /** Result code of the service. `"0"` means success. */
  code: ResultCode;
  /** Text of the result. */
  message: ResultMessage;
  /** A workspace in detail. */
  result: WorkspaceDetails;
};

/** The deleted workspace. */
export type DeletedWorkspace = {
  /** Name of the deleted workspace. */
  workspaceName: string;
};

/** Response with the deleted workspace. */
export type WorkspaceDeleteResponse = {
  /** Result code of the service. `"0"` means success. */
  code: ResultCode;
  /** Text of the result. */
  message: ResultMessage;
  /** The deleted workspace. */
  result: DeletedWorkspace;
};

/** A project. */
export type Project = {
  /** Id of the project. */
  projectId: number;
  /** Name of the project. */
  name: string;
  /** Whether it is the base project. Every workspace has one, and it cannot be changed. */
  isBaseProject: boolean;
  /** Who created it. */
  createdUserName: string;
  /**
   * When it was created.
   * Pattern: `^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d$`.
   */
  createdTime: LocalDateTime;
  /** Who last changed it. */
  updatedUserName: string;
  /**
   * When it was last changed.
   * Pattern: `^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d$`.
   */
  updatedTime: LocalDateTime;
};

/** All projects of a workspace. */
export type ProjectList = {
  /** The projects. */
  projects: Project[];
  /** Total number of projects. */
  totalCount?: number;
};

/** Response with all projects of a workspace. */
export type ProjectListResponse = {
  /** Result code of the service. `"0"` means success. */
  code: ResultCode;
  /** Text of the result. */
  message: ResultMessage;
  /** All projects of a workspace. */
  result: ProjectList;
};

/** The project to create. */
export type ProjectCreateRequest = {
  /**
   * Name of the project, unique in the workspace. It consists of letters, digits and special characters other than
   * semicolon, vertical bar and backtick.
   * Length: at most 100.
   * Pattern: ``^[^;|`]*$``.
   */
  name: string;
};

/** Response with a project. */
export type ProjectResponse = {
  /** Result code of the service. `"0"` means success. */
  code: ResultCode;
  /** Text of the result. */
  message: ResultMessage;
  /** A project. */
  result: Project;
};

/** The envelope of a success without a result. */
export type EmptyResponse = {
  /** Result code of the service. `"0"` means success. */
  code: ResultCode;
  /** Text of the result. */
  message: ResultMessage;
};

/** What to change about the project. */
export type ProjectUpdateRequest = {
  /**
   * New name of the project, unique in the workspace. It consists of letters, digits and special characters other
   * than semicolon, vertical bar and backtick.
   * Length: at most 100.
   * Pattern: ``^[^;|`]*$``.
   */
  name: string;
};

/**
 * The file to register. A video is 360 to 1080 pixels high (720 recommended), at most 6 hours long and at most 10 GB:
 * MP4, MKV, MOV or WebM. An image is 360 to 1080 pixels high and at most 10 MB: JPG, PNG or HEIC. HEIC is converted to
 * JPG, so its analysis may take longer. Supported video codecs include H.264, H.265 and MPEG-4 Part 2.
 */
export type AssetImportRequest = {
  /** Full name of the file in the bucket. Folders are refused. */
  key: string;
  /** Object Storage bucket that contains the file. */
  bucketName: string;
};

/**
 * A media asset that is being registered: its id and who registered it. File name, project, metadata and key are not
 * known to be returned.
 */
export type ImportedAsset = {
  /** Id of the media asset. */
  assetId: number;
  /** Who registered it. Spelt without the "d" of `createdUserName`. */
  createUserName: string;
};

/** Response with a media asset that is being registered. */
export type AssetImportResponse = {
  /** Result code of the service. `"0"` means success. */
  code: ResultCode;
  /** Text of the result. */
  message: ResultMessage;
  /**
   * A media asset that is being registered: its id and who registered it. File name, project, metadata and key are not
   * known to be returned.
   */
  result: ImportedAsset;
};

/** Metadata of the file. */
export type AssetMetaData = {
  /** Width and height in pixels, such as `1920x1080`. */
  resolution: string;
  /** Length of the video in milliseconds. */
  durationMs: number;
  /** Size of the file in bytes. */
  size: number;
  /** Format of the file. `mp4`, `mkv`, `mov` and `webm` are videos; `png`, `jpg` and `heic` are images. */
  format: "mp4" | "mkv" | "mov" | "webm" | "png" | "jpg" | "heic" | (string & {});
};

/** A media asset. */
export type Asset = {
  /** Id of the media asset. */
  assetId: number;
  /** Name of the media file. */
  fileName: string;
  /** Id of the project that contains the asset. */
  projectId: number;
  /** Metadata of the file. */
  metaData: AssetMetaData;
  /** Full name of the file in Object Storage. */
  key: string;
  /** Who registered it. Spelt without the "d" of `createdUserName`. */
  createUserName: string;
};

/** One page of media assets. */
export type AssetPage = {
  /** Total number of media assets. */
  totalCount?: number;
  /** Total number of pages. */
  totalPage?: number;
  /** Number of this page. */
  pageNo?: number;
  /** Requested page size. */
  pageSize?: number;
  /** The media assets on this page. */
  content?: Asset[];
};

/** Response with one page of media assets. */
export type AssetListResponse = {
  /** Result code of the service. `"0"` means success. */
  code: ResultCode;
  /** Text of the result. */
  message: ResultMessage;
  /** One page of media assets. */
  result: AssetPage;
};

/** Response with a media asset. */
export type AssetResponse = {
  /** Result code of the service. `"0"` means success. */
  code: ResultCode;
  /** Text of the result. */
  message: ResultMessage;
  /** A media asset. */
  result: Asset;
};

/** Metadata of the file, as far as the service returns it. */
export type PartialAssetMetaData = {
  /** Width and height in pixels, such as `1920x1080`. */
  resolution?: string;
  /** Length of the video in milliseconds. */
  durationMs?: number;
  /** Size of the file in bytes. */
  size?: number;
  /** Format of the file. `mp4`, `mkv`, `mov` and `webm` are videos; `png`, `jpg` and `heic` are images. */
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
  /** Metadata of the file, as far as the service returns it. */
  metaData?: PartialAssetMetaData;
  /** Full name of the file in Object Storage. */
  key?: string;
  /** Who registered it. Spelt without the "d" of `createdUserName`. */
  createUserName?: string;
};

/** Response with a media asset after a move. */
export type AssetMoveResponse = {
  /** Result code of the service. `"0"` means success. */
  code: ResultCode;
  /** Text of the result. */
  message: ResultMessage;
  /** A media asset after a move. */
  result: MovedAsset;
};

/** Progress of a media asset's registration. */
export type AssetImportStatus = {
  /** Id of the media asset. */
  assetId: number;
  /**
   * - `IN_PROGRESS`: registration is in progress
   * - `COMPLETED`: registered; the asset can be analysed
   * - `FAILED`: registration failed
   * - `FILE_NOT_EXIST`: the bucket has no such file
   * - `INVALID_METADATA`: the service does not accept the file
   */
  uploadStatus: "IN_PROGRESS" | "COMPLETED" | "FAILED" | "FILE_NOT_EXIST" | "INVALID_METADATA" | (string & {});
  /** Text about the status, such as the reason for `INVALID_METADATA`. */
  uploadResult?: string;
  /** Metadata of the file, as far as the service returns it. */
  metaData?: PartialAssetMetaData;
};

/** Response with an import status. */
export type AssetImportStatusResponse = {
  /** Result code of the service. `"0"` means success. */
  code: ResultCode;
  /** Text of the result. */
  message: ResultMessage;
  /** Progress of a media asset's registration. */
  result: AssetImportStatus;
};

/**
 * Minimum confidence of the detections to return or to search. `LOW` includes uncertain ones and returns the most
 * keywords; `MEDIUM` is between the two; `HIGH` returns only detections that are almost certain.
 * @default "MEDIUM"
 */
export type ConfidenceLevel = "LOW" | "MEDIUM" | "HIGH";

/** How the asset was analysed. */
export type AnalysisSetting = {
  /** Name and version of the engine, such as `Sinossi v1.0`. */
  analysisEngine?: string;
  /** Requested length of the scenes. */
  sceneRange?: string;
};

/**
 * The result of the latest completed analysis of a media asset. Only its first fields are known. The rest, such as
 * scenes, people, keywords and scripts, is passed through as the service sends it.
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
   * When it was last changed.
   * Pattern: `^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d$`.
   */
  updatedTime?: LocalDateTime;
  /** Who last changed it. */
  updatedUserName?: string;
  /** How the asset was analysed. */
  analysisSetting?: AnalysisSetting;
};

/** Response with an index. */
export type IndexResponse = {
  /** Result code of the service. `"0"` means success. */
  code: ResultCode;
  /** Text of the result. */
  message: ResultMessage;
  /**
   * The result of the latest completed analysis of a media asset. Only its first fields are known. The rest, such as
   * scenes, people, keywords and scripts, is passed through as the service sends it.
   */
  result: AssetIndex;
};

/**
 * Length of the scenes of a video. If a request gives no length, the service uses `MEDIUM`.
 *
 * - `EXTRA_SHORT`: 10 to 20 seconds
 * - `SHORT`: fine segments, split by seconds
 * - `MEDIUM`: split where something important changes
 * - `LONG`: longer and smoother segments
 */
export type SceneRange = "EXTRA_SHORT" | "SHORT" | "MEDIUM" | "LONG";

/**
 * How many people to recognise. 0 skips person recognition, which is faster.
 * Range: 0 to 10.
 */
export type AnalysisPersonCount = number;

/**
 * Ids of person tags. People with these tags are recognised.
 * Items: 1 to 30.
 */
export type AnalysisTagIdList = number[];

/**
 * Language spoken in the video.
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
 * How to analyse the asset. Set the length of the scenes either with `sceneRange` or with both `minSceneDurationSec`
 * and `maxSceneDurationSec`. For an image, scene length, language and audio effects have no effect.
 */
export type IndexRequest = {
  /**
   * Length of the scenes of a video. If a request gives no length, the service uses `MEDIUM`.
   *
   * - `EXTRA_SHORT`: 10 to 20 seconds
   * - `SHORT`: fine segments, split by seconds
   * - `MEDIUM`: split where something important changes
   * - `LONG`: longer and smoother segments
   */
  sceneRange?: SceneRange;
  /**
   * Shortest scene, in seconds. Requires `maxSceneDurationSec`, and excludes `sceneRange`. The vendor gives 15 as
   * the default.
   * Range: 10 to 30.
   */
  minSceneDurationSec?: number;
  /** Longest scene, in seconds. Requires `minSceneDurationSec`, and excludes `sceneRange`. */
  maxSceneDurationSec?: number;
  /**
   * How many people to recognise. 0 skips person recognition, which is faster.
   * Range: 0 to 10.
   */
  analysisPersonCount: AnalysisPersonCount;
  /**
   * Ids of person tags. People with these tags are recognised.
   * Items: 1 to 30.
   */
  tagIdList?: AnalysisTagIdList;
  /**
   * Language spoken in the video.
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

/** The index being created. */
export type RequestedIndex = {
  /** Id of the index. */
  id?: number;
  /**
   * When the analysis was requested.
   * Pattern: `^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d$`.
   */
  createdTime?: LocalDateTime;
  /** Who requested the analysis. */
  createdUserName?: string;
};

/** Response with the requested index. */
export type IndexRequestedResponse = {
  /** Result code of the service. `"0"` means success. */
  code: ResultCode;
  /** Text of the result. */
  message: ResultMessage;
  /** The index being created. */
  result?: RequestedIndex;
};

/** Progress of a media asset's analysis. */
export type IndexStatus = {
  /**
   * - `BEFORE_ANALYZE`: never requested
   * - `WAIT_ANALYZE`: requested and queued
   * - `ANALYZING`: running
   * - `ANALYZE_COMPLETED`: complete; the index can be read
   * - `ANALYZE_FAIL`: failed
   * - `ANALYZE_CANCEL`: cancelled
   */
  status: "BEFORE_ANALYZE" | "WAIT_ANALYZE" | "ANALYZING" | "ANALYZE_COMPLETED" | "ANALYZE_FAIL" | "ANALYZE_CANCEL" | (string & {});
  /** Why the analysis failed. */
  analyzeStatusMessage?: string;
};

/** Response with an analysis status. */
export type IndexStatusResponse = {
  /** Result code of the service. `"0"` means success. */
  code: ResultCode;
  /** Text of the result. */
  message: ResultMessage;
  /** Progress of a media asset's analysis. */
  result: IndexStatus;
};

/** The last run. Missing unless a summary has completed. */
export type SceneSummaryInfo = {
  /**
   * When the last run completed.
   * Pattern: `^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d$`.
   */
  lastAnalyzedAt?: LocalDateTime;
  /** Ids of the scenes of the last run; null if it covered all scenes. */
  analyzedSceneIds?: string[] | null;
};

/** The summary of one scene. Its fields are unknown. */
export type SceneSummaryItem = {
  [key: string]: unknown;
};

/** The latest scene summary of a media asset. */
export type SceneSummaryResult = {
  /** Id of the summarised index. */
  indexId?: number;
  /** The last run. Missing unless a summary has completed. */
  sceneSummaryInfo?: SceneSummaryInfo;
  /** The summaries, one for each scene. */
  sceneSummaries?: SceneSummaryItem[];
};

/** Response with a scene summary. */
export type SceneSummaryResponse = {
  /** Result code of the service. `"0"` means success. */
  code: ResultCode;
  /** Text of the result. */
  message: ResultMessage;
  /** The latest scene summary of a media asset. */
  result: SceneSummaryResult;
};

/**
 * What to summarise: all scenes or, after a first summary of all scenes, selected ones. A run over selected scenes has no
 * `locale`.
 */
export type SceneSummaryRequest = {
  /**
   * Ids of the scenes to summarise again; only their summaries are replaced. Allowed only after a first run over all
   * scenes. If missing, all scenes are summarised.
   */
  sceneIds?: number[];
  /** Language of the summary. Allowed only in a run over all scenes; it stays in effect until the next such run. */
  locale?: string;
};

/** The scene summary being created. Its fields are unknown. */
export type RequestedSceneSummary = {
  [key: string]: unknown;
};

/** Response to a scene summary request. */
export type SceneSummaryRequestedResponse = {
  /** Result code of the service. `"0"` means success. */
  code: ResultCode;
  /** Text of the result. */
  message: ResultMessage;
  /** The scene summary being created. Its fields are unknown. */
  result?: RequestedSceneSummary;
};

/** Progress of a media asset's scene summary. */
export type SceneSummaryStatus = {
  /**
   * - `BEFORE_SUMMARIZE`: never requested
   * - `WAIT_SUMMARIZE`: requested and queued
   * - `SUMMARIZING`: running
   * - `SUMMARIZE_COMPLETED`: complete; the summary can be read
   * - `SUMMARIZE_FAIL`: failed
   * - `SUMMARIZE_CANCELED`: cancelled
   */
  status: "BEFORE_SUMMARIZE" | "WAIT_SUMMARIZE" | "SUMMARIZING" | "SUMMARIZE_COMPLETED" | "SUMMARIZE_FAIL" | "SUMMARIZE_CANCELED" | (string & {});
};

/** Response with the status of a scene summary. */
export type SceneSummaryStatusResponse = {
  /** Result code of the service. `"0"` means success. */
  code: ResultCode;
  /** Text of the result. */
  message: ResultMessage;
  /** Progress of a media asset's scene summary. */
  result: SceneSummaryStatus;
};

/** The query image to upload. */
export type SearchImageUploadUrlRequest = {
  /**
   * Kind of file. Only images are supported.
   * One of: `IMAGE`.
   */
  assetType: "IMAGE";
  /** File name of the image. JPG, PNG, WebP or HEIC, at least 224 pixels on either side and at most 5 MB. */
  assetFileName: string;
};

/** Where to upload a query image. */
export type SearchImageUploadUrl = {
  /** Key of the image in Object Storage. Use it to confirm the upload. */
  assetFileKey: string;
  /**
   * URL for one upload while it is valid. Which `Content-Type` it is signed for is not documented.
   * Format: `uri`.
   */
  presignedUploadUrl: string;
  /** How long the URL is valid, in seconds; normally 900. */
  expirationSeconds: number;
};

/** Response with an upload URL. */
export type SearchImageUploadUrlResponse = {
  /** Result code of the service. `"0"` means success. */
  code: ResultCode;
  /** Text of the result. */
  message: ResultMessage;
  /** Where to upload a query image. */
  result: SearchImageUploadUrl;
};

/** The uploaded query image. */
export type SearchImageUploadCompleteRequest = {
  /** The `assetFileKey` returned with the upload URL. */
  assetKey: string;
};

/** Result of a query image upload. */
export type SearchImageUploadStatus = {
  /** Key to search with. For a HEIC image, the key of the JPG that it was converted to. */
  assetKey: string;
  /** `COMPLETED` if the image can be used, `FAILED` if not. */
  uploadStatus: "COMPLETED" | "FAILED" | (string & {});
  /**
   * Why the upload failed: the file does not exist (`FILE_NOT_EXIST`), is larger than 5 MB (`OVER_SIZE_LIMIT`), or
   * measures less than 224 pixels (`RESOLUTION_NOT_SUPPORT`).
   */
  uploadMessage?: "FILE_NOT_EXIST" | "OVER_SIZE_LIMIT" | "RESOLUTION_NOT_SUPPORT" | (string & {});
};

/** Response with the state of an upload. */
export type SearchImageUploadStatusResponse = {
  /** Result code of the service. `"0"` means success. */
  code: ResultCode;
  /** Text of the result. */
  message: ResultMessage;
  /** Result of a query image upload. */
  result: SearchImageUploadStatus;
};

/** Ids of the persons who appear. */
export type AssetSearchPersonQuery = {
  /** All of these persons appear. */
  must?: number[];
  /** At least one of these persons appears. */
  any?: number[];
  /** None of these persons appears. */
  not?: number[];
};

/** Words that are spoken. For videos only. Semicolon, vertical bar and backtick are not allowed. */
export type AssetSearchDialogQuery = {
  /**
   * All of these are spoken.
   * Each item: pattern: ``^[^;|`]*$``.
   */
  must?: string[];
  /**
   * At least one of these is spoken.
   * Each item: pattern: ``^[^;|`]*$``.
   */
  any?: string[];
  /**
   * None of these is spoken.
   * Each item: pattern: ``^[^;|`]*$``.
   */
  not?: string[];
};

/** What to search for. Set exactly one of `textQuery` and `imageQuery`; `personQuery` and `dialogQuery` narrow the search. */
export type AssetSearchQuery = {
  /**
   * Text to search for. Semicolon, vertical bar and backtick are not allowed.
   * Pattern: ``^[^;|`]*$``.
   */
  textQuery?: string;
  /** Key of an uploaded query image, from the response of `search.completeUpload`. */
  imageQuery?: string;
  /** Ids of the persons who appear. */
  personQuery?: AssetSearchPersonQuery;
  /** Words that are spoken. For videos only. Semicolon, vertical bar and backtick are not allowed. */
  dialogQuery?: AssetSearchDialogQuery;
};

/** Confidence level of the search. */
export type AssetSearchOption = {
  /**
   * Minimum confidence of the detections to return or to search. `LOW` includes uncertain ones and returns the most
   * keywords; `MEDIUM` is between the two; `HIGH` returns only detections that are almost certain.
   * @default "MEDIUM"
   */
  confidenceLevel?: ConfidenceLevel;
};

/** Where to search. A filter must name projects or assets; the other fields are optional. */
export type AssetSearchFilter = {
  /** Ids of projects. */
  projectIds?: number[];
  /** Ids of media assets. */
  assetIds?: number[];
  /**
   * Kinds of asset: `IMAGE`, `VIDEO` or both. By default, both.
   * Each item: one of: `IMAGE`, `VIDEO`.
   */
  assetTypes?: ("IMAGE" | "VIDEO")[];
  /**
   * Only indexes changed at or after this time.
   * Pattern: `^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d$`.
   */
  indexModifiedFrom?: LocalDateTime;
  /**
   * Only indexes changed at or before this time.
   * Pattern: `^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d$`.
   */
  indexModifiedTo?: LocalDateTime;
};

/** What to search for, with which confidence level, and where. */
export type AssetSearchRequest = {
  /** What to search for. Set exactly one of `textQuery` and `imageQuery`; `personQuery` and `dialogQuery` narrow the search. */
  query: AssetSearchQuery;
  /** Confidence level of the search. */
  queryOption?: AssetSearchOption;
  /** Where to search. A filter must name projects or assets; the other fields are optional. */
  filter?: AssetSearchFilter;
};

/** An accepted search. */
export type AssetSearch = {
  /** Id of the search. Use it to read the result. */
  searchId: string;
};

/** Response with an accepted search. */
export type AssetSearchResponse = {
  /** Result code of the service. `"0"` means success. */
  code: ResultCode;
  /** Text of the result. */
  message: ResultMessage;
  /** An accepted search. */
  result: AssetSearch;
};

/** One hit. */
export type AssetSearchHit = {
  [key: string]: unknown;
};

/** State of a search. The totals and the hits are present once it is complete. */
export type AssetSearchResult = {
  /** Id of the search. */
  searchId: string;
  /** Progress of the search: `RUNNING`, `COMPLETED` or `FAILED`. */
  status: "RUNNING" | "COMPLETED" | "FAILED" | (string & {});
  /** Total number of hits. */
  totalCount?: number;
  /** Total number of pages. */
  totalPage?: number;
  /** Number of this page. */
  pageNo?: number;
  /** Number of hits on a page. */
  pageSize?: number;
  /** The hits on this page. */
  results?: AssetSearchHit[];
};

/** Response with the state and hits of a search. */
export type AssetSearchResultResponse = {
  /** Result code of the service. `"0"` means success. */
  code: ResultCode;
  /** Text of the result. */
  message: ResultMessage;
  /** State of a search. The totals and the hits are present once it is complete. */
  result: AssetSearchResult;
};

/** The thumbnail to upload. */
export type PersonThumbnailUploadUrlRequest = {
  /** File name of the thumbnail. JPG, PNG or WebP, at least 256 pixels on either side and at most 5 MB. */
  thumbnailFileName: string;
};

/** Where to upload a thumbnail. */
export type PersonThumbnailUploadUrl = {
  /** Key of the thumbnail in Object Storage. Use it to confirm the upload, and to refer to the thumbnail afterwards. */
  thumbnailKey?: string;
  /**
   * URL for one upload within 15 minutes. Which `Content-Type` it is signed for is not documented.
   * Format: `uri`.
   */
  url?: string;
  /** How long the URL is valid, in seconds. */
  expirationSeconds?: number;
};

/** Response with an upload URL. */
export type PersonThumbnailUploadUrlResponse = {
  /** Result code of the service. `"0"` means success. */
  code: ResultCode;
  /** Text of the result. */
  message: ResultMessage;
  /** Where to upload a thumbnail. */
  result: PersonThumbnailUploadUrl;
};

/** The uploaded thumbnail. */
export type PersonThumbnailUploadCompleteRequest = {
  /** The key returned with the upload URL. */
  thumbnailKey: string;
};

/** Result of a thumbnail upload. */
export type PersonThumbnailUploadStatus = {
  /** `COMPLETED` if the thumbnail can be used, `FAILED` if not. */
  uploadStatus: "COMPLETED" | "FAILED" | (string & {});
  /**
   * Why the upload failed: the file does not exist (`FILE_NOT_EXIST`), is larger than 5 MB (`OVER_SIZE_LIMIT`), or
   * measures less than 256 pixels (`RESOLUTION_NOT_SUPPORT`).
   */
  uploadMessage?: "FILE_NOT_EXIST" | "OVER_SIZE_LIMIT" | "RESOLUTION_NOT_SUPPORT" | (string & {});
};

/** Response with the state of an upload. */
export type PersonThumbnailUploadStatusResponse = {
  /** Result code of the service. `"0"` means success. */
  code: ResultCode;
  /** Text of the result. */
  message: ResultMessage;
  /** Result of a thumbnail upload. */
  result: PersonThumbnailUploadStatus;
};

/** A person in a list. */
export type PersonSummary = {
  /** Id of the person. */
  personId?: number;
};

/** One page of persons. */
export type PersonPage = {
  /** Total number of persons. */
  totalCount?: number;
  /** Total number of pages. */
  totalPage?: number;
  /** Number of this page. */
  pageNo?: number;
  /** Requested page size. */
  pageSize?: number;
  /** The persons on this page. */
  content?: PersonSummary[];
};

/** Response with one page of persons. */
export type PersonListResponse = {
  /** Result code of the service. `"0"` means success. */
  code: ResultCode;
  /** Text of the result. */
  message: ResultMessage;
  /** One page of persons. */
  result: PersonPage;
};

/** The primary thumbnail. A new person has at most one. */
export type PrimaryPersonThumbnail = {
  /**
   * It is the primary thumbnail.
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
   * Whether it is the primary thumbnail.
   * @default true
   */
  isPrimaryThumbnail: boolean;
};

/** The person to register. */
export type PersonCreateRequest = {
  /**
   * Name of the person, unique in the workspace and not blank. If missing or null, the person is anonymous.
   * Length: 1 to 50.
   * Pattern: `\S`.
   */
  name?: string | null;
  /**
   * Description of the person.
   * Length: 1 to 700.
   */
  description?: string;
  /**
   * Thumbnails of the person. At most one of them is primary.
   * Items: 1 to 100.
   */
  thumbnails: NewPersonThumbnail[];
};

/** A tag of a person. */
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
   * Presigned URL of the image.
   * Format: `uri`.
   */
  url?: string;
  /** Whether it is the primary thumbnail. */
  isPrimaryThumbnail?: boolean;
};

/** A registered or changed person. */
export type SavedPerson = {
  /** Id of the person. */
  personId?: number;
  /** Id of the person, as earlier editions name it. Prefer `personId`. */
  id?: number;
  /** Name of the person. Null or missing for an anonymous person. */
  name?: string | null;
  /** Description of the person. */
  description?: string;
  /** Tags of the person. */
  tags?: AssignedPersonTag[];
  /** Thumbnails of the person. */
  thumbnails?: PersonThumbnail[];
};

/** Response with the registered or changed person. */
export type SavedPersonResponse = {
  /** Result code of the service. `"0"` means success. */
  code: ResultCode;
  /** Text of the result. */
  message: ResultMessage;
  /** A registered or changed person. */
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
   * Number of persons on a page.
   * Range: 1 to 50.
   * @default 10
   */
  pageSize?: number;
  /**
   * Name to search for. Semicolon, vertical bar and backtick are not allowed.
   * Length: 2 to 50.
   * Pattern: ``^[^;|`]*$``.
   */
  name?: string;
  /** Only these persons. */
  personIds?: number[];
  /** Ids of tags to filter by. */
  tagIds?: number[];
  /** `NAMED` returns only persons with a name, `ANONYMOUS` only those without. By default, both are returned. */
  nameType?: "NAMED" | "ANONYMOUS";
  /**
   * What to sort by.
   *
   * - `ASSET_COUNT`: the number of media assets in which the person appears
   * - `CREATED_AT`: when the person was registered
   * - `PERSON_ID`: the id
   * - `NAME`: the name
   * @default "ASSET_COUNT"
   */
  sortColumn?: "ASSET_COUNT" | "CREATED_AT" | "PERSON_ID" | "NAME";
  /**
   * Sort order: `ASC` for ascending, `DESC` for descending.
   * @default "DESC"
   */
  sortType?: "ASC" | "DESC";
};

/** One page of the persons found. */
export type PersonSearchPage = {
  /** Total number of persons found. */
  totalCount?: number;
  /** Total number of pages. */
  totalPage?: number;
  /** Number of this page. */
  pageNo?: number;
  /** Requested page size. */
  pageSize?: number;
  /** The persons on this page. */
  content?: PersonSummary[];
};

/** Response with one page of the persons found. */
export type PersonSearchResponse = {
  /** Result code of the service. `"0"` means success. */
  code: ResultCode;
  /** Text of the result. */
  message: ResultMessage;
  /** One page of the persons found. */
  result: PersonSearchPage;
};

/** The thumbnail to compare with, and the minimum similarity. */
export type PersonRecommendRequest = {
  /** Key of an uploaded thumbnail. It expires 24 hours after the upload. */
  thumbnailKey: string;
  /**
   * Maximum number of persons to return.
   * Range: 1 to 10.
   * @default 3
   */
  personCount?: number;
  /**
   * Minimum similarity of a returned person.
   * Range: 80 to 100.
   * @default 80
   */
  scoreThreshold?: number;
};

/** The persons similar to a thumbnail. */
export type PersonRecommendation = {
  [key: string]: unknown;
};

/** Response with the persons similar to a thumbnail. */
export type PersonRecommendResponse = {
  /** Result code of the service. `"0"` means success. */
  code: ResultCode;
  /** Text of the result. */
  message: ResultMessage;
  /** The persons similar to a thumbnail. */
  result: PersonRecommendation;
};

/** A person with tags and thumbnails. */
export type Person = {
  /** Id of the person. */
  personId?: number;
  /** Id of the person, as earlier editions name it. Prefer `personId`. */
  id?: number;
  /** Name of the person. Null or missing for an anonymous person. */
  name?: string | null;
  /** Description of the person. */
  description?: string;
  /** Tags of the person. */
  tags: AssignedPersonTag[];
  /** Thumbnails of the person. */
  thumbnails: PersonThumbnail[];
};

/** Response with a person. */
export type PersonResponse = {
  /** Result code of the service. `"0"` means success. */
  code: ResultCode;
  /** Text of the result. */
  message: ResultMessage;
  /** A person with tags and thumbnails. */
  result: Person;
};

/** The deleted person. */
export type DeletedPerson = {
  /** Id of the person. */
  personId?: number;
};

/** Response with a deleted person. */
export type PersonDeleteResponse = {
  /** Result code of the service. `"0"` means success. */
  code: ResultCode;
  /** Text of the result. */
  message: ResultMessage;
  /** The deleted person. */
  result?: DeletedPerson;
};

/** What to change about the person. */
export type PersonUpdateRequest = {
  /**
   * New name, unique in the workspace and not blank.
   * Length: 1 to 50.
   * Pattern: `\S`.
   */
  name?: string;
  /**
   * New description of the person.
   * Length: 1 to 700.
   */
  description?: string;
  /** Id of the thumbnail to make primary. */
  primaryThumbnailId?: number;
};

/** A person similar to another. */
export type SimilarPerson = {
  /** Id of the person. */
  personId?: number;
};

/** The persons similar to a person. */
export type SimilarPersons = {
  /** Id of the person that the others are similar to. */
  personId?: number;
  /** The similar persons, most similar first. */
  similarPersons?: SimilarPerson[];
};

/** Response with similar persons. */
export type SimilarPersonsResponse = {
  /** Result code of the service. `"0"` means success. */
  code: ResultCode;
  /** Text of the result. */
  message: ResultMessage;
  /** The persons similar to a person. */
  result: SimilarPersons;
};

/** The persons to merge into the person in the path. */
export type PersonMergeRequest = {
  /**
   * Ids of at most 10 persons. The person in the path and persons merged earlier are not allowed.
   * Items: at most 10.
   */
  personIds: number[];
};

/** What a person took over from the merged persons. */
export type PersonMerge = {
  /** Id of the remaining person. */
  personId?: number;
  /** Number of media assets taken over. */
  transferredAssetCount?: number;
  /** Number of thumbnails taken over. */
  transferredThumbnailCount?: number;
  /**
   * When the persons were merged.
   * Pattern: `^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d$`.
   */
  mergedTime?: LocalDateTime;
};

/** Response with the result of a merge. */
export type PersonMergeResponse = {
  /** Result code of the service. `"0"` means success. */
  code: ResultCode;
  /** Text of the result. */
  message: ResultMessage;
  /** What a person took over from the merged persons. */
  result: PersonMerge;
};

/** The tags to add to a person. */
export type PersonTagsAddRequest = {
  /** Ids of the tags. Duplicates are ignored. */
  tagIds: number[];
};

/** The tags of a person after the addition. */
export type PersonTagsAdded = {
  /** Id of the person. */
  personId?: number;
  /** All tags of the person, including the added ones. */
  tagList: AssignedPersonTag[];
};

/** Response with the tags of a person. */
export type PersonTagsAddResponse = {
  /** Result code of the service. `"0"` means success. */
  code: ResultCode;
  /** Text of the result. */
  message: ResultMessage;
  /** The tags of a person after the addition. */
  result: PersonTagsAdded;
};

/** The tags to remove from a person. */
export type PersonTagsRemoveRequest = {
  /** Ids of the tags. Ids that are unknown or already removed are ignored. */
  tagIds: number[];
};

/** The tags of a person after the removal. */
export type PersonTagsLeft = {
  /** Id of the person. */
  personId?: number;
  /** All remaining tags. */
  tagList?: AssignedPersonTag[];
};

/** Response with the tags that are left. */
export type PersonTagsRemoveResponse = {
  /** Result code of the service. `"0"` means success. */
  code: ResultCode;
  /** Text of the result. */
  message: ResultMessage;
  /** The tags of a person after the removal. */
  result: PersonTagsLeft;
};

/** An uploaded thumbnail to add to a person. */
export type AddedPersonThumbnail = {
  /** Key of an uploaded thumbnail. */
  thumbnailKey: string;
  /** Whether it becomes the primary thumbnail. */
  isPrimaryThumbnail: boolean;
};

/** The thumbnails to add to a person. */
export type PersonThumbnailsAddRequest = {
  /** The thumbnails. */
  thumbnails: AddedPersonThumbnail[];
};

/** The thumbnails of a person after the addition. */
export type PersonThumbnailsAdded = {
  /** Id of the person. */
  personId?: number;
  /** All thumbnails of the person. */
  thumbnailList?: PersonThumbnail[];
};

/** Response with the thumbnails of a person. */
export type PersonThumbnailsAddResponse = {
  /** Result code of the service. `"0"` means success. */
  code: ResultCode;
  /** Text of the result. */
  message: ResultMessage;
  /** The thumbnails of a person after the addition. */
  result: PersonThumbnailsAdded;
};

/** The thumbnails to remove from a person. */
export type PersonThumbnailsRemoveRequest = {
  /** Ids of the thumbnails. At least one thumbnail must remain. Ids that are unknown or already removed are ignored. */
  thumbnailIds: number[];
};

/** The thumbnails of a person after the removal. */
export type PersonThumbnailsLeft = {
  /** Id of the person. */
  personId?: number;
  /** All remaining thumbnails. */
  thumbnailList?: PersonThumbnail[];
};

/** Response with the thumbnails that are left. */
export type PersonThumbnailsRemoveResponse = {
  /** Result code of the service. `"0"` means success. */
  code: ResultCode;
  /** Text of the result. */
  message: ResultMessage;
  /** The thumbnails of a person after the removal. */
  result: PersonThumbnailsLeft;
};

/** A person tag in a list. */
export type PersonTag = {
  /** Id of the tag. */
  id?: number;
  /** Name of the tag. */
  name?: string;
  /** Who last changed it. */
  updatedUserName?: string;
  /**
   * When it was last changed.
   * Pattern: `^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d$`.
   */
  updatedTime?: LocalDateTime;
};

/** One page of person tags. */
export type PersonTagPage = {
  /** Total number of tags. */
  totalCount?: number;
  /** Total number of pages. */
  totalPage?: number;
  /** Number of this page. */
  pageNo?: number;
  /** Requested page size. */
  pageSize?: number;
  /** The tags on this page. */
  content?: PersonTag[];
};

/** Response with one page of person tags. */
export type PersonTagListResponse = {
  /** Result code of the service. `"0"` means success. */
  code: ResultCode;
  /** Text of the result. */
  message: ResultMessage;
  /** One page of person tags. */
  result: PersonTagPage;
};

/** The person tag to create. */
export type PersonTagCreateRequest = {
  /**
   * Name of the tag, unique in the workspace.
   * Length: 1 to 30.
   */
  name: string;
};

/** A newly created person tag. */
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

/** Response with a new person tag. */
export type PersonTagCreateResponse = {
  /** Result code of the service. `"0"` means success. */
  code: ResultCode;
  /** Text of the result. */
  message: ResultMessage;
  /** A newly created person tag. */
  result: CreatedPersonTag;
};

/** How to analyse the asset. For an image, scene length, language and audio effects have no effect. */
export type DeprecatedAnalysisRequest = {
  /**
   * Length of the scenes of a video. If a request gives no length, the service uses `MEDIUM`.
   *
   * - `EXTRA_SHORT`: 10 to 20 seconds
   * - `SHORT`: fine segments, split by seconds
   * - `MEDIUM`: split where something important changes
   * - `LONG`: longer and smoother segments
   */
  sceneRange?: SceneRange;
  /**
   * How many people to recognise. 0 skips person recognition, which is faster.
   * Range: 0 to 10.
   */
  analysisPersonCount: AnalysisPersonCount;
  /**
   * Ids of person tags. People with these tags are recognised.
   * Items: 1 to 30.
   */
  tagIdList?: AnalysisTagIdList;
  /**
   * Language spoken in the video.
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

/** The index being created. */
export type DeprecatedRequestedAnalysis = {
  /** Id of the index. */
  id?: number;
  /**
   * When the analysis was requested.
   * Pattern: `^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d$`.
   */
  createdTime?: LocalDateTime;
  /** Who requested the analysis. */
  createdUserName?: string;
};

/** Response with the requested index. */
export type DeprecatedAnalysisRequestedResponse = {
  /** Result code of the service. `"0"` means success. */
  code: ResultCode;
  /** Text of the result. */
  message: ResultMessage;
  /** The index being created. */
  result?: DeprecatedRequestedAnalysis;
};

/** Progress of an asset's analysis. */
export type DeprecatedAnalysisStatus = {
  /** Status of the analysis. */
  status?: string;
  /** Why the analysis failed. */
  analyzeStatusMessage?: string;
  /** Id of the index. */
  indexId?: number;
};

/** Response with the status of an analysis. */
export type DeprecatedAnalysisStatusResponse = {
  /** Result code of the service. `"0"` means success. */
  code: ResultCode;
  /** Text of the result. */
  message: ResultMessage;
  /** Progress of an asset's analysis. */
  result?: DeprecatedAnalysisStatus;
};

/** The result of an analysis. Only its first fields are known. */
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
   * When it was last changed.
   * Pattern: `^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d$`.
   */
  updatedTime?: LocalDateTime;
  /** Who last changed it. */
  updatedUserName?: string;
  /** How the asset was analysed. */
  analysisSetting?: AnalysisSetting;
};

/** The indexes of an asset. */
export type DeprecatedIndexList = {
  /** Total number of indexes. */
  totalCount?: number;
  /** The indexes. */
  indexes?: DeprecatedIndex[];
};

/** Response with the indexes of an asset. */
export type DeprecatedIndexListResponse = {
  /** Result code of the service. `"0"` means success. */
  code: ResultCode;
  /** Text of the result. */
  message: ResultMessage;
  /** The indexes of an asset. */
  result?: DeprecatedIndexList;
};

/** Response with an index. */
export type DeprecatedIndexResponse = {
  /** Result code of the service. `"0"` means success. */
  code: ResultCode;
  /** Text of the result. */
  message: ResultMessage;
  /** The result of an analysis. Only its first fields are known. */
  result?: DeprecatedIndex;
};

/** Which scenes to summarise. */
export type DeprecatedSceneSummaryRequest = {
  /** Ids of the scenes to summarise again; by default, all scenes. Allowed only after a first run over all scenes. */
  sceneIds?: number[];
} & {
  [key: string]: unknown;
};

/** A result whose fields are unknown. Use the operation that replaces this one. */
export type DeprecatedResult = {
  [key: string]: unknown;
};

/** Response of a deprecated operation. */
export type DeprecatedResponse = {
  /** Result code of the service. `"0"` means success. */
  code: ResultCode;
  /** Text of the result. */
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
  /** Who last changed it. Spelt without the "d" of `updatedUserName`. */
  updateUserName?: string;
};

/** Response with a video that is being registered. */
export type DeprecatedVideoImportResponse = {
  /** Result code of the service. `"0"` means success. */
  code: ResultCode;
  /** Text of the result. */
  message: ResultMessage;
  /** A video that is being registered. */
  result?: DeprecatedImportedVideo;
};

/** A video. It has the fields of a media asset; its id and name have other field names. */
export type DeprecatedVideo = {
  /** Id of the video. */
  videoId?: number;
  /** Name of the file. */
  videoName?: string;
  /** Id of the project that contains the video. */
  projectId?: number;
  /** Metadata of the file, as far as the service returns it. */
  metaData?: PartialAssetMetaData;
};

/** One page of videos. */
export type DeprecatedVideoPage = {
  /** The videos on this page. */
  content?: DeprecatedVideo[];
};

/** Response with one page of videos. */
export type DeprecatedVideoListResponse = {
  /** Result code of the service. `"0"` means success. */
  code: ResultCode;
  /** Text of the result. */
  message: ResultMessage;
  /** One page of videos. */
  result?: DeprecatedVideoPage;
};

/** Response with a video. */
export type DeprecatedVideoResponse = {
  /** Result code of the service. `"0"` means success. */
  code: ResultCode;
  /** Text of the result. */
  message: ResultMessage;
  /** A video. It has the fields of a media asset; its id and name have other field names. */
  result?: DeprecatedVideo;
};

/** Progress of a video's registration. */
export type DeprecatedVideoImportStatus = {
  /** Metadata of the file, as far as the service returns it. */
  metaData?: PartialAssetMetaData;
};

/** Response with the status of a registration. */
export type DeprecatedVideoImportStatusResponse = {
  /** Result code of the service. `"0"` means success. */
  code: ResultCode;
  /** Text of the result. */
  message: ResultMessage;
  /** Progress of a video's registration. */
  result?: DeprecatedVideoImportStatus;
};

/** Where to search. The fields are unknown, so the object is left open. */
export type DeprecatedSceneSearchFilter = {
  [key: string]: unknown;
};

/** What to search for, with which confidence level, and where. */
export type DeprecatedSceneSearchRequest = {
  /** What to search for. Set exactly one of `textQuery` and `imageQuery`; `personQuery` and `dialogQuery` narrow the search. */
  query: AssetSearchQuery;
  /** Confidence level of the search. */
  queryOption?: AssetSearchOption;
  /** Where to search. The fields are unknown, so the object is left open. */
  filter?: DeprecatedSceneSearchFilter;
} & {
  [key: string]: unknown;
};
