import type { Call, CallResponse } from "./call.js";
import type { ApiError } from "./errors.js";
import type { ObserverOptions } from "./observer.js";
import type { CallLimits } from "./options.js";

/** A client's connection to its service, which `client.http` uses too. */
export interface Connection {
  readonly baseURL: string;
  /** Headers of every request, in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The client's own limits. */
  readonly limits: CallLimits;
  /** Who looks on. */
  readonly observed: ObserverOptions;
  send(call: Call): Promise<CallResponse>;
  /** The error for a response that is outside 2xx, or is not what the contract says. */
  failure(operationId: string, response: CallResponse): Promise<ApiError>;
}
