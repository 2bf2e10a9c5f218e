import type { Call, CallResponse } from "./call.js";
import type { ApiError } from "./errors.js";
import type { ObserverOptions } from "./observer.js";
import type { CallLimits } from "./options.js";

/** A client's connection to its service, shared with `client.http`. */
export interface Connection {
  readonly baseURL: string;
  /** Headers of every request, with names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly limits: CallLimits;
  /** The options with the logger and the hooks. */
  readonly observed: ObserverOptions;
  send(call: Call): Promise<CallResponse>;
  /** Creates the error for a response that is outside 2xx or does not match the contract. */
  failure(operationId: string, received: CallResponse): Promise<ApiError>;
}
