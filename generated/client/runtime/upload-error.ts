import { brand, ClientError } from "./errors.js";

/** The service did not accept an uploaded file: the contract does not declare the returned status as a success. */
export class UploadFailedError extends ClientError {
  /** `operationId` of the call that completes the upload. */
  declare readonly operationId: string;
  /** The status that the service returned; undefined if the response has none. */
  readonly status: string | undefined;
  /** The service's reason, such as `FILE_NOT_EXIST`; undefined if the response has none. */
  readonly reason: string | undefined;
  readonly #answer: unknown;

  constructor(operationId: string, status: unknown, reason: unknown, answer: unknown) {
    const [state, why] = [status, reason].map((value) => (typeof value === "string" ? value : undefined));
    super(`${operationId}: the status of the upload is ${state ?? "missing"}${why ? `, ${why}` : ""}.`, {
      operationId,
    });
    this.status = state;
    this.reason = why;
    this.#answer = answer;
  }

  /** The result with the status. Logs of the error do not show it. */
  get answer(): unknown {
    return this.#answer;
  }
}

brand({ UploadFailedError });
