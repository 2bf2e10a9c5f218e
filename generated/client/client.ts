// Generated from the contract. Do not edit: change the contract and generate again.
import { definition } from "./definition.js";
import { Workspaces } from "./resources/workspaces.js";
import { connect } from "./runtime/connect.js";
import type { Http } from "./runtime/http.js";
import type { ClientOptions } from "./runtime/options.js";
import type { paths } from "./types.js";

/**
 * Client of the NAVER Cloud Media Intelligence API, version 0.1.0 of its contract.
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

  /**
   * @throws ValidationError for an option that is unknown or unusable.
   * @throws CredentialsError for a malformed key pair. A missing one is reported by the first call.
   */
  constructor(options: ClientOptions = {}) {
    const { http, caller } = connect<paths>(definition, options);
    this.http = http;
    this.workspaces = new Workspaces(caller);
  }
}
