import { className, packageName } from "./package.js";
import { cutQueries } from "./redact.js";

/** Details of an error's call. */
export interface ErrorDetails {
  /** The error behind this one. */
  cause?: unknown;
  /** `operationId` of the call. */
  operationId?: string | undefined;
  /** Number of requests that were sent for the call. */
  attempts?: number | undefined;
}

/**
 * Names the errors of each class, and makes `instanceof` true for errors of another copy of this package too: they have the
 * same registered symbol. For a caller's subclass, `instanceof` compares prototypes as usual.
 */
export function brand(classes: Record<string, { prototype: object }>): void {
  for (const [name, Class] of Object.entries(classes)) {
    const kind = Symbol.for(`${packageName}/${name}`);
    Object.assign(Class.prototype, { name, [kind]: true });
    Object.defineProperty(Class, Symbol.hasInstance, {
      value(this: unknown, value: unknown) {
        return this === Class ? kind in Object(value) : Function.prototype[Symbol.hasInstance].call(this, value);
      },
    });
  }
}

/**
 * The base class of all errors that this client throws. `instanceof` and the stable `name` both work when several copies of
 * the package are loaded.
 */
export class ClientError extends Error {
  /** `operationId` of the call, such as `widgets.list`; method and path in a call of `client.http`. */
  declare readonly operationId: string | undefined;
  /** Number of requests that were sent for the call; undefined if the error came before that. */
  declare readonly attempts: number | undefined;

  constructor(message: string, { operationId, attempts, ...options }: ErrorDetails = {}) {
    super(cutQueries(message), options);
    // A missing detail is no field, so that logs do not show it.
    Object.assign(this, operationId && { operationId }, attempts !== undefined && { attempts });
  }

  /** Name, message and the error's own fields, without body and cause, which may hold secrets. */
  toJSON(): object {
    return { ...this, name: this.name, message: this.message };
  }
}

/** One violation of the contract in a call. */
export interface ValidationIssue {
  /** JSON pointer into the call's input or the response's body; `""` is the whole. */
  pointer: string;
  /** The keyword of JSON Schema that is violated, such as `maximum`. */
  keyword: string;
  /** The rule and the value found, described without showing a value that may be secret. */
  message: string;
  /** The input field of the call, if the issue belongs to one field. */
  field?: string;
}

/** An input or option is unknown, missing or unusable. Nothing was sent. */
export class ValidationError extends ClientError {
  /** Violations of the contract, if the input was checked against it: at most a hundred for each of path, query, header and body. */
  declare readonly issues?: readonly ValidationIssue[];
}

/** There is no usable key pair. The message lists the sources that were read, never their content. */
export class CredentialsError extends ClientError {}

/** The connection failed before a complete response arrived. `cause` holds the platform's error. */
export class ConnectionError extends ClientError {}

/** No complete response arrived within the call's `timeout` or `totalTimeout`. */
export class TimeoutError extends ClientError {}

/** The caller's `signal` stopped the call. `cause` holds the signal's reason. */
export class AbortError extends ClientError {}

/** Details of an error response. */
export interface ApiErrorDetails {
  /** HTTP status of the response. */
  status: number;
  /** `operationId` of the call. */
  operationId: string;
  /** Number of requests that were sent for the call. */
  attempts: number;
  /** The service's own code, if the service responded. */
  code?: string | undefined;
  /** The gateway's code, if the gateway rejected the request. */
  errorCode?: string | undefined;
  /** The response's message. */
  reason: string;
  /** How to resolve the error. */
  hint?: string | undefined;
  /** The id of the request, for the vendor's support. */
  requestId?: string | undefined;
  /** The body: parsed if it was JSON, else its text. */
  body: unknown;
  /** The response's headers. @default none */
  headers?: Headers | undefined;
}

/** The service or its gateway responded with an error. Common statuses have subclasses, such as `NotFoundError`. */
export class ApiError extends ClientError {
  declare readonly operationId: string;
  declare readonly attempts: number;
  /** HTTP status of the response. It is 200 if the service responded with 200 and a code other than success. */
  declare readonly status: number;
  /** The service's own code, such as `"10001"`; undefined if the gateway responded. */
  declare readonly code: string | undefined;
  /** The gateway's code, such as `"200"`; undefined if the service responded. */
  declare readonly errorCode: string | undefined;
  /**
   * How to resolve the error, from the contract's catalogue of errors. It also says what was signed if the signature was
   * rejected, and the mock's reason if the mock responded.
   */
  declare readonly hint: string | undefined;
  /** The id of the request, for the vendor's support; undefined if the response has none. */
  declare readonly requestId: string | undefined;
  readonly #body: unknown;
  readonly #headers: Headers;

  constructor({ operationId, attempts, reason, body, headers = new Headers(), ...known }: ApiErrorDetails) {
    const { status, code, errorCode, hint } = known;
    const label = (code && `, code ${code}`) || (errorCode && `, errorCode ${errorCode}`) || "";
    super(`${operationId}: ${reason} (HTTP ${status}${label})${hint ? `. ${hint}` : ""}`, { operationId, attempts });
    Object.assign(this, known);
    this.#body = body;
    this.#headers = headers;
  }

  /**
   * The body, at most its first 64 KiB: parsed if it was JSON, else its text. It may hold a presigned URL, so logs of the
   * error do not show it.
   */
  get body(): unknown {
    return this.#body;
  }

  /**
   * The response's headers; in a browser page, those that CORS exposes. They may hold a cookie or a presigned URL, so logs of
   * the error do not show them.
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

/** HTTP 401: the signature, the key or the subscription was rejected. */
export class AuthenticationError extends ApiError {}

/** HTTP 403: the account lacks the permission. */
export class PermissionDeniedError extends ApiError {}

/** HTTP 404: there is no such resource or operation. */
export class NotFoundError extends ApiError {}

/** HTTP 409: the resource is in a state that does not allow this, such as an analysis that already runs. */
export class ConflictError extends ApiError {}

/** HTTP 429: a quota or a rate limit is exceeded. */
export class RateLimitError extends ApiError {}

/** HTTP 500 and above: the service or its gateway failed. */
export class ServerError extends ApiError {}

brand({ ValidationError, CredentialsError, ConnectionError, TimeoutError, AbortError });
brand({ ApiError, BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, ConflictError });
brand({ RateLimitError, ServerError, [`${className}Error`]: ClientError });

const byStatus: Record<number, typeof ApiError> = {
  400: BadRequestError,
  401: AuthenticationError,
  403: PermissionDeniedError,
  404: NotFoundError,
  409: ConflictError,
  429: RateLimitError,
};

export function apiError(details: ApiErrorDetails): ApiError {
  const ErrorClass = byStatus[details.status] ?? (details.status >= 500 ? ServerError : ApiError);
  return new ErrorClass(details);
}
