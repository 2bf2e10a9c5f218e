// Generated from the contract. Do not edit: change the contract and generate again.
import { definition } from "../definition.js";
import { assetsDelete, assetsGet, assetsGetImportStatus, assetsImport, assetsList, assetsMove } from "../operations.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import { type Caller, callerOf } from "../runtime/connect.js";
import type { CallOptions, ClientOptions } from "../runtime/options.js";
import type { PagePromise } from "../runtime/page.js";
import { type WaitOptions, waitFor } from "../runtime/wait.js";
import type { components, paths } from "../types.js";

type schemas = components["schemas"];

/** Input of `assets.import`. */
export interface AssetsImportInput {
  /** Name of the workspace. */
  workspaceName: NonNullable<paths["/api/v1/workspaces/{workspace_name}/projects/{project_id}/assets/import/object-storage"]["post"]["parameters"]["path"]>["workspace_name"];
  /** Id of the project. A string here, an integer in bodies. */
  projectId: NonNullable<paths["/api/v1/workspaces/{workspace_name}/projects/{project_id}/assets/import/object-storage"]["post"]["parameters"]["path"]>["project_id"] | number;
  /** Full name of the file in the bucket. A folder is refused. */
  key: schemas["AssetImportRequest"]["key"];
  /** Object Storage bucket that the file lies in. */
  bucketName: schemas["AssetImportRequest"]["bucketName"];
}

/** Input of `assets.list`. */
export interface AssetsListInput {
  /** Name of the workspace. */
  workspaceName: NonNullable<paths["/api/v1/workspaces/{workspace_name}/projects/{project_id}/assets"]["get"]["parameters"]["path"]>["workspace_name"];
  /** Id of the project. A string here, an integer in bodies. */
  projectId: NonNullable<paths["/api/v1/workspaces/{workspace_name}/projects/{project_id}/assets"]["get"]["parameters"]["path"]>["project_id"] | number;
  /**
   * Number of the page to return. The first page is 1.
   * Range: at least 1.
   */
  pageNum?: NonNullable<paths["/api/v1/workspaces/{workspace_name}/projects/{project_id}/assets"]["get"]["parameters"]["query"]>["pageNum"] | undefined;
  /**
   * Items on a page.
   * Range: 1 to 1000.
   * @default 1000
   */
  pageSize?: NonNullable<paths["/api/v1/workspaces/{workspace_name}/projects/{project_id}/assets"]["get"]["parameters"]["query"]>["pageSize"] | undefined;
}

/** Input of `assets.get`. */
export interface AssetsGetInput {
  /** Name of the workspace. */
  workspaceName: NonNullable<paths["/api/v1/workspaces/{workspace_name}/projects/{project_id}/assets/{asset_id}"]["get"]["parameters"]["path"]>["workspace_name"];
  /** Id of the project. A string here, an integer in bodies. */
  projectId: NonNullable<paths["/api/v1/workspaces/{workspace_name}/projects/{project_id}/assets/{asset_id}"]["get"]["parameters"]["path"]>["project_id"] | number;
  /** Id of the media asset. A string here, an integer in bodies. */
  assetId: NonNullable<paths["/api/v1/workspaces/{workspace_name}/projects/{project_id}/assets/{asset_id}"]["get"]["parameters"]["path"]>["asset_id"] | number;
}

/** Input of `assets.delete`. */
export interface AssetsDeleteInput {
  /** Name of the workspace. */
  workspaceName: NonNullable<paths["/api/v1/workspaces/{workspace_name}/projects/{project_id}/assets/{asset_id}"]["delete"]["parameters"]["path"]>["workspace_name"];
  /** Id of the project. A string here, an integer in bodies. */
  projectId: NonNullable<paths["/api/v1/workspaces/{workspace_name}/projects/{project_id}/assets/{asset_id}"]["delete"]["parameters"]["path"]>["project_id"] | number;
  /** Id of the media asset. A string here, an integer in bodies. */
  assetId: NonNullable<paths["/api/v1/workspaces/{workspace_name}/projects/{project_id}/assets/{asset_id}"]["delete"]["parameters"]["path"]>["asset_id"] | number;
}

/** Input of `assets.move`. */
export interface AssetsMoveInput {
  /** Name of the workspace. */
  workspaceName: NonNullable<paths["/api/v1/workspaces/{workspace_name}/projects/{project_id}/assets/{asset_id}"]["patch"]["parameters"]["path"]>["workspace_name"];
  /** Id of the project. A string here, an integer in bodies. */
  projectId: NonNullable<paths["/api/v1/workspaces/{workspace_name}/projects/{project_id}/assets/{asset_id}"]["patch"]["parameters"]["path"]>["project_id"] | number;
  /** Id of the media asset. A string here, an integer in bodies. */
  assetId: NonNullable<paths["/api/v1/workspaces/{workspace_name}/projects/{project_id}/assets/{asset_id}"]["patch"]["parameters"]["path"]>["asset_id"] | number;
  /** Id of the project to move the asset to. */
  newProjectId: NonNullable<paths["/api/v1/workspaces/{workspace_name}/projects/{project_id}/assets/{asset_id}"]["patch"]["parameters"]["query"]>["new_project_id"] | number;
}

/** Input of `assets.getImportStatus`. */
export interface AssetsGetImportStatusInput {
  /** Name of the workspace. */
  workspaceName: NonNullable<paths["/api/v1/workspaces/{workspace_name}/projects/{project_id}/assets/{asset_id}/import-status"]["get"]["parameters"]["path"]>["workspace_name"];
  /** Id of the project. A string here, an integer in bodies. */
  projectId: NonNullable<paths["/api/v1/workspaces/{workspace_name}/projects/{project_id}/assets/{asset_id}/import-status"]["get"]["parameters"]["path"]>["project_id"] | number;
  /** Id of the media asset. A string here, an integer in bodies. */
  assetId: NonNullable<paths["/api/v1/workspaces/{workspace_name}/projects/{project_id}/assets/{asset_id}/import-status"]["get"]["parameters"]["path"]>["asset_id"] | number;
}

/**
 * A media asset is a video or an image that was registered from Object Storage.
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
   * Registers a video or an image that lies in an Object Storage bucket as a media asset of the project. One call
   * registers one file. More than 10 at a time are refused; how the 10 are counted is not documented.
   *
   * Registration goes on after the answer. An analysis can be requested only when the import status is `COMPLETED`.
   * The same file name may be registered again: the ids differ.
   *
   * `POST /api/v1/workspaces/{workspace_name}/projects/{project_id}/assets/import/object-storage`
   *
   * @see https://api.ncloud-docs.com/docs/en/mi-create-assets
   * @example
   * const result = await client.assets.import({ workspaceName, projectId, key, bucketName });
   */
  import(input: AssetsImportInput, options: CallOptions = {}): ApiPromise<schemas["Asset"]> {
    return this.#caller.call<schemas["Asset"]>(assetsImport, input, options);
  }

  /**
   * List media assets.
   *
   * Returns the media assets of the project, page by page.
   *
   * `GET /api/v1/workspaces/{workspace_name}/projects/{project_id}/assets`
   *
   * @see https://api.ncloud-docs.com/docs/en/mi-list-assets
   * @example
   * for await (const item of client.assets.list({ workspaceName, projectId })) console.log(item);
   */
  list(input: AssetsListInput, options: CallOptions = {}): PagePromise<schemas["Asset"]> {
    return this.#caller.page<schemas["Asset"]>(assetsList, input, options);
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
  get(input: AssetsGetInput, options: CallOptions = {}): ApiPromise<schemas["Asset"]> {
    return this.#caller.call<schemas["Asset"]>(assetsGet, input, options);
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
  move(input: AssetsMoveInput, options: CallOptions = {}): ApiPromise<schemas["Asset"]> {
    return this.#caller.call<schemas["Asset"]>(assetsMove, input, options);
  }

  /**
   * Get the import status of a media asset.
   *
   * Returns how far the registration of the media asset has come. The asset can be analysed from `COMPLETED` on.
   *
   * `GET /api/v1/workspaces/{workspace_name}/projects/{project_id}/assets/{asset_id}/import-status`
   *
   * @see https://api.ncloud-docs.com/docs/en/mi-asset-status
   * @example
   * const result = await client.assets.getImportStatus({ workspaceName, projectId, assetId });
   */
  getImportStatus(input: AssetsGetImportStatusInput, options: CallOptions = {}): ApiPromise<schemas["AssetImportStatus"]> {
    return this.#caller.call<schemas["AssetImportStatus"]>(assetsGetImportStatus, input, options);
  }

  /**
   * Calls `getImportStatus` again and again until `uploadStatus` is `COMPLETED`, and resolves to that
   * answer. Started by `assets.import`.
   *
   * @throws WaitFailedError as soon as it is `FAILED`, `FILE_NOT_EXIST` or `INVALID_METADATA`.
   * @throws WaitTimeoutError, a TimeoutError, after `timeout` milliseconds: 30 minutes unless given. A status that the
   * contract does not know is waited on until then too, and so is a poll that fails for the moment: by a connection or a
   * time-out, or with HTTP 429 or 5xx. Its error is the `cause`. Any other error of a poll ends the wait.
   * @throws AbortError as soon as `signal` aborts.
   * @see https://api.ncloud-docs.com/docs/en/mi-asset-status
   * @example
   * const result = await client.assets.waitForImport({ workspaceName, projectId, assetId }, {
   *   timeout: 600_000,
   *   onProgress: (status) => console.log(status),
   * });
   */
  waitForImport(input: AssetsGetImportStatusInput, options: WaitOptions<NonNullable<schemas["AssetImportStatus"]["uploadStatus"]>, schemas["AssetImportStatus"]> = {}): Promise<schemas["AssetImportStatus"] & { uploadStatus: "COMPLETED" }> {
    return waitFor<schemas["AssetImportStatus"] & { uploadStatus: "COMPLETED" }>(assetsGetImportStatus, options, (each) => this.#caller.call(assetsGetImportStatus, input, each));
  }
}
