import { clientModel } from "../client/model.js";
import { curlSample } from "../contract/curl-sample.js";
import { type Document, type OperationEntry, operationsOf } from "../contract/document.js";
import { sampleRequest } from "../contract/sample-request.js";
import { isSigned, signatureHeaders } from "../contract/signature-headers.js";
import { sampleInput } from "./sample-input.js";
import { typescriptSample } from "./typescript-sample.js";

/** The languages of the samples, in the order in which readers are offered them. */
export const sampleLanguages = [
  { lang: "bash", label: "curl" },
  { lang: "typescript", label: "TypeScript" },
];

/** Where the samples send their requests: the first server, its variables filled in, split before the path. */
function serverOf(document: Document): { origin: string; basePath: string } {
  const [server] = document.servers ?? [];
  const variables = server !== undefined && "variables" in server ? server.variables : undefined;
  const defaults = new Map(Object.entries(variables ?? {}));
  const address = (server?.url ?? "/").replace(/\{([^}]*)\}/g, (whole, name: string) => {
    const variable: unknown = defaults.get(name);
    return typeof variable === "object" && variable !== null && "default" in variable
      ? String(variable.default)
      : whole;
  });
  const url = new URL(address, "http://localhost");
  return { origin: url.origin, basePath: url.pathname.replace(/\/$/, "") };
}

/** A bash snippet that makes the call, with the keys in environment variables. */
export function curlFor(document: Document, entry: OperationEntry): string {
  const { origin, basePath } = serverOf(document);
  const { method, target, headers, body } = sampleRequest(document, entry);
  return curlSample({
    origin,
    method,
    target: basePath + target,
    headers: {
      ...(body === undefined ? {} : { "Content-Type": body.contentType }),
      ...document["x-request-headers"],
      ...headers,
    },
    body: typeof body?.value === "object" ? JSON.stringify(body.value, null, 2) : body && String(body.value),
    security: isSigned(document, entry) ? signatureHeaders(document) : undefined,
    accessKey: { variable: "NCLOUD_ACCESS_KEY" },
    secretKey: { variable: "NCLOUD_SECRET_KEY" },
  });
}

/**
 * The document with `x-codeSamples` on every operation; those that the client leaves out have no TypeScript sample.
 * The document passed in stays as it is.
 */
export function withSamples(document: Document): Document {
  const copy = structuredClone(document);
  const client = clientModel(copy);
  const calls = new Map(client.resources.flatMap(({ operations }) => operations.map((call) => [call.entry.id, call])));
  for (const entry of operationsOf(copy)) {
    const call = calls.get(entry.id);
    const sources = [curlFor(document, entry), call && typescriptSample(client, call, sampleInput(document, entry))];
    entry.operation["x-codeSamples"] = sampleLanguages.flatMap((language, n) => {
      const source = sources[n];
      return source === undefined ? [] : [{ ...language, source }];
    });
  }
  return copy;
}
