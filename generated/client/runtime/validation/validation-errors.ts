import { brand, ClientError, ValidationError, type ValidationIssue } from "../errors.js";
import { maxIssues } from "./check.js";

const shown = 3;

function summary(issues: readonly ValidationIssue[]): string {
  const listed = issues.slice(0, shown).map(({ pointer, message }) => `${pointer || "it"} ${message}`);
  const atLeast = issues.length < maxIssues ? "" : "at least ";
  const more = issues.length > shown ? `; and ${atLeast}${issues.length - shown} more, see issues` : "";
  return `${listed.join("; ")}${more}.`;
}

export const requestError = (operationId: string, issues: readonly ValidationIssue[]): ValidationError =>
  Object.assign(
    new ValidationError(`${operationId}: the input does not fit the contract: ${summary(issues)}`, { operationId }),
    { issues },
  );

/**
 * The service reported a success, but the body does not fit the contract. The call was carried out, unlike after a
 * `ValidationError`.
 */
export class ResponseValidationError extends ClientError {
  /** `operationId` of the call. */
  declare readonly operationId: string;
  /** HTTP status of the response. */
  readonly status: number;
  /** The violations of the contract, at most the first hundred. */
  readonly issues: readonly ValidationIssue[];
  /** The parsed body. It may hold presigned URLs, so `JSON.stringify` and `inspect` do not show it. */
  declare readonly body: unknown;

  /** @internal */
  constructor(operationId: string, status: number, issues: readonly ValidationIssue[], body: unknown) {
    super(`${operationId}: the response (HTTP ${status}) does not match the contract: ${summary(issues)}`, {
      operationId,
    });
    this.status = status;
    this.issues = issues;
    Object.defineProperty(this, "body", { value: body });
  }
}

brand({ ResponseValidationError });
