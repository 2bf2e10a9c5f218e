// Generated from the contract. Do not edit: change the contract and generate again.
import { workspacesList } from "../operations.js";
import type { Caller } from "../runtime/connect.js";
import type { CallOptions } from "../runtime/options.js";
import type { PagePromise } from "../runtime/page.js";
import type { components, paths } from "../types.js";

type schemas = components["schemas"];

/** Input of `workspaces.list`. */
export interface WorkspacesListInput {
  /** Number of the page to return. The first page is 1. */
  pageNum?: NonNullable<paths["/api/v1/workspaces"]["get"]["parameters"]["query"]>["pageNum"] | undefined;
  /**
   * Items on a page.
   * Range: 1 to 1000.
   * @default 1000
   */
  pageSize?: NonNullable<paths["/api/v1/workspaces"]["get"]["parameters"]["query"]>["pageSize"] | undefined;
}

/** A workspace is the outermost container. It belongs to an account and holds projects. */
export class Workspaces {
  readonly #caller: Caller;

  /** @internal */
  constructor(caller: Caller) {
    this.#caller = caller;
  }

  /**
   * List workspaces.
   *
   * Returns the workspaces of the account, page by page.
   *
   * `GET /api/v1/workspaces`
   *
   * @see https://api.ncloud-docs.com/docs/en/maiu-list-workspaces
   */
  list(input: WorkspacesListInput = {}, options: CallOptions = {}): PagePromise<schemas["Workspace"]> {
    return this.#caller.page<schemas["Workspace"]>(workspacesList, input, options);
  }
}
