import type { Http } from "./http.js";
import type { Operation } from "./operation.js";

/** Checks calls against the contract. Only the entry `validation` brings one, so that it costs nothing elsewhere. */
export interface CallValidator {
  /** @throws ValidationError for an input that the contract does not allow. */
  request(operation: Operation, input: object): void;
  /** @throws ResponseValidationError where the body of a success is not what the contract says. */
  response(operation: Operation, status: number, body: unknown): void;
  /** The plain client with the same checks. */
  http<Paths extends object>(http: Http<Paths>): Http<Paths>;
}
