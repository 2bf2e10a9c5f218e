import type { Api } from "../api/api.js";
import type { MockResponse } from "./exchange.js";

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
 * usual status with the reason as its message.
 */
export function gatewayError({ errors }: Api, name: GatewayErrorName, reason: string): MockResponse {
  const error = errors.find((each) => each.group === "gateway" && each.name === name);
  return {
    status: error?.status ?? statuses[name],
    headers: { "content-type": "application/json" },
    body: error?.example?.value ?? { message: reason },
    reason,
  };
}
