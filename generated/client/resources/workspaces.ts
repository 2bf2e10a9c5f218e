// Generated from the contract. Do not edit: change the contract and generate again.
import { definition } from "../definition.js";
import type { CreatedWorkspace, DeletedWorkspace, Workspace, WorkspaceDetails } from "../models.js";
import { workspacesCreate, workspacesDelete, workspacesGet, workspacesList } from "../operations.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import { type Caller, callerOf } from "../runtime/connect.js";
import type { CallOptions, ClientOptions } from "../runtime/options.js";
import type { PagePromise } from "../runtime/page.js";

/** Input of `workspaces.list`. */
export interface WorkspacesListInput {
  /** Number of the page to return. The first page is 1. */
  pageNum?: number | undefined;
  /**
   * Number of items on a page.
   * Range: 1 to 1000.
   * @default 1000
   */
  pageSize?: number | undefined;
}

/** Input of `workspaces.create`. */
export interface WorkspacesCreateInput {
  /**
   * Name of the workspace, unique. Lowercase letters, digits and `-`.
   * Length: 3 to 63.
   * Pattern: `^[a-z0-9-]+$`.
   */
  workspaceName: string;
  /** Object Storage bucket to connect the workspace to. */
  bucketName?: string | undefined;
}

/** Input of `workspaces.get`. */
export interface WorkspacesGetInput {
  /** Name of the workspace. */
  workspaceName: string;
}

/** Input of `workspaces.delete`. */
export interface WorkspacesDeleteInput {
  /** Name of the workspace. */
  workspaceName: string;
}

/**
 * A workspace is the top-level container. It belongs to an account and holds projects.
 *
 * Made from options, it is a client of this resource alone: a bundler then leaves the others out.
 */
export class Workspaces {
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
   * List workspaces.
   *
   * Returns the workspaces of the account, one page at a time.
   *
   * `GET /api/v1/workspaces`
   *
   * @see https://api.ncloud-docs.com/docs/en/maiu-list-workspaces
   * @example
   * for await (const item of client.workspaces.list()) console.log(item);
   */
  list(input: WorkspacesListInput = {}, options: CallOptions = {}): PagePromise<Workspace> {
    return this.#caller.page<Workspace>(workspacesList, input, options);
  }

  /**
   * Create a workspace.
   *
   * Creates a workspace: a separate area for projects and media assets. The number of workspaces in an account is
   * limited; over the limit, the service responds with an error. Neither the limit nor the error code is documented.
   *
   * `POST /api/v1/workspaces`
   *
   * @see https://api.ncloud-docs.com/docs/en/maiu-create-workspaces
   * @example
   * const result = await client.workspaces.create({ workspaceName });
   */
  create(input: WorkspacesCreateInput, options: CallOptions = {}): ApiPromise<CreatedWorkspace> {
    return this.#caller.call<CreatedWorkspace>(workspacesCreate, input, options);
  }

  /**
   * Get a workspace.
   *
   * Returns one workspace with its number of analyses this month.
   *
   * `GET /api/v1/workspaces/{workspace_name}`
   *
   * @see https://api.ncloud-docs.com/docs/en/maiu-workspace-details
   * @example
   * const result = await client.workspaces.get({ workspaceName });
   */
  get(input: WorkspacesGetInput, options: CallOptions = {}): ApiPromise<WorkspaceDetails> {
    return this.#caller.call<WorkspaceDetails>(workspacesGet, input, options);
  }

  /**
   * Delete a workspace.
   *
   * Deletes the workspace. This cannot be undone. The call fails while an analysis is running in the workspace; the
   * code of that error is not documented.
   *
   * `DELETE /api/v1/workspaces/{workspace_name}`
   *
   * @see https://api.ncloud-docs.com/docs/en/maiu-delete-workspaces
   * @example
   * const result = await client.workspaces.delete({ workspaceName });
   */
  delete(input: WorkspacesDeleteInput, options: CallOptions = {}): ApiPromise<DeletedWorkspace> {
    return this.#caller.call<DeletedWorkspace>(workspacesDelete, input, options);
  }
}
