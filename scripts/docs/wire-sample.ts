import type { Api } from "../api/api.js";
import type { Operation } from "../api/operation.js";
import { sampleRequest } from "../api/sample-request.js";
import { sampleSecrets } from "../api/sample-secrets.js";
import { basePathOf } from "../api/servers.js";
import { isForm } from "../contract/media-type.js";
import { formSample } from "./form-sample.js";

/** The environment variables that the samples take the keys from. */
export const keyVariables = { accessKey: "NCLOUD_ACCESS_KEY", secretKey: "NCLOUD_SECRET_KEY" };

/** The HTTP request of a sample. Its target is path and query, encoded. */
export type WireSample = ReturnType<typeof wireSample>;

/** The request of an operation with its example values, sent to the first of its servers. */
export function wireSample(api: Api, operation: Operation) {
  const { requestHeaders, signature } = api;
  const [server] = operation.servers;
  const { origin } = new URL(server?.url ?? "/", "http://localhost");
  const { method, target, headers, body } = sampleRequest(operation);
  const form = body !== undefined && isForm(body.contentType) ? formSample(body.media, body.value) : undefined;
  // The platform sets the type of a multipart body, with the boundary in it.
  const hasType = body !== undefined && !(form !== undefined && "parts" in form);
  const contentType: Record<string, string> = hasType ? { "Content-Type": body.contentType } : {};
  return {
    origin,
    method,
    target: (server === undefined ? "" : basePathOf(server)) + target,
    headers: { ...contentType, ...requestHeaders, ...headers },
    body,
    form,
    secrets: sampleSecrets(api, operation),
    security: operation.signed ? signature : undefined,
  };
}
