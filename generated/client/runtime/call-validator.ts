import type { Http } from "./http.js";
import type { Operation } from "./operation.js";

/** Checks calls against the contract. Only the entry `validation` provides one, so that other bundles do not contain it. */
export interface CallValidator {
  /** @throws ValidationError for an input that the contract does not allow. */
  request(operation: Operation, input: object): void;
  /** @throws ResponseValidationError for the body of a success that the contract does not allow. */
  response(operation: Operation, status: number, body: unknown): void;
  /** Adds the same checks to the plain client. */
  http<Paths extends object>(http: Http<Paths>): Http<Paths>;
}
