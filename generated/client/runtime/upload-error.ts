import { brand, ClientError } from "./errors.js";

/** The service did not accept a file that was sent: the status is not one that the contract counts as a success. */
export class UploadFailedError extends ClientError {
  /** `operationId` of the call that completes the upload. */
  declare readonly operationId: string;
  /** The status that the service gave; undefined where the response had none. */
  readonly status: string | undefined;
  /** The service's reason, such as `FILE_NOT_EXIST`; undefined where it gave none. */
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

  /** The response that had the status. No log shows it of itself. */
  get answer(): unknown {
    return this.#answer;
  }
}

brand({ UploadFailedError });
