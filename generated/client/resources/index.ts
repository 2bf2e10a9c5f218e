// Generated from the contract. Do not edit: change the contract and generate again.
import { definition } from "../definition.js";
import type { AnalysisPersonCount, AnalysisTagIdList, AssetIndex, ConfidenceLevel, IndexStatus, RequestedIndex, SceneRange, SourceLanguage } from "../models.js";
import { indexCancel, indexDelete, indexGet, indexGetStatus, indexRequest } from "../operations.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import { type Caller, callerOf } from "../runtime/connect.js";
import type { CallOptions, ClientOptions } from "../runtime/options.js";
import { type WaitOptions, waitFor } from "../runtime/wait.js";

/** Input of `index.get`. */
export interface IndexGetInput {
  /** Name of the workspace. */
  workspaceName: string;
  /** Id of the project. A string here, an integer in bodies. */
  projectId: string | number;
  /** Id of the media asset. A string here, an integer in bodies. */
  assetId: string | number;
  /**
   * Minimum confidence of the detections to return.
   * @default "MEDIUM"
   */
  confidenceLevel?: ConfidenceLevel | undefined;
}

/** Input of `index.request`. */
export interface IndexRequestInput {
  /** Name of the workspace. */
  workspaceName: string;
  /** Id of the project. A string here, an integer in bodies. */
  projectId: string | number;
  /** Id of the media asset. A string here, an integer in bodies. */
  assetId: string | number;
  /**
   * Length of the scenes of a video. If a request gives no length, the service uses `MEDIUM`.
   *
   * - `EXTRA_SHORT`: 10 to 20 seconds
   * - `SHORT`: fine segments, split by seconds
   * - `MEDIUM`: split where something important changes
   * - `LONG`: longer and smoother segments
   */
  sceneRange?: SceneRange | undefined;
  /**
   * Shortest scene, in seconds. Requires `maxSceneDurationSec`, and excludes `sceneRange`. The vendor gives 15 as
   * the default.
   * Range: 10 to 30.
   */
  minSceneDurationSec?: number | undefined;
  /** Longest scene, in seconds. Requires `minSceneDurationSec`, and excludes `sceneRange`. */
  maxSceneDurationSec?: number | undefined;
  /**
   * How many people to recognise. 0 skips person recognition, which is faster.
   * Range: 0 to 10.
   */
  analysisPersonCount: AnalysisPersonCount;
  /**
   * Ids of person tags. People with these tags are recognised.
   * Items: 1 to 30.
   */
  tagIdList?: AnalysisTagIdList | undefined;
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
  sourceLanguage?: SourceLanguage | undefined;
  /**
   * Whether to detect applause, laughter and background music in a video.
   * @default false
   */
  detectAudioEffects?: boolean | undefined;
}

/** Input of `index.delete`. */
export interface IndexDeleteInput {
  /** Name of the workspace. */
  workspaceName: string;
  /** Id of the project. A string here, an integer in bodies. */
  projectId: string | number;
  /** Id of the media asset. A string here, an integer in bodies. */
  assetId: string | number;
}

/** Input of `index.getStatus`. */
export interface IndexGetStatusInput {
  /** Name of the workspace. */
  workspaceName: string;
  /** Id of the project. A string here, an integer in bodies. */
  projectId: string | number;
  /** Id of the media asset. A string here, an integer in bodies. */
  assetId: string | number;
}

/** Input of `index.cancel`. */
export interface IndexCancelInput {
  /** Name of the workspace. */
  workspaceName: string;
  /** Id of the project. A string here, an integer in bodies. */
  projectId: string | number;
  /** Id of the media asset. A string here, an integer in bodies. */
  assetId: string | number;
}

/**
 * The index of an asset is the result of its latest completed analysis.
 *
 * Made from options, it is a client of this resource alone: a bundler then leaves the others out.
 */
export class Index {
  readonly #caller: Caller;

  /**
   * @throws ValidationError for an option that is unknown or unusable.
   * @throws CredentialsError for a malformed key pair. A missing one is reported by the first call.
   */
  constructor(options?: ClientOptions);
  /** @internal */
  constructor(caller: Caller);
  constructor(given: Caller | ClientOptions = {}) {
    this.#caller = callerOf(definition, given);
  }

  /**
   * Get the index.
   *
   * Returns the latest index of the media asset. The call fails unless the analysis is complete; the code of that
   * error is not documented.
   *
   * `GET /api/v1/workspaces/{workspace_name}/projects/{project_id}/assets/{asset_id}/index`
   *
   * @see https://api.ncloud-docs.com/docs/en/mi-get-index
   * @example
   * const result = await client.index.get({ workspaceName, projectId, assetId });
   */
  get(input: IndexGetInput, options: CallOptions = {}): ApiPromise<AssetIndex> {
    return this.#caller.call<AssetIndex>(indexGet, input, options);
  }

  /**
   * Request a media asset analysis.
   *
   * Starts the analysis of the media asset, which creates its index. The asset must be fully registered first.
   *
   * An asset has one index, the latest. A successful analysis replaces the previous index. The previous index stays
   * valid while the new analysis runs, and remains if it fails. While an analysis is running, the service responds
   * with HTTP 409.
   *
   * `POST /api/v1/workspaces/{workspace_name}/projects/{project_id}/assets/{asset_id}/index`
   *
   * @see https://api.ncloud-docs.com/docs/en/mi-request-index
   * @example
   * const result = await client.index.request({ workspaceName, projectId, assetId, analysisPersonCount });
   */
  request(input: IndexRequestInput, options: CallOptions = {}): ApiPromise<RequestedIndex | undefined> {
    return this.#caller.call<RequestedIndex | undefined>(indexRequest, input, options);
  }

  /**
   * Delete the index.
   *
   * Deletes the latest completed index of the media asset and everything made from it, such as the scene summary. This
   * cannot be undone. While an analysis is running, the service responds with HTTP 409.
   *
   * `DELETE /api/v1/workspaces/{workspace_name}/projects/{project_id}/assets/{asset_id}/index`
   *
   * @see https://api.ncloud-docs.com/docs/en/mi-delete-index
   * @example
   * await client.index.delete({ workspaceName, projectId, assetId });
   */
  delete(input: IndexDeleteInput, options: CallOptions = {}): ApiPromise<void> {
    return this.#caller.call<void>(indexDelete, input, options);
  }

  /**
   * Get the status of a media asset analysis.
   *
   * Returns the progress of the media asset's analysis.
   *
   * `GET /api/v1/workspaces/{workspace_name}/projects/{project_id}/assets/{asset_id}/index/status`
   *
   * @see https://api.ncloud-docs.com/docs/en/mi-index-status
   * @example
   * const result = await client.index.getStatus({ workspaceName, projectId, assetId });
   */
  getStatus(input: IndexGetStatusInput, options: CallOptions = {}): ApiPromise<IndexStatus> {
    return this.#caller.call<IndexStatus>(indexGetStatus, input, options);
  }

  /**
   * Polls `getStatus` until `status` is `ANALYZE_COMPLETED`. Resolves to the last result.
   * Started by `index.request`.
   * Cancelled by `index.cancel`.
   *
   * @throws WaitFailedError as soon as it is `ANALYZE_FAIL` or `ANALYZE_CANCEL`.
   * @throws WaitTimeoutError, a TimeoutError, after `timeout` milliseconds, by default 30 minutes. Until then, the wait goes
   * on after a status that the contract does not declare, and after a poll that fails temporarily: by a connection or a
   * time-out, or with HTTP 429 or 5xx. Its error is the `cause`. Any other error of a poll ends the wait.
   * @throws AbortError as soon as `signal` aborts.
   * @see https://api.ncloud-docs.com/docs/en/mi-index-status
   * @example
   * const result = await client.index.waitForIndex({ workspaceName, projectId, assetId }, {
   *   timeout: 600_000,
   *   onProgress: (status) => console.log(status),
   * });
   */
  waitForIndex(input: IndexGetStatusInput, options: WaitOptions<Extract<IndexStatus["status"], string>, IndexStatus> = {}): Promise<IndexStatus & { status: "ANALYZE_COMPLETED" }> {
    return waitFor<IndexStatus & { status: "ANALYZE_COMPLETED" }>(indexGetStatus, options, (each) => this.#caller.call(indexGetStatus, input, each));
  }

  /**
   * Cancel a media asset analysis.
   *
   * Cancels an analysis that is waiting (`WAIT_ANALYZE`) or running (`ANALYZING`). Its partial results are deleted. In
   * any other state, the service responds with HTTP 409. There is no request body.
   *
   * `POST /api/v1/workspaces/{workspace_name}/projects/{project_id}/assets/{asset_id}/index/cancel`
   *
   * @see https://api.ncloud-docs.com/docs/en/mi-cancel-index
   * @example
   * await client.index.cancel({ workspaceName, projectId, assetId });
   */
  cancel(input: IndexCancelInput, options: CallOptions = {}): ApiPromise<void> {
    return this.#caller.call<void>(indexCancel, input, options);
  }
}
