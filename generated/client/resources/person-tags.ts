// Generated from the contract. Do not edit: change the contract and generate again.
import { definition } from "../definition.js";
import type { CreatedPersonTag, PersonTag } from "../models.js";
import { personTagsCreate, personTagsDelete, personTagsList } from "../operations.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import { type Caller, callerOf } from "../runtime/connect.js";
import type { CallOptions, ClientOptions } from "../runtime/options.js";
import type { PagePromise } from "../runtime/page.js";

/** Input of `personTags.list`. */
export interface PersonTagsListInput {
  /** Name of the workspace. */
  workspaceName: string;
  /**
   * Number of the page to return. The first page is 1.
   * Range: at least 1.
   */
  pageNum?: number | undefined;
  /**
   * Number of tags on a page.
   * Range: 1 to 50.
   * @default 10
   */
  pageSize?: number | undefined;
  /** Only the tag with this id. */
  id?: number | undefined;
  /**
   * Only tags with this name.
   * Length: 1 to 30.
   */
  name?: string | undefined;
}

/** Input of `personTags.create`. */
export interface PersonTagsCreateInput {
  /** Name of the workspace. */
  workspaceName: string;
  /**
   * Name of the tag, unique in the workspace.
   * Length: 1 to 30.
   */
  name: string;
}

/** Input of `personTags.delete`. */
export interface PersonTagsDeleteInput {
  /** Name of the workspace. */
  workspaceName: string;
  /** Id of the person tag. */
  tagId: number;
}

/**
 * A person tag groups persons, for example all news anchors.
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
   * Returns the person tags of the workspace, one page at a time.
   *
   * `GET /api/v1/workspaces/{workspace_name}/person-tags`
   *
   * @see https://api.ncloud-docs.com/docs/en/maiu-list-person-tags
   * @example
   * for await (const item of client.personTags.list({ workspaceName })) console.log(item);
   */
  list(input: PersonTagsListInput, options: CallOptions = {}): PagePromise<PersonTag> {
    return this.#caller.page<PersonTag>(personTagsList, input, options);
  }

  /**
   * Create a person tag.
   *
   * Creates a tag that can be added to persons. Its name is unique in the workspace; the duplicate-name error is not
   * documented.
   *
   * `POST /api/v1/workspaces/{workspace_name}/person-tags`
   *
   * @see https://api.ncloud-docs.com/docs/en/maiu-create-person-tags
   * @example
   * const result = await client.personTags.create({ workspaceName, name });
   */
  create(input: PersonTagsCreateInput, options: CallOptions = {}): ApiPromise<CreatedPersonTag> {
    return this.#caller.call<CreatedPersonTag>(personTagsCreate, input, options);
  }

  /**
   * Delete a person tag.
   *
   * Deletes a person tag.
   *
   * `DELETE /api/v1/workspaces/{workspace_name}/person-tags/{tag_id}`
   *
   * @see https://api.ncloud-docs.com/docs/en/maiu-delete-person-tags
   * @example
   * await client.personTags.delete({ workspaceName, tagId });
   */
  delete(input: PersonTagsDeleteInput, options: CallOptions = {}): ApiPromise<void> {
    return this.#caller.call<void>(personTagsDelete, input, options);
  }
}
