// Generated from the contract. Do not edit: change the contract and generate again.
import { definition } from "../definition.js";
import type { Asset, AssetImportStatus, ImportedAsset, MovedAsset } from "../models.js";
import { assetsDelete, assetsGet, assetsGetImportStatus, assetsImport, assetsList, assetsMove } from "../operations.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import { type Caller, callerOf } from "../runtime/connect.js";
import type { CallOptions, ClientOptions } from "../runtime/options.js";
import type { PagePromise } from "../runtime/page.js";
import { type WaitOptions, waitFor } from "../runtime/wait.js";

/** Input of `assets.import`. */
export interface AssetsImportInput {
  /** Name of the workspace. */
  workspaceName: string;
  /** Id of the project. A string here, an integer in bodies. */
  projectId: string | number;
  /** Full name of the file in the bucket. Folders are refused. */
  key: string;
  /** Object Storage bucket that contains the file. */
  bucketName: string;
}

/** Input of `assets.list`. */
export interface AssetsListInput {
  /** Name of the workspace. */
  workspaceName: string;
  /** Id of the project. A string here, an integer in bodies. */
  projectId: string | number;
  /**
   * Number of the page to return. The first page is 1.
   * Range: at least 1.
   */
  pageNum?: number | undefined;
  /**
   * Number of items on a page.
   * Range: 1 to 1000.
   * @default 1000
   */
  pageSize?: number | undefined;
}

/** Input of `assets.get`. */
export interface AssetsGetInput {
  /** Name of the workspace. */
  workspaceName: string;
  /** Id of the project. A string here, an integer in bodies. */
  projectId: string | number;
  /** Id of the media asset. A string here, an integer in bodies. */
  assetId: string | number;
}

/** Input of `assets.delete`. */
export interface AssetsDeleteInput {
  /** Name of the workspace. */
  workspaceName: string;
  /** Id of the project. A string here, an integer in bodies. */
  projectId: string | number;
  /** Id of the media asset. A string here, an integer in bodies. */
  assetId: string | number;
}

/** Input of `assets.move`. */
export interface AssetsMoveInput {
  /** Name of the workspace. */
  workspaceName: string;
  /** Id of the project. A string here, an integer in bodies. */
  projectId: string | number;
  /** Id of the media asset. A string here, an integer in bodies. */
  assetId: string | number;
  /** Id of the project to move the asset to. */
  newProjectId: string | number;
}

/** Input of `assets.getImportStatus`. */
export interface AssetsGetImportStatusInput {
  /** Name of the workspace. */
  workspaceName: string;
  /** Id of the project. A string here, an integer in bodies. */
  projectId: string | number;
  /** Id of the media asset. A string here, an integer in bodies. */
  assetId: string | number;
}

/**
 * A media asset is a video or an image registered from Object Storage.
 *
 * Made from options, it is a client of this resource alone: a bundler then leaves the others out.
 */
export class Assets {
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
   * Register a media asset.
   *
   * Registers a video or an image from an Object Storage bucket as a media asset of the project. One call registers
   * one file. Registering more than 10 files at a time is refused; how the 10 are counted is not documented.
   *
   * Registration continues after the response. Request an analysis only when the import status is `COMPLETED`. The
   * same file name can be registered more than once; each asset has a different id.
   *
   * `POST /api/v1/workspaces/{workspace_name}/projects/{project_id}/assets/import/object-storage`
   *
   * @see https://api.ncloud-docs.com/docs/en/mi-create-assets
   * @example
   * const result = await client.assets.import({ workspaceName, projectId, key, bucketName });
   */
  import(input: AssetsImportInput, options: CallOptions = {}): ApiPromise<ImportedAsset> {
    return this.#caller.call<ImportedAsset>(assetsImport, input, options);
  }

  /**
   * List media assets.
   *
   * Returns the media assets of the project, one page at a time.
   *
   * `GET /api/v1/workspaces/{workspace_name}/projects/{project_id}/assets`
   *
   * @see https://api.ncloud-docs.com/docs/en/mi-list-assets
   * @example
   * for await (const item of client.assets.list({ workspaceName, projectId })) console.log(item);
   */
  list(input: AssetsListInput, options: CallOptions = {}): PagePromise<Asset> {
    return this.#caller.page<Asset>(assetsList, input, options);
  }

  /**
   * Get a media asset.
   *
   * Returns one media asset.
   *
   * `GET /api/v1/workspaces/{workspace_name}/projects/{project_id}/assets/{asset_id}`
   *
   * @see https://api.ncloud-docs.com/docs/en/mi-asset-details
   * @example
   * const result = await client.assets.get({ workspaceName, projectId, assetId });
   */
  get(input: AssetsGetInput, options: CallOptions = {}): ApiPromise<Asset> {
    return this.#caller.call<Asset>(assetsGet, input, options);
  }

  /**
   * Delete a media asset.
   *
   * Deletes the media asset.
   *
   * `DELETE /api/v1/workspaces/{workspace_name}/projects/{project_id}/assets/{asset_id}`
   *
   * @see https://api.ncloud-docs.com/docs/en/mi-delete-assets
   * @example
   * await client.assets.delete({ workspaceName, projectId, assetId });
   */
  delete(input: AssetsDeleteInput, options: CallOptions = {}): ApiPromise<void> {
    return this.#caller.call<void>(assetsDelete, input, options);
  }

  /**
   * Move a media asset.
   *
   * Moves the media asset to another project. There is no request body.
   *
   * `PATCH /api/v1/workspaces/{workspace_name}/projects/{project_id}/assets/{asset_id}`
   *
   * @see https://api.ncloud-docs.com/docs/en/mi-move-assets
   * @example
   * const result = await client.assets.move({ workspaceName, projectId, assetId, newProjectId });
   */
  move(input: AssetsMoveInput, options: CallOptions = {}): ApiPromise<MovedAsset> {
    return this.#caller.call<MovedAsset>(assetsMove, input, options);
  }

  /**
   * Get the import status of a media asset.
   *
   * Returns the progress of the media asset's registration. The asset can be analysed once the status is `COMPLETED`.
   *
   * `GET /api/v1/workspaces/{workspace_name}/projects/{project_id}/assets/{asset_id}/import-status`
   *
   * @see https://api.ncloud-docs.com/docs/en/mi-asset-status
   * @example
   * const result = await client.assets.getImportStatus({ workspaceName, projectId, assetId });
   */
  getImportStatus(input: AssetsGetImportStatusInput, options: CallOptions = {}): ApiPromise<AssetImportStatus> {
    return this.#caller.call<AssetImportStatus>(assetsGetImportStatus, input, options);
  }

  /**
   * Polls `getImportStatus` until `uploadStatus` is `COMPLETED`. Resolves to the last result.
   * Started by `assets.import`.
   *
   * @throws WaitFailedError as soon as it is `FAILED`, `FILE_NOT_EXIST` or `INVALID_METADATA`.
   * @throws WaitTimeoutError, a TimeoutError, after `timeout` milliseconds, by default 30 minutes. Until then, the wait goes
   * on after a status that the contract does not declare, and after a poll that fails temporarily: by a connection or a
   * time-out, or with HTTP 429 or 5xx. Its error is the `cause`. Any other error of a poll ends the wait.
   * @throws AbortError as soon as `signal` aborts.
   * @see https://api.ncloud-docs.com/docs/en/mi-asset-status
   * @example
   * const result = await client.assets.waitForImport({ workspaceName, projectId, assetId }, {
   *   timeout: 600_000,
   *   onProgress: (status) => console.log(status),
   * });
   */
  waitForImport(input: AssetsGetImportStatusInput, options: WaitOptions<Extract<AssetImportStatus["uploadStatus"], string>, AssetImportStatus> = {}): Promise<AssetImportStatus & { uploadStatus: "COMPLETED" }> {
    return waitFor<AssetImportStatus & { uploadStatus: "COMPLETED" }>(assetsGetImportStatus, options, (each) => this.#caller.call(assetsGetImportStatus, input, each));
  }
}
