// Generated from the contract. Do not edit: change the contract and generate again.
import { definition } from "../definition.js";
import type { RequestedSceneSummary, SceneSummaryResult, SceneSummaryStatus } from "../models.js";
import { sceneSummaryCancel, sceneSummaryGet, sceneSummaryGetStatus, sceneSummaryRequest } from "../operations.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import { type Caller, callerOf } from "../runtime/connect.js";
import type { CallOptions, ClientOptions } from "../runtime/options.js";
import { type WaitOptions, waitFor } from "../runtime/wait.js";

/** Input of `sceneSummary.get`. */
export interface SceneSummaryGetInput {
  /** Name of the workspace. */
  workspaceName: string;
  /** Id of the project. A string here, an integer in bodies. */
  projectId: string | number;
  /** Id of the media asset. A string here, an integer in bodies. */
  assetId: string | number;
}

/** Input of `sceneSummary.request`. */
export interface SceneSummaryRequestInput {
  /** Name of the workspace. */
  workspaceName: string;
  /** Id of the project. A string here, an integer in bodies. */
  projectId: string | number;
  /** Id of the media asset. A string here, an integer in bodies. */
  assetId: string | number;
  /**
   * Ids of the scenes to summarise again; only their summaries are replaced. Allowed only after a first run over all
   * scenes. If missing, all scenes are summarised.
   */
  sceneIds?: number[] | undefined;
  /** Language of the summary. Allowed only in a run over all scenes; it stays in effect until the next such run. */
  locale?: string | undefined;
}

/** Input of `sceneSummary.getStatus`. */
export interface SceneSummaryGetStatusInput {
  /** Name of the workspace. */
  workspaceName: string;
  /** Id of the project. A string here, an integer in bodies. */
  projectId: string | number;
  /** Id of the media asset. A string here, an integer in bodies. */
  assetId: string | number;
}

/** Input of `sceneSummary.cancel`. */
export interface SceneSummaryCancelInput {
  /** Name of the workspace. */
  workspaceName: string;
  /** Id of the project. A string here, an integer in bodies. */
  projectId: string | number;
  /** Id of the media asset. A string here, an integer in bodies. */
  assetId: string | number;
}

/**
 * A scene summary describes each scene of an asset's index in words.
 *
 * Made from options, it is a client of this resource alone: a bundler then leaves the others out.
 */
export class SceneSummary {
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
   * Get the scene summary.
   *
   * Returns the latest scene summary of the media asset. The call fails unless the status is `SUMMARIZE_COMPLETED`. If
   * there is no scene summary, the service responds with HTTP 404 and its own error code, which is not documented.
   *
   * `GET /api/v1/workspaces/{workspace_name}/projects/{project_id}/assets/{asset_id}/scene-summary`
   *
   * @see https://api.ncloud-docs.com/docs/en/mi-get-scene-summary-result
   * @example
   * const result = await client.sceneSummary.get({ workspaceName, projectId, assetId });
   */
  get(input: SceneSummaryGetInput, options: CallOptions = {}): ApiPromise<SceneSummaryResult> {
    return this.#caller.call<SceneSummaryResult>(sceneSummaryGet, input, options);
  }

  /**
   * Request a scene summary.
   *
   * Starts the summary of the scenes in the latest index of the media asset. The analysis must be complete.
   *
   * The first run covers all scenes; later runs can cover selected ones. The language is set by a run over all scenes and
   * changes only with the next such run. A request fails while a summary is running; the code of that error is not
   * documented. The requests of a workspace share one queue. While a summary is running, the metadata of the asset cannot
   * be edited in the vendor's console.
   *
   * `POST /api/v1/workspaces/{workspace_name}/projects/{project_id}/assets/{asset_id}/scene-summary`
   *
   * @see https://api.ncloud-docs.com/docs/en/mi-request-scene-summary
   * @example
   * const result = await client.sceneSummary.request({ workspaceName, projectId, assetId });
   */
  request(input: SceneSummaryRequestInput, options: CallOptions = {}): ApiPromise<RequestedSceneSummary | undefined> {
    return this.#caller.call<RequestedSceneSummary | undefined>(sceneSummaryRequest, input, options);
  }

  /**
   * Get the scene summary status.
   *
   * Returns the progress of the media asset's scene summary.
   *
   * `GET /api/v1/workspaces/{workspace_name}/projects/{project_id}/assets/{asset_id}/scene-summary/status`
   *
   * @see https://api.ncloud-docs.com/docs/en/mi-scene-summary-status
   * @example
   * const result = await client.sceneSummary.getStatus({ workspaceName, projectId, assetId });
   */
  getStatus(input: SceneSummaryGetStatusInput, options: CallOptions = {}): ApiPromise<SceneSummaryStatus> {
    return this.#caller.call<SceneSummaryStatus>(sceneSummaryGetStatus, input, options);
  }

  /**
   * Polls `getStatus` until `status` is `SUMMARIZE_COMPLETED`. Resolves to the last result.
   * Started by `sceneSummary.request`.
   * Cancelled by `sceneSummary.cancel`.
   *
   * @throws WaitFailedError as soon as it is `SUMMARIZE_FAIL` or `SUMMARIZE_CANCELED`.
   * @throws WaitTimeoutError, a TimeoutError, after `timeout` milliseconds, by default 30 minutes. Until then, the wait goes
   * on after a status that the contract does not declare, and after a poll that fails temporarily: by a connection or a
   * time-out, or with HTTP 429 or 5xx. Its error is the `cause`. Any other error of a poll ends the wait.
   * @throws AbortError as soon as `signal` aborts.
   * @see https://api.ncloud-docs.com/docs/en/mi-scene-summary-status
   * @example
   * const result = await client.sceneSummary.waitForSceneSummary({ workspaceName, projectId, assetId }, {
   *   timeout: 600_000,
   *   onProgress: (status) => console.log(status),
   * });
   */
  waitForSceneSummary(input: SceneSummaryGetStatusInput, options: WaitOptions<Extract<SceneSummaryStatus["status"], string>, SceneSummaryStatus> = {}): Promise<SceneSummaryStatus & { status: "SUMMARIZE_COMPLETED" }> {
    return waitFor<SceneSummaryStatus & { status: "SUMMARIZE_COMPLETED" }>(sceneSummaryGetStatus, options, (each) => this.#caller.call(sceneSummaryGetStatus, input, each));
  }

  /**
   * Cancel the scene summary.
   *
   * Cancels a scene summary that is waiting (`WAIT_SUMMARIZE`) or running (`SUMMARIZING`). Its partial results are
   * deleted, and the run is not charged. There is no request body.
   *
   * `POST /api/v1/workspaces/{workspace_name}/projects/{project_id}/assets/{asset_id}/scene-summary/cancel`
   *
   * @see https://api.ncloud-docs.com/docs/en/mi-cancel-scene-summary
   * @example
   * await client.sceneSummary.cancel({ workspaceName, projectId, assetId });
   */
  cancel(input: SceneSummaryCancelInput, options: CallOptions = {}): ApiPromise<void> {
    return this.#caller.call<void>(sceneSummaryCancel, input, options);
  }
}
