import { className, packageName } from "./package.js";
import { cutQueries } from "./redact.js";

/** What every error of the client may know of its call. */
export interface ErrorDetails {
  /** The error behind this one. */
  cause?: unknown;
  /** `operationId` of the call. */
  operationId?: string | undefined;
  /** How many requests were sent for the call. */
  attempts?: number | undefined;
}

/**
 * Gives a class the name of its errors, and makes `instanceof` true for those of another copy of this package too: they
 * carry the same registered symbol. A subclass that a caller writes is told by its prototype, as ever.
 */
export function brand(Class: { prototype: object }, name: string): void {
  const kind = Symbol.for(`${packageName}/${name}`);
  Object.assign(Class.prototype, { name, [kind]: true });
  Object.defineProperty(Class, Symbol.hasInstance, {
    value(this: unknown, value: unknown) {
      return this === Class ? kind in Object(value) : Function.prototype[Symbol.hasInstance].call(this, value);
    },
  });
}

/**
 * The root of everything this client throws. `instanceof` and the stable `name` both work where several copies of the
 * package are loaded.
 */
export class ClientError extends Error {
  /** `operationId` of the call, such as `workspaces.list`; method and path in a call of `client.http`. */
  declare readonly operationId: string | undefined;
  /** How many requests were sent for the call; undefined where it never came to that. */
  declare readonly attempts: number | undefined;

  constructor(message: string, { operationId, attempts, ...options }: ErrorDetails = {}) {
    super(cutQueries(message), options);
    // Where nothing is known there is no field, so that a log shows none.
    Object.assign(this, operationId && { operationId }, attempts !== undefined && { attempts });
  }

  /** Name, message and the error's own fields: neither the body nor the cause, which may hold secrets. */
  toJSON(): object {
    return { ...this, name: this.name, message: this.message };
  }
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
  /** What the contract does not allow, where the input was checked against it: up to the first hundred of each place. */
  declare readonly issues?: readonly ValidationIssue[];
}

/** No usable key pair. The message says which sources were looked at, never what was in them. */
export class CredentialsError extends ClientError {}

/** The connection failed: no answer came, or it broke off. `cause` holds the platform's error. */
export class ConnectionError extends ClientError {}

/** No complete answer came within the call's `timeout` or `totalTimeout`. */
export class TimeoutError extends ClientError {}

/** The caller's `signal` stopped the call. `cause` holds the signal's reason. */
export class AbortError extends ClientError {}

/** What an answer says of an error. */
export interface ApiErrorDetails {
  /** HTTP status of the answer. */
  status: number;
  /** `operationId` of the call. */
  operationId: string;
  /** How many requests were sent for the call. */
  attempts: number;
  /** The service's own code, where the service answered. */
  code?: string | undefined;
  /** The gateway's code, where the gateway refused the request. */
  errorCode?: string | undefined;
  /** The answer's own words. */
  reason: string;
  /** What to do about it. */
  hint?: string | undefined;
  /** The id by which the vendor's support finds the request. */
  requestId?: string | undefined;
  /** The body as it came: parsed if it was JSON, else its text. */
  body: unknown;
  /** The response's headers. @default none */
  headers?: Headers | undefined;
}

/**
 * The service or its gateway answered with an error. There is one class for each status that callers tell apart, so
 * that `error instanceof NotFoundError` reads as it means.
 */
export class ApiError extends ClientError {
  declare readonly operationId: string;
  declare readonly attempts: number;
  /** HTTP status of the answer. It is 200 where the service answered 200 with a code other than success. */
  declare readonly status: number;
  /** The service's own code, such as `"10001"`; undefined when the gateway answered. */
  declare readonly code: string | undefined;
  /** The gateway's code, such as `"200"`; undefined when the service answered. */
  declare readonly errorCode: string | undefined;
  /**
   * What to do about it: from the contract's catalogue of errors, for a refused signature what was signed, and from the mock
   * its reason.
   */
  declare readonly hint: string | undefined;
  /** The id by which the vendor's support finds the request; undefined when the answer has none. */
  declare readonly requestId: string | undefined;
  readonly #body: unknown;
  readonly #headers: Headers;

  constructor({ operationId, attempts, reason, body, headers = new Headers(), ...known }: ApiErrorDetails) {
    const { status, code, errorCode, hint } = known;
    const said = code ? `, code ${code}` : errorCode ? `, errorCode ${errorCode}` : "";
    super(`${operationId}: ${reason} (HTTP ${status}${said})${hint ? `. ${hint}` : ""}`, { operationId, attempts });
    Object.assign(this, known);
    this.#body = body;
    this.#headers = headers;
  }

  /**
   * The body as it came, at most its first 64 kB: parsed if it was JSON, else its text. It is data, which may hold a
   * presigned URL, and so not part of what a log shows of the error.
   */
  get body(): unknown {
    return this.#body;
  }

  /**
   * The response's headers, as far as a page may read those of another origin. They may hold a cookie or a presigned URL, so
   * that no log shows them of itself.
   *
   * @example
   * error.headers.get("retry-after");
   */
  get headers(): Headers {
    return this.#headers;
  }
}

/** HTTP 400: the request is malformed or a parameter is wrong. */
export class BadRequestError extends ApiError {}

/** HTTP 401: the signature, the key or the subscription was refused. */
export class AuthenticationError extends ApiError {}

/** HTTP 403: the account may not do this. */
export class PermissionDeniedError extends ApiError {}

/** HTTP 404: there is no such resource or operation. */
export class NotFoundError extends ApiError {}

/** HTTP 409: the resource is in a state that does not allow this, such as an analysis that already runs. */
export class ConflictError extends ApiError {}

/** HTTP 429: a quota or a rate limit is exceeded. */
export class RateLimitError extends ApiError {}

/** HTTP 500 and above: the service or its gateway failed. */
export class ServerError extends ApiError {}

const byName = {
  ...{ ValidationError, CredentialsError, ConnectionError, TimeoutError, AbortError },
  ...{ ApiError, BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ConflictError },
  ...{ RateLimitError, ServerError, [`${className}Error`]: ClientError },
};
for (const [name, Class] of Object.entries(byName)) brand(Class, name);

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
