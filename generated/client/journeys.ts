// Generated from the contract. Do not edit: change the contract and generate again.
import type { MediaIntelligence } from "./client.js";
import type { WorkspacesCreateInput } from "./resources/workspaces.js";
import type { ProjectsCreateInput } from "./resources/projects.js";
import type { AssetsImportInput } from "./resources/assets.js";
import type { IndexRequestInput, IndexDeleteInput } from "./resources/index.js";
import type { SceneSummaryRequestInput } from "./resources/scene-summary.js";
import type { SearchRequestInput, SearchUploadImageInput } from "./resources/search.js";
import type { PersonsCreateInput, PersonsDeleteInput, PersonsListSimilarInput, PersonsMergeInput, PersonsUploadThumbnailInput } from "./resources/persons.js";
import type { PersonTagsCreateInput, PersonTagsDeleteInput } from "./resources/person-tags.js";
import { needed, runJourney } from "./runtime/journey.js";
import type { JourneyOptions } from "./runtime/journey-options.js";
import { atStatus, inList } from "./runtime/journey-lookup.js";
import type { UploadFile } from "./runtime/upload-file.js";

export type { JourneyRun } from "./runtime/journey.js";
export type { JourneyOptions } from "./runtime/journey-options.js";
export { each, type EachOptions, type EachResult, type ItemState, type StateStore } from "./runtime/journey-each.js";
export { JourneyError, type Outcome, outcomeOf } from "./runtime/journey-error.js";
export type { JourneyState, StepState } from "./runtime/journey-state.js";
export { stateFile } from "./runtime/journey-state-file.js";

/** Status and code of each refusal that ends by itself. */
const busy: readonly string[] = ["400 10023"];

/** Inputs of the journey `setUp`. */
export interface SetUpInputs {
  /** Name of the new workspace. */
  workspaceName: NonNullable<WorkspacesCreateInput["workspaceName"]>;
  /** Bucket to connect to the workspace. */
  bucketName: NonNullable<WorkspacesCreateInput["bucketName"]>;
  /** Name of the new project. */
  projectName: NonNullable<ProjectsCreateInput["name"]>;
}

/**
 * Create a workspace and a project.
 *
 * A workspace holds projects, and a project holds media assets. The bucket is the Object Storage bucket with the
 * media files; it must already exist.
 *
 * 1. createWorkspace: `client.workspaces.create`: Create the workspace.
 * 2. readWorkspace: `client.workspaces.get`: Read it to check that the bucket is connected.
 * 3. createProject: `client.projects.create`: Create the project.
 *
 * @throws JourneyError where a step fails: `cause` is its error, `outcome` says what is known of its call, and with `state` as
 * `resume` it goes on.
 * @example
 * const result = await setUp(client, { workspaceName, bucketName, projectName });
 */
export function setUp(client: MediaIntelligence, inputs: SetUpInputs, options: JourneyOptions = {}) {
  return runJourney("setUp", inputs, options, busy, async (steps) => {
    await steps.once(
      "createWorkspace",
      () => client.workspaces.create({ workspaceName: inputs.workspaceName, bucketName: inputs.bucketName }),
      () => ({}),
      inList((given) => client.workspaces.list({}, given), ["workspaces.list"], "workspaceName", { workspaceName: inputs.workspaceName }),
    );
    const readWorkspace = await steps.call(
      "readWorkspace",
      (given) => client.workspaces.get({ workspaceName: inputs.workspaceName }, given),
      (result) => ({ bucketName: result.bucketName }),
    );
    const createProject = await steps.once(
      "createProject",
      () => client.projects.create({ workspaceName: inputs.workspaceName, name: inputs.projectName }),
      (result) => ({ projectId: result.projectId }),
      inList((given) => client.projects.list({ workspaceName: inputs.workspaceName }, given).then((result) => result.projects), ["projects.list", { workspaceName: inputs.workspaceName }], "projectId", { name: inputs.projectName }),
    );
    return { bucketName: readWorkspace.bucketName, projectId: createProject.projectId };
  });
}

/** Inputs of the journey `indexAnAsset`. */
export interface IndexAnAssetInputs {
  /** Workspace of the project. */
  workspaceName: NonNullable<AssetsImportInput["workspaceName"]>;
  /** Project for the asset. */
  projectId: NonNullable<AssetsImportInput["projectId"]>;
  /** Full name of the file in the bucket. */
  key: NonNullable<AssetsImportInput["key"]>;
  /** Bucket that contains the file. */
  bucketName: NonNullable<AssetsImportInput["bucketName"]>;
  /**
   * How many persons to recognise. 0 skips person recognition.
   * @default 6
   */
  personCount?: NonNullable<IndexRequestInput["analysisPersonCount"]> | undefined;
}

/**
 * Register and analyse a file.
 *
 * Registration and analysis continue after their calls return, so each is followed by a step that polls the status.
 * The intervals and the numbers of attempts are suggestions; the vendor gives none.
 *
 * 1. importAsset: `client.assets.import`: Register the file as an asset.
 * 2. awaitImport: `client.assets.waitForImport`: Wait until the registration is complete.
 * 3. requestAnalysis: `client.index.request`: Request the analysis, with the number of persons and defaults for everything else.
 * 4. awaitAnalysis: `client.index.waitForIndex`: Wait until it is complete.
 * 5. readIndex: `client.index.get`: Read the index.
 *
 * @throws JourneyError where a step fails: `cause` is its error, `outcome` says what is known of its call, and with `state` as
 * `resume` it goes on.
 * @example
 * const result = await indexAnAsset(client, { workspaceName, projectId, key, bucketName });
 */
export function indexAnAsset(client: MediaIntelligence, inputs: IndexAnAssetInputs, options: JourneyOptions = {}) {
  return runJourney("indexAnAsset", inputs, options, busy, async (steps) => {
    const importAsset = await steps.once(
      "importAsset",
      () => client.assets.import({ workspaceName: inputs.workspaceName, projectId: inputs.projectId, key: inputs.key, bucketName: inputs.bucketName }),
      (result) => ({ assetId: needed(result.assetId, "assetId") }),
      inList((given) => client.assets.list({ workspaceName: inputs.workspaceName, projectId: inputs.projectId }, given), ["assets.list", { workspaceName: inputs.workspaceName, projectId: inputs.projectId }], "assetId", { key: inputs.key }),
    );
    await steps.wait(
      "awaitImport",
      (given) => client.assets.waitForImport({ workspaceName: inputs.workspaceName, projectId: inputs.projectId, assetId: importAsset.assetId }, given),
      () => ({}),
    );
    await steps.once(
      "requestAnalysis",
      () => client.index.request({ workspaceName: inputs.workspaceName, projectId: inputs.projectId, assetId: importAsset.assetId, analysisPersonCount: inputs.personCount ?? 6 }),
      () => ({}),
      atStatus((given) => client.index.getStatus({ workspaceName: inputs.workspaceName, projectId: inputs.projectId, assetId: importAsset.assetId }, given), ["status"], ["BEFORE_ANALYZE"]),
    );
    await steps.wait(
      "awaitAnalysis",
      (given) => client.index.waitForIndex({ workspaceName: inputs.workspaceName, projectId: inputs.projectId, assetId: importAsset.assetId }, given),
      () => ({}),
    );
    const readIndex = await steps.call(
      "readIndex",
      (given) => client.index.get({ workspaceName: inputs.workspaceName, projectId: inputs.projectId, assetId: importAsset.assetId, confidenceLevel: "MEDIUM" }, given),
      (result) => ({ indexId: result.indexId, index: result }),
    );
    return { assetId: importAsset.assetId, indexId: readIndex.indexId, index: readIndex.index };
  });
}

/** Inputs of the journey `summariseScenes`. */
export interface SummariseScenesInputs {
  /** Workspace of the project. */
  workspaceName: NonNullable<SceneSummaryRequestInput["workspaceName"]>;
  /** Project of the asset. */
  projectId: NonNullable<SceneSummaryRequestInput["projectId"]>;
  /** The analysed asset. */
  assetId: NonNullable<SceneSummaryRequestInput["assetId"]>;
  /** Scenes to summarise again, if they already have summaries. */
  sceneIds?: NonNullable<SceneSummaryRequestInput["sceneIds"]> | undefined;
}

/**
 * Request and read scene summaries.
 *
 * The asset must be analysed. Without scene ids, every scene is summarised; the first run requires that.
 *
 * 1. requestSummary: `client.sceneSummary.request`: Request the summary.
 * 2. awaitSummary: `client.sceneSummary.waitForSceneSummary`: Wait until it is complete.
 * 3. readSummary: `client.sceneSummary.get`: Read the summaries.
 *
 * @throws JourneyError where a step fails: `cause` is its error, `outcome` says what is known of its call, and with `state` as
 * `resume` it goes on.
 * @example
 * const result = await summariseScenes(client, { workspaceName, projectId, assetId });
 */
export function summariseScenes(client: MediaIntelligence, inputs: SummariseScenesInputs, options: JourneyOptions = {}) {
  return runJourney("summariseScenes", inputs, options, busy, async (steps) => {
    await steps.once(
      "requestSummary",
      () => client.sceneSummary.request({ workspaceName: inputs.workspaceName, projectId: inputs.projectId, assetId: inputs.assetId, sceneIds: inputs.sceneIds }),
      () => ({}),
      atStatus((given) => client.sceneSummary.getStatus({ workspaceName: inputs.workspaceName, projectId: inputs.projectId, assetId: inputs.assetId }, given), ["status"], ["BEFORE_SUMMARIZE"]),
    );
    await steps.wait(
      "awaitSummary",
      (given) => client.sceneSummary.waitForSceneSummary({ workspaceName: inputs.workspaceName, projectId: inputs.projectId, assetId: inputs.assetId }, given),
      () => ({}),
    );
    const readSummary = await steps.call(
      "readSummary",
      (given) => client.sceneSummary.get({ workspaceName: inputs.workspaceName, projectId: inputs.projectId, assetId: inputs.assetId }, given),
      (result) => ({ sceneSummaries: result.sceneSummaries }),
    );
    return { sceneSummaries: readSummary.sceneSummaries };
  });
}

/** Inputs of the journey `searchByText`. */
export interface SearchByTextInputs {
  /** Workspace to search in. */
  workspaceName: NonNullable<SearchRequestInput["workspaceName"]>;
  /** Project to search in. */
  projectId: number;
  /** Text to search for. */
  text: string;
}

/**
 * Search by text.
 *
 * The search continues after the call returns. Read its hits with the id from the response.
 *
 * 1. requestSearch: `client.search.request`: Request the search.
 * 2. awaitResult: `client.search.waitForResult`: Wait until the search is complete, and read its first page.
 *
 * @throws JourneyError where a step fails: `cause` is its error, `outcome` says what is known of its call, and with `state` as
 * `resume` it goes on.
 * @example
 * const result = await searchByText(client, { workspaceName, projectId, text });
 */
export function searchByText(client: MediaIntelligence, inputs: SearchByTextInputs, options: JourneyOptions = {}) {
  return runJourney("searchByText", inputs, options, busy, async (steps) => {
    const requestSearch = await steps.call(
      "requestSearch",
      (given) => client.search.request({ workspaceName: inputs.workspaceName, query: { textQuery: inputs.text }, filter: { projectIds: [inputs.projectId] } }, given),
      (result) => ({ searchId: needed(result.searchId, "searchId") }),
      true,
    );
    const awaitResult = await steps.wait(
      "awaitResult",
      (given) => client.search.waitForResult({ workspaceName: inputs.workspaceName, searchId: requestSearch.searchId }, given),
      (result) => ({ totalCount: result.totalCount, results: result.results }),
    );
    return { totalCount: awaitResult.totalCount, results: awaitResult.results };
  });
}

/** Inputs of the journey `searchByImage`. */
export interface SearchByImageInputs {
  /** Workspace to search in. */
  workspaceName: NonNullable<SearchRequestInput["workspaceName"]>;
  /** Project to search in. */
  projectId: number;
  /** Name of the image, with its extension. */
  fileName: NonNullable<SearchUploadImageInput["assetFileName"]>;
  /** The file: a `Blob`, bytes, or a stream of bytes. It is no part of the state. */
  file: UploadFile;
}

/**
 * Upload an image and search by it.
 *
 * Uploading the image is not one of the steps: before `completeUpload`, send it with HTTP PUT to the
 * `presignedUploadUrl`, once, within `expirationSeconds`, without signing the request.
 *
 * 1. createUploadUrl: `client.search.uploadImage`: Get the upload URL and the key that the image will have.
 * 2. completeUpload: Confirm the upload. For a HEIC image, which is converted, the response has a different key.
 * 3. requestSearch: `client.search.request`: Request the search.
 * 4. awaitResult: `client.search.waitForResult`: Wait until the search is complete, and read its first page.
 *
 * @throws JourneyError where a step fails: `cause` is its error, `outcome` says what is known of its call, and with `state` as
 * `resume` it goes on.
 * @example
 * const result = await searchByImage(client, { workspaceName, projectId, fileName, file });
 */
export function searchByImage(client: MediaIntelligence, inputs: SearchByImageInputs, options: JourneyOptions = {}) {
  return runJourney("searchByImage", inputs, options, busy, async (steps) => {
    const createUploadUrl = await steps.call(
      "createUploadUrl",
      (given) => client.search.uploadImage({ assetFileName: inputs.fileName, file: inputs.file }, given),
      (result) => ({ assetFileKey: needed(result.assetFileKey, "assetFileKey"), assetKey: needed(result.assetKey, "assetKey") }),
      true,
    );
    const completeUpload = createUploadUrl;
    const requestSearch = await steps.call(
      "requestSearch",
      (given) => client.search.request({ workspaceName: inputs.workspaceName, query: { imageQuery: completeUpload.assetKey }, filter: { projectIds: [inputs.projectId] } }, given),
      (result) => ({ searchId: needed(result.searchId, "searchId") }),
      true,
    );
    const awaitResult = await steps.wait(
      "awaitResult",
      (given) => client.search.waitForResult({ workspaceName: inputs.workspaceName, searchId: requestSearch.searchId }, given),
      (result) => ({ totalCount: result.totalCount, results: result.results }),
    );
    return { totalCount: awaitResult.totalCount, results: awaitResult.results };
  });
}

/** Inputs of the journey `registerPerson`. */
export interface RegisterPersonInputs {
  /** Workspace of the person. */
  workspaceName: NonNullable<PersonsUploadThumbnailInput["workspaceName"]>;
  /** Name of the thumbnail, with its extension. */
  fileName: NonNullable<PersonsUploadThumbnailInput["thumbnailFileName"]>;
  /** Name of the person. */
  name: NonNullable<PersonsCreateInput["name"]>;
  /** Name of a new tag. */
  tagName: NonNullable<PersonTagsCreateInput["name"]>;
  /** The file: a `Blob`, bytes, or a stream of bytes. It is no part of the state. */
  file: UploadFile;
}

/**
 * Register and tag a person.
 *
 * Uploading the thumbnail is not one of the steps: before `completeUpload`, send it with HTTP PUT to the `url`,
 * once, within 15 minutes, without signing the request.
 *
 * 1. createUploadUrl: `client.persons.uploadThumbnail`: Get the upload URL and the key that the thumbnail will have.
 * 2. completeUpload: Confirm the upload.
 * 3. createPerson: `client.persons.create`: Register the person with the thumbnail.
 * 4. createTag: `client.personTags.create`: Create the tag.
 * 5. tagPerson: `client.persons.addTags`: Add the tag to the person.
 * 6. listByTag: `client.persons.list`: List the persons with the tag.
 *
 * @throws JourneyError where a step fails: `cause` is its error, `outcome` says what is known of its call, and with `state` as
 * `resume` it goes on.
 * @example
 * const result = await registerPerson(client, { workspaceName, fileName, name, tagName, file });
 */
export function registerPerson(client: MediaIntelligence, inputs: RegisterPersonInputs, options: JourneyOptions = {}) {
  return runJourney("registerPerson", inputs, options, busy, async (steps) => {
    const createUploadUrl = await steps.call(
      "createUploadUrl",
      (given) => client.persons.uploadThumbnail({ workspaceName: inputs.workspaceName, thumbnailFileName: inputs.fileName, file: inputs.file }, given),
      (result) => ({ thumbnailKey: needed(result.thumbnailKey, "thumbnailKey") }),
      true,
    );
    const completeUpload = createUploadUrl;
    const createPerson = await steps.once(
      "createPerson",
      () => client.persons.create({ workspaceName: inputs.workspaceName, name: inputs.name, thumbnails: [{ thumbnailKey: createUploadUrl.thumbnailKey, isPrimaryThumbnail: true }] }),
      (result) => ({ personId: needed(result.personId, "personId") }),
    );
    const createTag = await steps.once(
      "createTag",
      () => client.personTags.create({ workspaceName: inputs.workspaceName, name: inputs.tagName }),
      (result) => ({ tagId: needed(result.id, "tagId") }),
      inList((given) => client.personTags.list({ workspaceName: inputs.workspaceName }, given), ["personTags.list", { workspaceName: inputs.workspaceName }], "id", { name: inputs.tagName }),
    );
    await steps.call(
      "tagPerson",
      (given) => client.persons.addTags({ workspaceName: inputs.workspaceName, personId: createPerson.personId, tagIds: [createTag.tagId] }, given),
      () => ({}),
      true,
    );
    const listByTag = await steps.call(
      "listByTag",
      (given) => client.persons.list({ workspaceName: inputs.workspaceName, pageNum: 1, tagIdList: [createTag.tagId] }, given),
      (result) => ({ persons: result.items }),
    );
    return { personId: createPerson.personId, tagId: createTag.tagId, persons: listByTag.persons };
  });
}

/** Inputs of the journey `findSimilarPersons`. */
export interface FindSimilarPersonsInputs {
  /** Workspace of the person. */
  workspaceName: NonNullable<PersonsListSimilarInput["workspaceName"]>;
  /** The person to compare with. */
  personId: NonNullable<PersonsListSimilarInput["personId"]>;
}

/**
 * Find similar persons.
 *
 * Review the response before you merge: similar faces are not always the same person, and a merge cannot be undone.
 *
 * 1. listSimilar: `client.persons.listSimilar`: List the most similar persons.
 *
 * @throws JourneyError where a step fails: `cause` is its error, `outcome` says what is known of its call, and with `state` as
 * `resume` it goes on.
 * @example
 * const result = await findSimilarPersons(client, { workspaceName, personId });
 */
export function findSimilarPersons(client: MediaIntelligence, inputs: FindSimilarPersonsInputs, options: JourneyOptions = {}) {
  return runJourney("findSimilarPersons", inputs, options, busy, async (steps) => {
    const listSimilar = await steps.call(
      "listSimilar",
      (given) => client.persons.listSimilar({ workspaceName: inputs.workspaceName, personId: inputs.personId }, given),
      (result) => ({ similarPersons: result.similarPersons }),
    );
    return { similarPersons: listSimilar.similarPersons };
  });
}

/** Inputs of the journey `mergePersons`. */
export interface MergePersonsInputs {
  /** Workspace of the persons. */
  workspaceName: NonNullable<PersonsMergeInput["workspaceName"]>;
  /** The person who remains. */
  personId: NonNullable<PersonsMergeInput["personId"]>;
  /** The persons to merge into that person. */
  otherPersonIds: NonNullable<PersonsMergeInput["personIds"]>;
}

/**
 * Merge persons.
 *
 * The remaining person takes over everything from the others. The others are removed permanently.
 *
 * 1. merge: `client.persons.merge`: Merge them.
 * 2. readPerson: `client.persons.get`: Read the merged person.
 *
 * @throws JourneyError where a step fails: `cause` is its error, `outcome` says what is known of its call, and with `state` as
 * `resume` it goes on.
 * @example
 * const result = await mergePersons(client, { workspaceName, personId, otherPersonIds });
 */
export function mergePersons(client: MediaIntelligence, inputs: MergePersonsInputs, options: JourneyOptions = {}) {
  return runJourney("mergePersons", inputs, options, busy, async (steps) => {
    await steps.once(
      "merge",
      () => client.persons.merge({ workspaceName: inputs.workspaceName, personId: inputs.personId, personIds: inputs.otherPersonIds }),
      () => ({}),
    );
    const readPerson = await steps.call(
      "readPerson",
      (given) => client.persons.get({ workspaceName: inputs.workspaceName, personId: inputs.personId }, given),
      (result) => ({ person: result }),
    );
    return { person: readPerson.person };
  });
}

/** Inputs of the journey `cleanUp`. */
export interface CleanUpInputs {
  /** Workspace to delete. */
  workspaceName: NonNullable<IndexDeleteInput["workspaceName"]>;
  /** Project to delete. */
  projectId: NonNullable<IndexDeleteInput["projectId"]>;
  /** Asset to delete. */
  assetId: NonNullable<IndexDeleteInput["assetId"]>;
}

/**
 * Delete index, asset, project and workspace.
 *
 * None of this can be undone. A workspace with a running analysis cannot be deleted; wait for the analysis or cancel
 * it first.
 *
 * 1. deleteIndex: `client.index.delete`: Delete the index and its scene summaries.
 * 2. deleteAsset: `client.assets.delete`: Delete the asset.
 * 3. deleteProject: `client.projects.delete`: Delete the project.
 * 4. deleteWorkspace: `client.workspaces.delete`: Delete the workspace.
 *
 * @throws JourneyError where a step fails: `cause` is its error, `outcome` says what is known of its call, and with `state` as
 * `resume` it goes on.
 * @example
 * const result = await cleanUp(client, { workspaceName, projectId, assetId });
 */
export function cleanUp(client: MediaIntelligence, inputs: CleanUpInputs, options: JourneyOptions = {}) {
  return runJourney("cleanUp", inputs, options, busy, async (steps) => {
    await steps.call(
      "deleteIndex",
      (given) => client.index.delete({ workspaceName: inputs.workspaceName, projectId: inputs.projectId, assetId: inputs.assetId }, given),
      () => ({}),
      true,
    );
    await steps.call(
      "deleteAsset",
      (given) => client.assets.delete({ workspaceName: inputs.workspaceName, projectId: inputs.projectId, assetId: inputs.assetId }, given),
      () => ({}),
      true,
    );
    await steps.call(
      "deleteProject",
      (given) => client.projects.delete({ workspaceName: inputs.workspaceName, projectId: inputs.projectId }, given),
      () => ({}),
      true,
    );
    await steps.call(
      "deleteWorkspace",
      (given) => client.workspaces.delete({ workspaceName: inputs.workspaceName }, given),
      () => ({}),
      true,
    );
    return {  };
  });
}

/** Inputs of the journey `deletePerson`. */
export interface DeletePersonInputs {
  /** Workspace of the person. */
  workspaceName: NonNullable<PersonsDeleteInput["workspaceName"]>;
  /** Person to delete. */
  personId: NonNullable<PersonsDeleteInput["personId"]>;
  /** Tag to delete. */
  tagId: NonNullable<PersonTagsDeleteInput["tagId"]>;
}

/**
 * Delete a person and a tag.
 *
 * 1. deletePerson: `client.persons.delete`: Delete the person. In indexes, the person becomes anonymous again.
 * 2. deleteTag: `client.personTags.delete`: Delete the tag.
 *
 * @throws JourneyError where a step fails: `cause` is its error, `outcome` says what is known of its call, and with `state` as
 * `resume` it goes on.
 * @example
 * const result = await deletePerson(client, { workspaceName, personId, tagId });
 */
export function deletePerson(client: MediaIntelligence, inputs: DeletePersonInputs, options: JourneyOptions = {}) {
  return runJourney("deletePerson", inputs, options, busy, async (steps) => {
    await steps.call(
      "deletePerson",
      (given) => client.persons.delete({ workspaceName: inputs.workspaceName, personId: inputs.personId }, given),
      () => ({}),
      true,
    );
    await steps.call(
      "deleteTag",
      (given) => client.personTags.delete({ workspaceName: inputs.workspaceName, tagId: inputs.tagId }, given),
      () => ({}),
      true,
    );
    return {  };
  });
}
