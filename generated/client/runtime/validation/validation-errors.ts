import { brand, ClientError, ValidationError, type ValidationIssue } from "../errors.js";
import { mostIssues } from "./check.js";

const shown = 3;

function summary(issues: readonly ValidationIssue[]): string {
  const told = issues.slice(0, shown).map(({ pointer, message }) => `${pointer || "it"} ${message}`);
  const atLeast = issues.length < mostIssues ? "" : "at least ";
  const more = issues.length > shown ? `; and ${atLeast}${issues.length - shown} more, see issues` : "";
  return `${told.join("; ")}${more}.`;
}

/** The error for an input that the contract does not allow. */
export const requestError = (operationId: string, issues: readonly ValidationIssue[]): ValidationError =>
  Object.assign(
    new ValidationError(`${operationId}: the input does not fit the contract: ${summary(issues)}`, { operationId }),
    { issues },
  );

/**
 * The service reported a success whose body is not what the contract says. The call has been carried out: this is no
 * `ValidationError`, after which nothing has happened.
 */
export class ResponseValidationError extends ClientError {
  /** `operationId` of the call. */
  declare readonly operationId: string;
  /** HTTP status of the answer. */
  readonly status: number;
  /** Where the body departs from the contract: up to the first hundred places. */
  readonly issues: readonly ValidationIssue[];
  /** The body as it came, parsed. Hidden from `JSON.stringify` and `inspect`: it may hold presigned URLs. */
  declare readonly body: unknown;

  /** @internal */
  constructor(operationId: string, status: number, issues: readonly ValidationIssue[], body: unknown) {
    super(`${operationId}: the answer (HTTP ${status}) does not fit the contract: ${summary(issues)}`, { operationId });
    this.status = status;
    this.issues = issues;
    Object.defineProperty(this, "body", { value: body });
  }
}

brand(ResponseValidationError, "ResponseValidationError");
