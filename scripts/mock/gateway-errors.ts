import type { Document } from "../contract/document.js";
import type { MockAnswer } from "./types.js";

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

/** The errors that the mock's gateway raises, by their names in the contract's catalogue. */
export type GatewayErrorName = keyof typeof statuses;

/**
 * The answer to an error of the gateway: status and body of the contract's catalogue, or for a document without one the
 * usual status with the reason as its message.
 */
export function gatewayError(document: Document, name: GatewayErrorName, reason: string): MockAnswer {
  const entry = document["x-error-catalogue"]?.gateway?.[name];
  const example = entry && document.components?.examples?.[entry.example];
  return {
    status: entry?.status ?? statuses[name],
    headers: { "content-type": "application/json" },
    body: example?.value ?? { message: reason },
    reason,
  };
}
