/**
 * The root of everything this client throws. Check the kind with `instanceof`, or with the stable `name` where several
 * copies of the package may be loaded.
 */
export class ClientError extends Error {
  override name = "ClientError";
}

/** One place where a call departs from the contract. */
export interface ValidationIssue {
  /** JSON pointer into the call's input or the answer's body; `""` is the whole. */
  pointer: string;
  /** The keyword of JSON Schema that is not kept, such as `maximum`. */
  keyword: string;
  /** What is asked for and what was found, without a value that may be secret. */
  message: string;
  /** The input field of the call, where it is one field's fault. */
  field?: string;
}

/** A call that was refused before anything was sent: an unknown, missing or unusable input or option. */
export class ValidationError extends ClientError {
  override name = "ValidationError";
  /** `operationId` of the call, where its input was checked against the contract. */
  declare readonly operationId?: string;
  /** What the contract does not allow, where the input was checked against it. */
  declare readonly issues?: readonly ValidationIssue[];

  constructor(
    message: string,
    options: ErrorOptions & { operationId?: string; issues?: readonly ValidationIssue[] } = {},
  ) {
    super(message, options);
    if (options.operationId !== undefined) this.operationId = options.operationId;
    if (options.issues !== undefined) this.issues = options.issues;
  }
}

/** No usable key pair. The message says which sources were looked at, never what was in them. */
export class CredentialsError extends ClientError {
  override name = "CredentialsError";
}

/** The connection failed: no answer came, or it broke off. `cause` holds the platform's error. */
export class ConnectionError extends ClientError {
  override name = "ConnectionError";
}

/** No complete answer came within the call's `timeout`. */
export class TimeoutError extends ClientError {
  override name = "TimeoutError";
}

/** The caller's `signal` stopped the call. `cause` holds the signal's reason. */
export class AbortError extends ClientError {
  override name = "AbortError";
}

/** What an answer says of an error. */
export interface ApiErrorDetails {
  /** HTTP status of the answer. */
  status: number;
  /** `operationId` of the call. */
  operationId: string;
  /** The service's own code, where the service answered. */
  code?: string | undefined;
  /** The gateway's code, where the gateway refused the request. */
  errorCode?: string | undefined;
  /** The answer's own words. */
  reason: string;
  /** What to do about it, from the contract's catalogue of errors. */
  hint?: string | undefined;
  /** The id by which the vendor's support finds the request. */
  requestId?: string | undefined;
  /** The body as it came: parsed if it was JSON, else its text. */
  body: unknown;
}

/**
 * The service or its gateway answered with an error. There is one class for each status that callers tell apart, so
 * that `error instanceof NotFoundError` reads as it means.
 */
export class ApiError extends ClientError {
  override name = "ApiError";
  /** HTTP status of the answer. It is 200 where the service answered 200 with a code other than success. */
  readonly status: number;
  /** `operationId` of the call, such as `workspaces.list`. */
  readonly operationId: string;
  /** The service's own code, such as `"10001"`; undefined when the gateway answered. */
  readonly code: string | undefined;
  /** The gateway's code, such as `"200"`; undefined when the service answered. */
  readonly errorCode: string | undefined;
  /** What to do about it, where the contract's catalogue knows the error. */
  readonly hint: string | undefined;
  /** The id by which the vendor's support finds the request; undefined when the answer has none. */
  readonly requestId: string | undefined;
  /** The body as it came: parsed if it was JSON, else its text. */
  readonly body: unknown;

  constructor(details: ApiErrorDetails) {
    const code = details.code ?? details.errorCode;
    const found = `HTTP ${details.status}${code === undefined ? "" : `, ${details.code === undefined ? "errorCode" : "code"} ${code}`}`;
    super(`${details.operationId}: ${details.reason} (${found})${details.hint ? `. ${details.hint}` : ""}`);
    this.status = details.status;
    this.operationId = details.operationId;
    this.code = details.code;
    this.errorCode = details.errorCode;
    this.hint = details.hint;
    this.requestId = details.requestId;
    this.body = details.body;
  }
}

/** HTTP 400: the request is malformed or a parameter is wrong. */
export class BadRequestError extends ApiError {
  override name = "BadRequestError";
}

/** HTTP 401: the signature, the key or the subscription was refused. */
export class AuthenticationError extends ApiError {
  override name = "AuthenticationError";
}

/** HTTP 403: the account may not do this. */
export class PermissionDeniedError extends ApiError {
  override name = "PermissionDeniedError";
}

/** HTTP 404: there is no such resource or operation. */
export class NotFoundError extends ApiError {
  override name = "NotFoundError";
}

/** HTTP 409: the resource is in a state that does not allow this, such as an analysis that already runs. */
export class ConflictError extends ApiError {
  override name = "ConflictError";
}

/** HTTP 429: a quota or a rate limit is exceeded. */
export class RateLimitError extends ApiError {
  override name = "RateLimitError";
}

/** HTTP 500 and above: the service or its gateway failed. */
export class ServerError extends ApiError {
  override name = "ServerError";
}

const byStatus: Record<number, typeof ApiError> = {
  400: BadRequestError,
  401: AuthenticationError,
  403: PermissionDeniedError,
  404: NotFoundError,
  409: ConflictError,
  429: RateLimitError,
};

/** The error of the class that belongs to `details.status`. */
export function apiError(details: ApiErrorDetails): ApiError {
  const ErrorClass = byStatus[details.status] ?? (details.status >= 500 ? ServerError : ApiError);
  return new ErrorClass(details);
}
