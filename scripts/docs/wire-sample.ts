import type { Api } from "../api/api.js";
import type { Operation } from "../api/operation.js";
import { sampleRequest } from "../api/sample-request.js";
import type { SignatureHeaders } from "../api/security.js";

/** Where the samples take the keys from. */
export const keyVariables = { accessKey: "NCLOUD_ACCESS_KEY", secretKey: "NCLOUD_SECRET_KEY" };

/** The server that the samples send their requests to, split before the path. */
function serverOf({ servers: [server] }: Api): { origin: string; basePath: string } {
  const url = new URL(server?.url ?? "/", "http://localhost");
  return { origin: url.origin, basePath: url.pathname.replace(/\/$/, "") };
}

/** A call as it goes over the wire, to be written in a language that knows nothing of the contract. */
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

export function wireSample(api: Api, operation: Operation): WireSample {
  const { origin, basePath } = serverOf(api);
  const { method, target, headers, body } = sampleRequest(operation);
  return {
    origin,
    method,
    target: basePath + target,
    headers: {
      ...(body === undefined ? {} : { "Content-Type": body.contentType }),
      ...api.requestHeaders,
      ...headers,
    },
    body: body && { value: body.value },
    security: operation.signed ? api.signature : undefined,
  };
}
