import type { Api } from "../api/api.js";
import type { Operation } from "../api/operation.js";
import { sampleRequest } from "../api/sample-request.js";
import { basePathOf } from "../api/servers.js";

/** The environment variables that the samples take the keys from. */
export const keyVariables = { accessKey: "NCLOUD_ACCESS_KEY", secretKey: "NCLOUD_SECRET_KEY" };

/** The HTTP request of a sample. Its target is path and query, encoded. */
export type WireSample = ReturnType<typeof wireSample>;

/** The request of an operation with its example values, sent to the first of its servers. */
export function wireSample({ requestHeaders, signature }: Api, operation: Operation) {
  const [server] = operation.servers;
  const { origin } = new URL(server?.url ?? "/", "http://localhost");
  const { method, target, headers, body } = sampleRequest(operation);
  const contentType: Record<string, string> = body === undefined ? {} : { "Content-Type": body.contentType };
  return {
    origin,
    method,
    target: (server === undefined ? "" : basePathOf(server)) + target,
    headers: { ...contentType, ...requestHeaders, ...headers },
    body,
    security: operation.signed ? signature : undefined,
  };
}
