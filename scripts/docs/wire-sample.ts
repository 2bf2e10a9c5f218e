import type { Api } from "../api/api.js";
import type { Operation } from "../api/operation.js";
import { sampleRequest } from "../api/sample-request.js";
import type { SignatureHeaders } from "../api/security.js";

/** The environment variables that the samples take the keys from. */
export const keyVariables = { accessKey: "NCLOUD_ACCESS_KEY", secretKey: "NCLOUD_SECRET_KEY" };

/** Origin and base path of the first server. */
function serverOf({ servers: [server] }: Api): { origin: string; basePath: string } {
  const url = new URL(server?.url ?? "/", "http://localhost");
  return { origin: url.origin, basePath: url.pathname.replace(/\/$/, "") };
}

/** The HTTP request of a sample, for languages that have no client. */
export interface WireSample {
  /** Scheme, host and port. */
  origin: string;
  method: string;
  /** Path and query, encoded. */
  target: string;
  headers: Record<string, string>;
  body: { value: unknown } | undefined;
  security: SignatureHeaders | undefined;
}

/** The request of an operation with its example values, sent to the first server. */
export function wireSample(api: Api, operation: Operation): WireSample {
  const { origin, basePath } = serverOf(api);
  const { method, target, headers, body } = sampleRequest(operation);
  const contentType: Record<string, string> = body === undefined ? {} : { "Content-Type": body.contentType };
  return {
    origin,
    method,
    target: basePath + target,
    headers: { ...contentType, ...api.requestHeaders, ...headers },
    body: body && { value: body.value },
    security: operation.signed ? api.signature : undefined,
  };
}
