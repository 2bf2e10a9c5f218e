import type { Api } from "../api/api.js";
import type { Operation } from "../api/operation.js";
import type { MockResponse } from "./exchange.js";
import { refusal } from "./refusal.js";

const statuses = {
  badRequest: 400,
  credentialsMissing: 401,
  credentialsInvalid: 401,
  notSubscribed: 401,
  notFound: 404,
  requestEntityTooLarge: 413,
  throttleLimited: 429,
  rateLimited: 429,
} as const;

/** The errors that the mock's gateway returns, by their names in the contract's catalogue. */
export type GatewayErrorName = keyof typeof statuses;

/**
 * The response to a gateway error: status and body of the contract's catalogue. For a document without a catalogue, the
 * usual status, with the body that the operation declares for it, or with the reason.
 */
export function gatewayError(
  { errors }: Api,
  name: GatewayErrorName,
  reason: string,
  operation?: Operation,
): MockResponse {
  const error = errors.find((each) => each.group === "gateway" && each.name === name);
  if (error === undefined) return refusal(operation, statuses[name], reason);
  return {
    status: error.status,
    headers: { "content-type": "application/json" },
    body: error.example?.value ?? { message: reason },
    reason,
  };
}
