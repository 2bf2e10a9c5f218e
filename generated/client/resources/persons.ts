// Generated from the contract. Do not edit: change the contract and generate again.
import { definition } from "../definition.js";
import type { AddedPersonThumbnail, DeletedPerson, NewPersonThumbnail, Person, PersonMerge, PersonRecommendation, PersonSummary, PersonTagsAdded, PersonTagsLeft, PersonThumbnailUploadStatus, PersonThumbnailUploadUrl, PersonThumbnailsAdded, PersonThumbnailsLeft, SavedPerson, SimilarPersons } from "../models.js";
import { personsAddTags, personsAddThumbnails, personsCompleteThumbnailUpload, personsCreate, personsCreateThumbnailUploadUrl, personsDelete, personsGet, personsList, personsListSimilar, personsMerge, personsRecommendByThumbnail, personsRemoveTags, personsRemoveTagsWithBody, personsRemoveThumbnails, personsRemoveThumbnailsWithBody, personsSearch, personsUpdate } from "../operations.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import { type Caller, callerOf } from "../runtime/connect.js";
import type { CallOptions, ClientOptions } from "../runtime/options.js";
import type { PagePromise } from "../runtime/page.js";
import type { UploadOptions } from "../runtime/upload.js";
import type { UploadFile } from "../runtime/upload-file.js";

/** Input of `persons.createThumbnailUploadUrl`. */
export interface PersonsCreateThumbnailUploadUrlInput {
  /** Name of the workspace. */
  workspaceName: string;
  /** File name of the thumbnail. JPG, PNG or WebP, at least 256 pixels on either side and at most 5 MB. */
  thumbnailFileName: string;
}

/** Input of `persons.completeThumbnailUpload`. */
export interface PersonsCompleteThumbnailUploadInput {
  /** Name of the workspace. */
  workspaceName: string;
  /** The key returned with the upload URL. */
  thumbnailKey: string;
}

/** Input of `persons.list`. */
export interface PersonsListInput {
  /** Name of the workspace. */
  workspaceName: string;
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
  /**
   * Name to search for. Semicolon, vertical bar and backtick are not allowed.
   * Length: 2 to 50.
   * Pattern: ``^[^;|`]*$``.
   */
  name?: string | undefined;
  /**
   * Ids of tags to filter by, at most 30, separated by commas.
   * Items: at most 30.
   */
  tagIdList?: number[] | undefined;
}

/** Input of `persons.create`. */
export interface PersonsCreateInput {
  /** Name of the workspace. */
  workspaceName: string;
  /**
   * Name of the person, unique in the workspace and not blank. If missing or null, the person is anonymous.
   * Length: 1 to 50.
   * Pattern: `\S`.
   */
  name?: string | null | undefined;
  /**
   * Description of the person.
   * Length: 1 to 700.
   */
  description?: string | undefined;
  /**
   * Thumbnails of the person. At most one of them is primary.
   * Items: 1 to 100.
   */
  thumbnails: NewPersonThumbnail[];
}

/** Input of `persons.search`. */
export interface PersonsSearchInput {
  /** Name of the workspace. */
  workspaceName: string;
  /**
   * Number of the page to return. The first page is 1.
   * Range: at least 1.
   */
  pageNum?: number | undefined;
  /**
   * Number of persons on a page.
   * Range: 1 to 50.
   * @default 10
   */
  pageSize?: number | undefined;
  /**
   * Name to search for. Semicolon, vertical bar and backtick are not allowed.
   * Length: 2 to 50.
   * Pattern: ``^[^;|`]*$``.
   */
  name?: string | undefined;
  /** Only these persons. */
  personIds?: number[] | undefined;
  /** Ids of tags to filter by. */
  tagIds?: number[] | undefined;
  /** `NAMED` returns only persons with a name, `ANONYMOUS` only those without. By default, both are returned. */
  nameType?: "NAMED" | "ANONYMOUS" | undefined;
  /**
   * What to sort by.
   *
   * - `ASSET_COUNT`: the number of media assets in which the person appears
   * - `CREATED_AT`: when the person was registered
   * - `PERSON_ID`: the id
   * - `NAME`: the name
   * @default "ASSET_COUNT"
   */
  sortColumn?: "ASSET_COUNT" | "CREATED_AT" | "PERSON_ID" | "NAME" | undefined;
  /**
   * Sort order: `ASC` for ascending, `DESC` for descending.
   * @default "DESC"
   */
  sortType?: "ASC" | "DESC" | undefined;
}

/** Input of `persons.recommendByThumbnail`. */
export interface PersonsRecommendByThumbnailInput {
  /** Name of the workspace. */
  workspaceName: string;
  /** Key of an uploaded thumbnail. It expires 24 hours after the upload. */
  thumbnailKey: string;
  /**
   * Maximum number of persons to return.
   * Range: 1 to 10.
   * @default 3
   */
  personCount?: number | undefined;
  /**
   * Minimum similarity of a returned person.
   * Range: 80 to 100.
   * @default 80
   */
  scoreThreshold?: number | undefined;
}

/** Input of `persons.get`. */
export interface PersonsGetInput {
  /** Name of the workspace. */
  workspaceName: string;
  /** Id of the person. A string here, an integer in bodies. */
  personId: string | number;
}

/** Input of `persons.delete`. */
export interface PersonsDeleteInput {
  /** Name of the workspace. */
  workspaceName: string;
  /** Id of the person. A string here, an integer in bodies. */
  personId: string | number;
}

/** Input of `persons.update`. */
export interface PersonsUpdateInput {
  /** Name of the workspace. */
  workspaceName: string;
  /** Id of the person. A string here, an integer in bodies. */
  personId: string | number;
  /**
   * New name, unique in the workspace and not blank.
   * Length: 1 to 50.
   * Pattern: `\S`.
   */
  name?: string | undefined;
  /**
   * New description of the person.
   * Length: 1 to 700.
   */
  description?: string | undefined;
  /** Id of the thumbnail to make primary. */
  primaryThumbnailId?: number | undefined;
}

/** Input of `persons.listSimilar`. */
export interface PersonsListSimilarInput {
  /** Name of the workspace. */
  workspaceName: string;
  /** Id of the person. A string here, an integer in bodies. */
  personId: string | number;
  /**
   * Maximum number of persons to return.
   * Range: 1 to 10.
   * @default 3
   */
  personCount?: number | undefined;
  /**
   * Minimum similarity of a returned person.
   * Range: 80 to 100.
   * @default 80
   */
  scoreThreshold?: number | undefined;
}

/** Input of `persons.merge`. */
export interface PersonsMergeInput {
  /** Name of the workspace. */
  workspaceName: string;
  /** Id of the person. A string here, an integer in bodies. */
  personId: string | number;
  /**
   * Ids of at most 10 persons. The person in the path and persons merged earlier are not allowed.
   * Items: at most 10.
   */
  personIds: number[];
}

/** Input of `persons.addTags`. */
export interface PersonsAddTagsInput {
  /** Name of the workspace. */
  workspaceName: string;
  /** Id of the person. A string here, an integer in bodies. */
  personId: string | number;
  /** Ids of the tags. Duplicates are ignored. */
  tagIds: number[];
}

/** Input of `persons.removeTagsWithBody`. */
export interface PersonsRemoveTagsWithBodyInput {
  /** Name of the workspace. */
  workspaceName: string;
  /** Id of the person. A string here, an integer in bodies. */
  personId: string | number;
  /** Ids of the tags. Ids that are unknown or already removed are ignored. */
  tagIds: number[];
}

/** Input of `persons.removeTags`. */
export interface PersonsRemoveTagsInput {
  /** Name of the workspace. */
  workspaceName: string;
  /** Id of the person. A string here, an integer in bodies. */
  personId: string | number;
  /** Ids of the tags. Ids that are unknown or already removed are ignored. */
  tagIds: number[];
}

/** Input of `persons.addThumbnails`. */
export interface PersonsAddThumbnailsInput {
  /** Name of the workspace. */
  workspaceName: string;
  /** Id of the person. A string here, an integer in bodies. */
  personId: string | number;
  /** The thumbnails. */
  thumbnails: AddedPersonThumbnail[];
}

/** Input of `persons.removeThumbnailsWithBody`. */
export interface PersonsRemoveThumbnailsWithBodyInput {
  /** Name of the workspace. */
  workspaceName: string;
  /** Id of the person. A string here, an integer in bodies. */
  personId: string | number;
  /** Ids of the thumbnails. At least one thumbnail must remain. Ids that are unknown or already removed are ignored. */
  thumbnailIds: number[];
}

/** Input of `persons.removeThumbnails`. */
export interface PersonsRemoveThumbnailsInput {
  /** Name of the workspace. */
  workspaceName: string;
  /** Id of the person. A string here, an integer in bodies. */
  personId: string | number;
  /** Ids of the thumbnails. At least one thumbnail must remain. Ids that are unknown or already removed are ignored. */
  thumbnailIds: number[];
}

/** Input of `persons.uploadThumbnail`. */
export interface PersonsUploadThumbnailInput {
  /** Name of the workspace. */
  workspaceName: string;
  /** File name of the thumbnail. JPG, PNG or WebP, at least 256 pixels on either side and at most 5 MB. */
  thumbnailFileName: string;
  /** The file: a `Blob` or `File`, bytes, or a stream of bytes. For a path there is `openAsBlob` of `node:fs`. */
  file: UploadFile;
}

/**
 * A person is recognised by their face. People who appear in an analysis are also registered as persons, without a name.
 *
 * Made from options, it is a client of this resource alone: a bundler then leaves the others out.
 */
export class Persons {
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
   * Create an upload URL for a thumbnail.
   *
   * Issues a URL for uploading one thumbnail of a person. The URL is valid for 15 minutes and for one upload. After
   * the upload, confirm it with `persons.completeThumbnailUpload`.
   *
   * `POST /api/v1/workspaces/{workspace_name}/person-thumbnail/uploads/presigned-url`
   *
   * @see https://api.ncloud-docs.com/docs/en/maiu-upload-person-thumbnail-url
   * @example
   * const result = await client.persons.createThumbnailUploadUrl({ workspaceName, thumbnailFileName });
   */
  createThumbnailUploadUrl(input: PersonsCreateThumbnailUploadUrlInput, options: CallOptions = {}): ApiPromise<PersonThumbnailUploadUrl> {
    return this.#caller.call<PersonThumbnailUploadUrl>(personsCreateThumbnailUploadUrl, input, options);
  }

  /**
   * Confirm the upload of a thumbnail.
   *
   * Returns whether a thumbnail was uploaded and can be used. Its key expires 24 hours after the upload.
   *
   * `POST /api/v1/workspaces/{workspace_name}/person-thumbnail/uploads/complete`
   *
   * @see https://api.ncloud-docs.com/docs/en/maiu-upload-person-thumbnail-status
   * @example
   * const result = await client.persons.completeThumbnailUpload({ workspaceName, thumbnailKey });
   */
  completeThumbnailUpload(input: PersonsCompleteThumbnailUploadInput, options: CallOptions = {}): ApiPromise<PersonThumbnailUploadStatus> {
    return this.#caller.call<PersonThumbnailUploadStatus>(personsCompleteThumbnailUpload, input, options);
  }

  /**
   * List persons.
   *
   * Returns the persons of the workspace, one page at a time. They can be filtered by name or tags.
   *
   * `GET /api/v1/workspaces/{workspace_name}/persons`
   *
   * @see https://api.ncloud-docs.com/docs/en/maiu-list-persons
   * @example
   * for await (const item of client.persons.list({ workspaceName })) console.log(item);
   */
  list(input: PersonsListInput, options: CallOptions = {}): PagePromise<PersonSummary> {
    return this.#caller.page<PersonSummary>(personsList, input, options);
  }

  /**
   * Register a person.
   *
   * Registers a person with at least one thumbnail. Without a name, the person is anonymous; `persons.update` can add
   * the name later. The duplicate-name error is not documented.
   *
   * `POST /api/v1/workspaces/{workspace_name}/persons`
   *
   * @see https://api.ncloud-docs.com/docs/en/maiu-create-persons
   * @example
   * const result = await client.persons.create({ workspaceName, thumbnails });
   */
  create(input: PersonsCreateInput, options: CallOptions = {}): ApiPromise<SavedPerson> {
    return this.#caller.call<SavedPerson>(personsCreate, input, options);
  }

  /**
   * Search persons.
   *
   * Returns persons by name, ids, tags or kind of name, one page at a time and sorted as requested. The page number is
   * part of the body.
   *
   * `POST /api/v1/workspaces/{workspace_name}/persons/search`
   *
   * @see https://api.ncloud-docs.com/docs/en/mi-search-persons
   * @example
   * for await (const item of client.persons.search({ workspaceName })) console.log(item);
   */
  search(input: PersonsSearchInput, options: CallOptions = {}): PagePromise<PersonSummary> {
    return this.#caller.page<PersonSummary>(personsSearch, input, options);
  }

  /**
   * Find persons similar to a thumbnail.
   *
   * Compares an uploaded thumbnail with the faces of the registered persons. The list is empty if nobody is similar
   * enough. The key of a thumbnail expires 24 hours after the upload.
   *
   * `POST /api/v1/workspaces/{workspace_name}/persons/recommend-by-thumbnail`
   *
   * @see https://api.ncloud-docs.com/docs/en/mi-recommend-persons-by-thumbnail
   * @example
   * const result = await client.persons.recommendByThumbnail({ workspaceName, thumbnailKey });
   */
  recommendByThumbnail(input: PersonsRecommendByThumbnailInput, options: CallOptions = {}): ApiPromise<PersonRecommendation> {
    return this.#caller.call<PersonRecommendation>(personsRecommendByThumbnail, input, options);
  }

  /**
   * Get a person.
   *
   * Returns a person with their tags and thumbnails.
   *
   * `GET /api/v1/workspaces/{workspace_name}/persons/{person_id}`
   *
   * @see https://api.ncloud-docs.com/docs/en/maiu-person-details
   * @example
   * const result = await client.persons.get({ workspaceName, personId });
   */
  get(input: PersonsGetInput, options: CallOptions = {}): ApiPromise<Person> {
    return this.#caller.call<Person>(personsGet, input, options);
  }

  /**
   * Delete a person.
   *
   * Deletes a person and their face features, so `persons.listSimilar` and `persons.recommendByThumbnail` no longer
   * find the person. In indexes, the person becomes anonymous. This cannot be undone.
   *
   * `DELETE /api/v1/workspaces/{workspace_name}/persons/{person_id}`
   *
   * @see https://api.ncloud-docs.com/docs/en/maiu-delete-persons
   * @example
   * const result = await client.persons.delete({ workspaceName, personId });
   */
  delete(input: PersonsDeleteInput, options: CallOptions = {}): ApiPromise<DeletedPerson | undefined> {
    return this.#caller.call<DeletedPerson | undefined>(personsDelete, input, options);
  }

  /**
   * Update a person.
   *
   * Changes the name, description or primary thumbnail of a person. Also use it to name an anonymous person.
   *
   * `PATCH /api/v1/workspaces/{workspace_name}/persons/{person_id}`
   *
   * @see https://api.ncloud-docs.com/docs/en/maiu-update-persons
   * @example
   * const result = await client.persons.update({ workspaceName, personId });
   */
  update(input: PersonsUpdateInput, options: CallOptions = {}): ApiPromise<SavedPerson> {
    return this.#caller.call<SavedPerson>(personsUpdate, input, options);
  }

  /**
   * List similar persons.
   *
   * Returns persons whose faces are similar to this person's, most similar first. The list is empty if nobody is
   * similar enough. The person must have a thumbnail.
   *
   * `GET /api/v1/workspaces/{workspace_name}/persons/{person_id}/similar`
   *
   * @see https://api.ncloud-docs.com/docs/en/mi-similar-persons
   * @example
   * const result = await client.persons.listSimilar({ workspaceName, personId });
   */
  listSimilar(input: PersonsListSimilarInput, options: CallOptions = {}): ApiPromise<SimilarPersons> {
    return this.#caller.call<SimilarPersons>(personsListSimilar, input, options);
  }

  /**
   * Merge persons.
   *
   * Merges other persons into the person in the path. That person takes over their assets, scenes and thumbnails, and
   * the other persons disappear. This cannot be undone.
   *
   * `POST /api/v1/workspaces/{workspace_name}/persons/{person_id}/merge`
   *
   * @see https://api.ncloud-docs.com/docs/en/mi-merge-persons
   * @example
   * const result = await client.persons.merge({ workspaceName, personId, personIds });
   */
  merge(input: PersonsMergeInput, options: CallOptions = {}): ApiPromise<PersonMerge> {
    return this.#caller.call<PersonMerge>(personsMerge, input, options);
  }

  /**
   * Add tags to a person.
   *
   * Adds tags to a person. Tags that the person already has are ignored.
   *
   * `POST /api/v1/workspaces/{workspace_name}/persons/{person_id}/person-tags`
   *
   * @see https://api.ncloud-docs.com/docs/en/maiu-add-person-tags
   * @example
   * const result = await client.persons.addTags({ workspaceName, personId, tagIds });
   */
  addTags(input: PersonsAddTagsInput, options: CallOptions = {}): ApiPromise<PersonTagsAdded> {
    return this.#caller.call<PersonTagsAdded>(personsAddTags, input, options);
  }

  /**
   * Remove tags from a person, by DELETE.
   *
   * Removes tags from a person. Ids that are unknown or already removed are ignored. The ids are sent in the body of a
   * DELETE request: some clients cannot send it, and some proxies drop it. `persons.removeTags` does the same by POST.
   *
   * `DELETE /api/v1/workspaces/{workspace_name}/persons/{person_id}/person-tags`
   *
   * @see https://api.ncloud-docs.com/docs/en/maiu-remove-person-tags
   * @example
   * const result = await client.persons.removeTagsWithBody({ workspaceName, personId, tagIds });
   */
  removeTagsWithBody(input: PersonsRemoveTagsWithBodyInput, options: CallOptions = {}): ApiPromise<PersonTagsLeft> {
    return this.#caller.call<PersonTagsLeft>(personsRemoveTagsWithBody, input, options);
  }

  /**
   * Remove tags from a person.
   *
   * Removes tags from a person. Ids that are unknown or already removed are ignored. It does the same as
   * `persons.removeTagsWithBody`, for clients that cannot send a body with DELETE.
   *
   * `POST /api/v1/workspaces/{workspace_name}/persons/{person_id}/person-tags/remove`
   *
   * @see https://api.ncloud-docs.com/docs/en/mi-remove-person-tags
   * @example
   * const result = await client.persons.removeTags({ workspaceName, personId, tagIds });
   */
  removeTags(input: PersonsRemoveTagsInput, options: CallOptions = {}): ApiPromise<PersonTagsLeft> {
    return this.#caller.call<PersonTagsLeft>(personsRemoveTags, input, options);
  }

  /**
   * Add thumbnails to a person.
   *
   * Adds uploaded thumbnails to a person.
   *
   * `POST /api/v1/workspaces/{workspace_name}/persons/{person_id}/person-thumbnail`
   *
   * @see https://api.ncloud-docs.com/docs/en/maiu-set-person-thumbnail
   * @example
   * const result = await client.persons.addThumbnails({ workspaceName, personId, thumbnails });
   */
  addThumbnails(input: PersonsAddThumbnailsInput, options: CallOptions = {}): ApiPromise<PersonThumbnailsAdded> {
    return this.#caller.call<PersonThumbnailsAdded>(personsAddThumbnails, input, options);
  }

  /**
   * Remove thumbnails from a person, by DELETE.
   *
   * Removes thumbnails from a person. Ids that are unknown or already removed are ignored; at least one thumbnail must
   * remain. The ids are sent in the body of a DELETE request: some clients cannot send it, and some proxies drop it.
   * `persons.removeThumbnails` does the same by POST.
   *
   * `DELETE /api/v1/workspaces/{workspace_name}/persons/{person_id}/person-thumbnail`
   *
   * @see https://api.ncloud-docs.com/docs/en/maiu-remove-person-thumbnail
   * @example
   * const result = await client.persons.removeThumbnailsWithBody({ workspaceName, personId, thumbnailIds });
   */
  removeThumbnailsWithBody(input: PersonsRemoveThumbnailsWithBodyInput, options: CallOptions = {}): ApiPromise<PersonThumbnailsLeft> {
    return this.#caller.call<PersonThumbnailsLeft>(personsRemoveThumbnailsWithBody, input, options);
  }

  /**
   * Remove thumbnails from a person.
   *
   * Removes thumbnails from a person. Ids that are unknown or already removed are ignored; at least one thumbnail must
   * remain. It does the same as `persons.removeThumbnailsWithBody`, for clients that cannot send a body with DELETE.
   *
   * `POST /api/v1/workspaces/{workspace_name}/persons/{person_id}/person-thumbnail/remove`
   *
   * @see https://api.ncloud-docs.com/docs/en/mi-remove-person-thumbnails
   * @example
   * const result = await client.persons.removeThumbnails({ workspaceName, personId, thumbnailIds });
   */
  removeThumbnails(input: PersonsRemoveThumbnailsInput, options: CallOptions = {}): ApiPromise<PersonThumbnailsLeft> {
    return this.#caller.call<PersonThumbnailsLeft>(personsRemoveThumbnails, input, options);
  }

  /**
   * Uploads a file: calls `createThumbnailUploadUrl`, sends the file to the returned URL with PUT, and calls `completeThumbnailUpload`. Resolves to
   * the result of the last call, with the `thumbnailKey`.
   *
   * The file is read into memory and checked before anything is sent: its format, by its first bytes, and its size. It is sent to
   * the host of the URL only, without a signature; the type of a `Blob` becomes the `Content-Type`. The requests have the
   * time-outs and retries of calls.
   *
   * @throws ValidationError for a file of another format, a file that is too large, or a wrong input. Nothing was sent.
   * @throws UploadFailedError if the status is `FAILED`: see `status`, `reason` and `answer`.
   * @throws ApiError if the storage or the service refuses a request, and AbortError as soon as `signal` aborts.
   * @see https://api.ncloud-docs.com/docs/en/maiu-upload-person-thumbnail-url
   * @example
   * import { openAsBlob } from "node:fs";
   *
   * const file = await openAsBlob("photo.jpg");
   * const result = await client.persons.uploadThumbnail({ workspaceName, thumbnailFileName, file });
   */
  async uploadThumbnail(input: PersonsUploadThumbnailInput, options: UploadOptions = {}): Promise<{ thumbnailKey: string } & PersonThumbnailUploadStatus & { uploadStatus: "COMPLETED" }> {
    const { personsUploadThumbnail, upload } = await import("../uploads.js");
    return upload(this.#caller, personsUploadThumbnail, input, options);
  }
}
