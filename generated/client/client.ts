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
import { connect } from "./runtime/connect.js";
import { createHttp, type Http } from "./runtime/http.js";
import type { ClientOptions } from "./runtime/options.js";
import type { paths } from "./types.js";

/**
 * Client of the NAVER Cloud Media Intelligence API, version 0.2.0 of its contract.
 *
 * @example
 * import { MediaIntelligence } from "ncloud-media-intelligence";
 *
 * const client = new MediaIntelligence();
 */
export class MediaIntelligence {
  /** The plain openapi-fetch client over the same transport: every path of the contract, signed all the same. */
  readonly http: Http<paths>;
  /** A workspace is the outermost container. It belongs to an account and holds projects. */
  readonly workspaces: Workspaces;
  /** A project groups the media assets of a workspace. Each workspace starts with a base project. */
  readonly projects: Projects;
  /** A media asset is a video or an image that was registered from Object Storage. */
  readonly assets: Assets;
  /** The index of an asset is what its latest completed analysis found. */
  readonly index: Index;
  /** A scene summary describes each scene of an asset's index in words. */
  readonly sceneSummary: SceneSummary;
  /** A search finds scenes and images in a workspace, by words or by an image. It runs on its own and is read later. */
  readonly search: Search;
  /** A person is recognised by the face. Persons who appear in an analysis are registered too, without a name. */
  readonly persons: Persons;
  /** A person tag groups persons, such as all anchors. */
  readonly personTags: PersonTags;

  /**
   * @throws ValidationError for an option that is unknown or unusable.
   * @throws CredentialsError for a malformed key pair, and for one in a browser page. A missing one is reported by the
   * first call.
   */
  constructor(options?: ClientOptions);
  /** @internal */
  constructor(options: ClientOptions, validator: CallValidator | undefined);
  constructor(options: ClientOptions = {}, validator?: CallValidator) {
    const connection = connect(definition, options, validator);
    const http = createHttp<paths>(connection, [searchCreateUploadUrl, searchCompleteUpload, searchRequest, personsCreateThumbnailUploadUrl, personsCompleteThumbnailUpload]);
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
}
