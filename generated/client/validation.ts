// Generated from the contract. Do not edit: change the contract and generate again.
import { MediaIntelligence as Client } from "./client.js";
import * as operations from "./operations.js";
import type { ClientOptions as Options } from "./runtime/options.js";
import { isObject, own } from "./runtime/values.js";
import { schemas } from "./schemas.js";
import { createValidator, type ValidationMode } from "./runtime/validation/validator.js";

export * from "./index.js";
export { ResponseValidationError } from "./runtime/validation/validation-errors.js";
export type { ValidationMode };

/** Options of a client that can check its calls. */
export interface ClientOptions extends Options {
  /** What is checked against the contract. @default nothing */
  validate?: ValidationMode | undefined;
}

/**
 * Client of the NAVER Cloud Media Intelligence API that checks its calls against the contract if `validate` is set. An invalid input
 * is rejected with a `ValidationError` before anything is sent, the invalid body of a success with a
 * `ResponseValidationError`. An error response is thrown as an error without being checked.
 *
 * `client.http` is checked too: path, query and JSON body of every operation that this client has a method for, and
 * the bodies that are read as JSON.
 *
 * @example
 * import { MediaIntelligence } from "ncloud-media-intelligence/validation";
 *
 * const client = new MediaIntelligence({ validate: "both" });
 */
export class MediaIntelligence extends Client {
  /**
   * @throws ValidationError for an option that is unknown or unusable.
   * @throws CredentialsError for a malformed key pair, and for one in a browser page. A missing one is reported by the
   * first call.
   */
  constructor(options: ClientOptions = {}) {
    const { validate, ...others }: ClientOptions = own(Object(options));
    // A value that is not an object is passed on unchanged, so that it is rejected like every other invalid option.
    super(isObject(options) ? others : options, createValidator(schemas, Object.values(operations), validate));
  }
}
