// Generated from the contract. Do not edit: change the contract and generate again.
import { definition } from "../definition.js";
import { personTagsCreate, personTagsDelete, personTagsList } from "../operations.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import { type Caller, callerOf } from "../runtime/connect.js";
import type { CallOptions, ClientOptions } from "../runtime/options.js";
import type { PagePromise } from "../runtime/page.js";
import type { components, paths } from "../types.js";

type schemas = components["schemas"];

/** Input of `personTags.list`. */
export interface PersonTagsListInput {
  /** Name of the workspace. */
  workspaceName: NonNullable<paths["/api/v1/workspaces/{workspace_name}/person-tags"]["get"]["parameters"]["path"]>["workspace_name"];
  /**
   * Number of the page to return. The first page is 1.
   * Range: at least 1.
   */
  pageNum?: NonNullable<paths["/api/v1/workspaces/{workspace_name}/person-tags"]["get"]["parameters"]["query"]>["pageNum"] | undefined;
  /**
   * Tags on a page.
   * Range: 1 to 50.
   * @default 10
   */
  pageSize?: NonNullable<paths["/api/v1/workspaces/{workspace_name}/person-tags"]["get"]["parameters"]["query"]>["pageSize"] | undefined;
  /** Only the tag with this id. */
  id?: NonNullable<paths["/api/v1/workspaces/{workspace_name}/person-tags"]["get"]["parameters"]["query"]>["id"] | undefined;
  /**
   * Only tags with this name.
   * Length: 1 to 30.
   */
  name?: NonNullable<paths["/api/v1/workspaces/{workspace_name}/person-tags"]["get"]["parameters"]["query"]>["name"] | undefined;
}

/** Input of `personTags.create`. */
export interface PersonTagsCreateInput {
  /** Name of the workspace. */
  workspaceName: NonNullable<paths["/api/v1/workspaces/{workspace_name}/person-tags"]["post"]["parameters"]["path"]>["workspace_name"];
  /**
   * Name of the tag, unique in the workspace.
   * Length: 1 to 30.
   */
  name: schemas["PersonTagCreateRequest"]["name"];
}

/** Input of `personTags.delete`. */
export interface PersonTagsDeleteInput {
  /** Name of the workspace. */
  workspaceName: NonNullable<paths["/api/v1/workspaces/{workspace_name}/person-tags/{tag_id}"]["delete"]["parameters"]["path"]>["workspace_name"];
  /** Id of the person tag. */
  tagId: NonNullable<paths["/api/v1/workspaces/{workspace_name}/person-tags/{tag_id}"]["delete"]["parameters"]["path"]>["tag_id"];
}

/**
 * A person tag groups persons, such as all anchors.
 *
 * Made from options, it is a client of this resource alone: a bundler then leaves the others out.
 */
export class PersonTags {
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
   * List person tags.
   *
   * Returns the person tags of the workspace, page by page.
   *
   * `GET /api/v1/workspaces/{workspace_name}/person-tags`
   *
   * @see https://api.ncloud-docs.com/docs/en/maiu-list-person-tags
   */
  list(input: PersonTagsListInput, options: CallOptions = {}): PagePromise<schemas["PersonTag"]> {
    return this.#caller.page<schemas["PersonTag"]>(personTagsList, input, options);
  }

  /**
   * Create a person tag.
   *
   * Creates a tag that persons can be marked with. Its name is unique in the workspace; how a second tag of the same
   * name is refused is not documented.
   *
   * `POST /api/v1/workspaces/{workspace_name}/person-tags`
   *
   * @see https://api.ncloud-docs.com/docs/en/maiu-create-person-tags
   */
  create(input: PersonTagsCreateInput, options: CallOptions = {}): ApiPromise<schemas["CreatedPersonTag"]> {
    return this.#caller.call<schemas["CreatedPersonTag"]>(personTagsCreate, input, options);
  }

  /**
   * Delete a person tag.
   *
   * Deletes a person tag.
   *
   * `DELETE /api/v1/workspaces/{workspace_name}/person-tags/{tag_id}`
   *
   * @see https://api.ncloud-docs.com/docs/en/maiu-delete-person-tags
   */
  delete(input: PersonTagsDeleteInput, options: CallOptions = {}): ApiPromise<void> {
    return this.#caller.call<void>(personTagsDelete, input, options);
  }
}
