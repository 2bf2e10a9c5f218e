// Generated from the contract. Do not edit: change the contract and generate again.
import { definition } from "../definition.js";
import type { AssetSearch, AssetSearchFilter, AssetSearchOption, AssetSearchQuery, AssetSearchResult, SearchImageUploadStatus, SearchImageUploadUrl } from "../models.js";
import { searchCompleteUpload, searchCreateUploadUrl, searchGetResult, searchRequest } from "../operations.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import { type Caller, callerOf } from "../runtime/connect.js";
import type { CallOptions, ClientOptions } from "../runtime/options.js";
import type { UploadOptions } from "../runtime/upload.js";
import type { UploadFile } from "../runtime/upload-file.js";
import { type WaitOptions, waitFor } from "../runtime/wait.js";

/** Input of `search.createUploadUrl`. */
export interface SearchCreateUploadUrlInput {
  /**
   * Kind of file. Only images are supported.
   * One of: `IMAGE`.
   */
  assetType: "IMAGE";
  /** File name of the image. JPG, PNG, WebP or HEIC, at least 224 pixels on either side and at most 5 MB. */
  assetFileName: string;
}

/** Input of `search.completeUpload`. */
export interface SearchCompleteUploadInput {
  /** The `assetFileKey` returned with the upload URL. */
  assetKey: string;
}

/** Input of `search.request`. */
export interface SearchRequestInput {
  /** Name of the workspace. */
  workspaceName: string;
  /** What to search for. Set exactly one of `textQuery` and `imageQuery`; `personQuery` and `dialogQuery` narrow the search. */
  query: AssetSearchQuery;
  /** Confidence level of the search. */
  queryOption?: AssetSearchOption | undefined;
  /** Where to search. A filter must name projects or assets; the other fields are optional. */
  filter?: AssetSearchFilter | undefined;
}

/** Input of `search.getResult`. */
export interface SearchGetResultInput {
  /** Name of the workspace. */
  workspaceName: string;
  /** Id of the search. */
  searchId: string | number;
  /**
   * Number of the page to return. The first page is 1.
   * Range: at least 1.
   * @default 1
   */
  pageNum?: number | undefined;
  /**
   * Number of hits on a page.
   * Range: 1 to 100.
   * @default 50
   */
  pageSize?: number | undefined;
}

/** Input of `search.uploadImage`. */
export interface SearchUploadImageInput {
  /** File name of the image. JPG, PNG, WebP or HEIC, at least 224 pixels on either side and at most 5 MB. */
  assetFileName: string;
  /** The file: a `Blob` or `File`, bytes, or a stream of bytes. For a path there is `openAsBlob` of `node:fs`. */
  file: UploadFile;
}

/**
 * A search finds scenes and images in a workspace, by text or by image. It runs asynchronously: request it, then read its result.
 *
 * Made from options, it is a client of this resource alone: a bundler then leaves the others out.
 */
export class Search {
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
   * Create an upload URL for a query image.
   *
   * Issues a URL for uploading one query image. The URL is valid for 15 minutes and for one upload. It does not belong
   * to a workspace. After the upload, confirm it with `search.completeUpload`.
   *
   * `POST /api/v1/query-assets/uploads/presigned-url`
   *
   * @see https://api.ncloud-docs.com/docs/en/maiu-upload-asset-query-url
   * @example
   * const result = await client.search.createUploadUrl({ assetType, assetFileName });
   */
  createUploadUrl(input: SearchCreateUploadUrlInput, options: CallOptions = {}): ApiPromise<SearchImageUploadUrl> {
    return this.#caller.call<SearchImageUploadUrl>(searchCreateUploadUrl, input, options);
  }

  /**
   * Confirm the upload of a query image.
   *
   * Returns whether a query image was uploaded and can be used. For a HEIC image, the response has the key of the JPG
   * that it was converted to: use the key of the response for the search.
   *
   * `POST /api/v1/query-assets/uploads/complete`
   *
   * @see https://api.ncloud-docs.com/docs/en/maiu-upload-asset-query-status
   * @example
   * const result = await client.search.completeUpload({ assetKey });
   */
  completeUpload(input: SearchCompleteUploadInput, options: CallOptions = {}): ApiPromise<SearchImageUploadStatus> {
    return this.#caller.call<SearchImageUploadStatus>(searchCompleteUpload, input, options);
  }

  /**
   * Request an asset search.
   *
   * Starts a search for scenes and images in the workspace, by text or by an uploaded image. Persons and spoken words
   * narrow the search. It runs asynchronously; read the result with the `searchId` of the response. The vendor's support
   * can adjust the rate limit.
   *
   * `POST /api/v1/workspaces/{workspace_name}/assets/search`
   *
   * @see https://api.ncloud-docs.com/docs/en/maiu-search-asset
   * @example
   * const result = await client.search.request({ workspaceName, query });
   */
  request(input: SearchRequestInput, options: CallOptions = {}): ApiPromise<AssetSearch> {
    return this.#caller.call<AssetSearch>(searchRequest, input, options);
  }

  /**
   * Get the result of an asset search.
   *
   * Returns the progress of a search and, once it is complete, one page of its hits: highest score first, then by the
   * time at which the index was created.
   *
   * `GET /api/v1/workspaces/{workspace_name}/assets/search/{search_id}`
   *
   * @see https://api.ncloud-docs.com/docs/en/maiu-get-asset-search-result
   * @example
   * const result = await client.search.getResult({ workspaceName, searchId });
   */
  getResult(input: SearchGetResultInput, options: CallOptions = {}): ApiPromise<AssetSearchResult> {
    return this.#caller.call<AssetSearchResult>(searchGetResult, input, options);
  }

  /**
   * Polls `getResult` until `status` is `COMPLETED`. Resolves to the last result.
   * Started by `search.request`.
   *
   * @throws WaitFailedError as soon as it is `FAILED`.
   * @throws WaitTimeoutError, a TimeoutError, after `timeout` milliseconds, by default 30 minutes. Until then, the wait goes
   * on after a status that the contract does not declare, and after a poll that fails temporarily: by a connection or a
   * time-out, or with HTTP 429 or 5xx. Its error is the `cause`. Any other error of a poll ends the wait.
   * @throws AbortError as soon as `signal` aborts.
   * @see https://api.ncloud-docs.com/docs/en/maiu-get-asset-search-result
   * @example
   * const result = await client.search.waitForResult({ workspaceName, searchId }, {
   *   timeout: 600_000,
   *   onProgress: (status) => console.log(status),
   * });
   */
  waitForResult(input: SearchGetResultInput, options: WaitOptions<Extract<AssetSearchResult["status"], string>, AssetSearchResult> = {}): Promise<AssetSearchResult & { status: "COMPLETED" }> {
    return waitFor<AssetSearchResult & { status: "COMPLETED" }>(searchGetResult, options, (each) => this.#caller.call(searchGetResult, input, each));
  }

  /**
   * Uploads a file: calls `createUploadUrl`, sends the file to the returned URL with PUT, and calls `completeUpload`. Resolves to
   * the result of the last call, with the `assetFileKey`.
   *
   * The file is read into memory and checked before anything is sent: its format, by its first bytes, and its size. It is sent to
   * the host of the URL only, without a signature; the type of a `Blob` becomes the `Content-Type`. The requests have the
   * time-outs and retries of calls.
   *
   * @throws ValidationError for a file of another format, a file that is too large, or a wrong input. Nothing was sent.
   * @throws UploadFailedError if the status is `FAILED`: see `status`, `reason` and `answer`.
   * @throws ApiError if the storage or the service refuses a request, and AbortError as soon as `signal` aborts.
   * @see https://api.ncloud-docs.com/docs/en/maiu-upload-asset-query-url
   * @example
   * import { openAsBlob } from "node:fs";
   *
   * const file = await openAsBlob("photo.jpg");
   * const result = await client.search.uploadImage({ assetFileName, file });
   */
  async uploadImage(input: SearchUploadImageInput, options: UploadOptions = {}): Promise<{ assetFileKey: string } & SearchImageUploadStatus & { uploadStatus: "COMPLETED" }> {
    const { searchUploadImage, upload } = await import("../uploads.js");
    return upload(this.#caller, searchUploadImage, input, options);
  }
}
