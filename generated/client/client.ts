// Generated from the contract. Do not edit: change the contract and generate again.
import { definition } from "./definition.js";
import { personsCompleteThumbnailUpload, personsCreateThumbnailUploadUrl, searchCompleteUpload, searchCreateUploadUrl, searchRequest } from "./operations.js";
import { Workspaces } from "./resources/workspaces.js";
import { Projects } from "./resources/projects.js";
import { Assets } from "./resources/assets.js";
import { Index } from "./resources/index.js";
import { SceneSummary } from "./resources/scene-summary.js";
import { Search } from "./resources/search.js";
import { Persons } from "./resources/persons.js";
import { PersonTags } from "./resources/person-tags.js";
import type { CallValidator } from "./runtime/call-validator.js";
import { type Caller, callerOf } from "./runtime/connect.js";
import { createHttp, type Http } from "./runtime/http.js";
import { type ResourceIn, withInputs } from "./runtime/inputs.js";
import type { ClientOptions, DerivedOptions } from "./runtime/options.js";
import type { paths } from "./types.js";

const commonInputs: Readonly<Record<keyof CommonInputs, true>> = {
  workspaceName: true,
  projectId: true,
  assetId: true,
  searchId: true,
  personId: true,
  tagId: true,
};

/** Inputs that `client.in()` adds to every call that has them in its path. */
export interface CommonInputs {
  /** Name of the workspace. */
  workspaceName: string;
  /** Id of the project. A string here, an integer in bodies. */
  projectId: string | number;
  /** Id of the media asset. A string here, an integer in bodies. */
  assetId: string | number;
  /** Id of the search. */
  searchId: string | number;
  /** Id of the person. A string here, an integer in bodies. */
  personId: string | number;
  /** Id of the person tag. */
  tagId: number;
}

/** Inputs of these names that a call has outside of its path. They are still given to the call. */
interface OwnInputs {
  workspaces: { create: "workspaceName" };
}

/** A client whose calls already have some inputs; `http` is unchanged. */
export type MediaIntelligenceIn<Names extends keyof CommonInputs> = {
  readonly [Name in Exclude<keyof MediaIntelligence, "http" | "in" | "withOptions">]: ResourceIn<MediaIntelligence[Name], Names, Name extends keyof OwnInputs ? OwnInputs[Name] : Record<never, never>>;
} & {
  readonly http: Http<paths>;
  in<More extends Exclude<keyof CommonInputs, Names>>(inputs: Pick<CommonInputs, More>): MediaIntelligenceIn<Names | More>;
  withOptions(options: DerivedOptions): MediaIntelligenceIn<Names>;
};

/**
 * Client of the NAVER Cloud Media Intelligence API, version 0.2.0 of its contract.
 *
 * @example
 * import { MediaIntelligence } from "ncloud-media-intelligence";
 *
 * const client = new MediaIntelligence();
 */
export class MediaIntelligence {
  readonly #connection: Caller;
  readonly #validator: CallValidator | undefined;
  /** The plain openapi-fetch client over the same transport: every path of the contract, with signed requests. */
  readonly http: Http<paths>;
  /** A workspace is the top-level container. It belongs to an account and holds projects. */
  readonly workspaces: Workspaces;
  /** A project groups the media assets of a workspace. Each workspace starts with a base project. */
  readonly projects: Projects;
  /** A media asset is a video or an image registered from Object Storage. */
  readonly assets: Assets;
  /** The index of an asset is the result of its latest completed analysis. */
  readonly index: Index;
  /** A scene summary describes each scene of an asset's index in words. */
  readonly sceneSummary: SceneSummary;
  /** A search finds scenes and images in a workspace, by text or by image. It runs asynchronously: request it, then read its result. */
  readonly search: Search;
  /** A person is recognised by their face. People who appear in an analysis are also registered as persons, without a name. */
  readonly persons: Persons;
  /** A person tag groups persons, for example all news anchors. */
  readonly personTags: PersonTags;

  /**
   * @throws ValidationError for an option that is unknown or unusable.
   * @throws CredentialsError for a malformed key pair, and for one in a browser page. A missing one is reported by the
   * first call.
   */
  constructor(options?: ClientOptions);
  /** @internal */
  constructor(options: Caller | ClientOptions, validator: CallValidator | undefined);
  constructor(options: Caller | ClientOptions = {}, validator?: CallValidator) {
    const connection = callerOf(definition, options, validator);
    this.#connection = connection;
    this.#validator = validator;
    const http = createHttp<paths>(connection, [searchCreateUploadUrl, searchCompleteUpload, searchRequest, personsCreateThumbnailUploadUrl, personsCompleteThumbnailUpload], () => import("./deprecations.js"));
    this.http = validator?.http(http) ?? http;
    this.workspaces = new Workspaces(connection);
    this.projects = new Projects(connection);
    this.assets = new Assets(connection);
    this.index = new Index(connection);
    this.sceneSummary = new SceneSummary(connection);
    this.search = new Search(connection);
    this.persons = new Persons(connection);
    this.personTags = new PersonTags(connection);
  }

  /**
   * A client with other options that shares the keys, the clock and the rate limits of this one. Other options stay unchanged.
   *
   * @throws ValidationError for an option that is unknown, unusable or shared.
   * @example
   * const patient = client.withOptions({ timeout: 120_000, maxRetries: 5 });
   */
  withOptions(options: DerivedOptions): MediaIntelligence {
    return new MediaIntelligence(this.#connection.withOptions(options), this.#validator);
  }

  /**
   * A client whose calls already have these inputs, so that they cannot be given again.
   *
   * @throws ValidationError for an input that is unknown or has no value; a call throws it if one is given again.
   * @example
   * const there = client.in({ workspaceName });
   */
  in<Names extends keyof CommonInputs>(inputs: Pick<CommonInputs, Names>): MediaIntelligenceIn<Names> {
    const connection = withInputs(this.#connection, inputs, commonInputs);
    // The cast: the run time adds the inputs that the type leaves out.
    return new MediaIntelligence(connection, this.#validator) as object as MediaIntelligenceIn<Names>;
  }
}
