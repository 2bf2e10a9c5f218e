import { clientModel } from "../client/model.js";
import { curlSample } from "../contract/curl-sample.js";
import { type Document, type OperationEntry, operationsOf } from "../contract/document.js";
import { sampleRequest } from "../contract/sample-request.js";
import { isSigned, type SignatureHeaders, signatureHeaders } from "../contract/signature-headers.js";
import { fetchSample } from "./fetch-sample.js";
import { sampleInput } from "./sample-input.js";
import { clientPreamble, typescriptSample } from "./typescript-sample.js";

/** The languages of the samples, in the order in which readers are offered them. */
export const sampleLanguages = [
  { lang: "bash", label: "curl" },
  { lang: "typescript", label: "TypeScript" },
  { lang: "javascript", label: "fetch" },
];

/** Where the samples take the keys from. */
export const keyVariables = { accessKey: "NCLOUD_ACCESS_KEY", secretKey: "NCLOUD_SECRET_KEY" };

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

function wireSample(document: Document, entry: OperationEntry): WireSample {
  const { origin, basePath } = serverOf(document);
  const { method, target, headers, body } = sampleRequest(document, entry);
  return {
    origin,
    method,
    target: basePath + target,
    headers: {
      ...(body === undefined ? {} : { "Content-Type": body.contentType }),
      ...document["x-request-headers"],
      ...headers,
    },
    body: body && { value: body.value },
    security: isSigned(document, entry) ? signatureHeaders(document) : undefined,
  };
}

/** A bash snippet that makes the call. */
const curlOf = ({ body, ...sample }: WireSample): string =>
  curlSample({
    ...sample,
    body: typeof body?.value === "object" ? JSON.stringify(body.value, null, 2) : body && String(body.value),
    accessKey: { variable: keyVariables.accessKey },
    secretKey: { variable: keyVariables.secretKey },
  });

/** The sample of one call in one of the languages. */
export interface Sample {
  lang: string;
  label: string;
  source: string;
}

/**
 * The samples of every operation by its id. In TypeScript the first call of each resource is a whole program, and the
 * others are what stands in its place; an operation that the client leaves out has none.
 */
export function samplesOf(document: Document): Map<string, Sample[]> {
  const client = clientModel(document);
  const calls = new Map(
    client.resources.flatMap(({ operations }) =>
      operations.map((call, n) => [call.entry.id, { call, isFirst: n === 0 }]),
    ),
  );
  return new Map(
    operationsOf(document).map((entry) => {
      const { call, isFirst } = calls.get(entry.id) ?? {};
      const wire = wireSample(document, entry);
      const snippet = call && typescriptSample(call, sampleInput(document, entry));
      const program = snippet && isFirst ? `${clientPreamble(client)}\n${snippet}` : snippet;
      const sources = [curlOf(wire), program, fetchSample(wire, keyVariables)];
      return [
        entry.id,
        sampleLanguages.flatMap((language, n) => {
          const source = sources[n];
          return source === undefined ? [] : [{ ...language, source }];
        }),
      ];
    }),
  );
}

/** The document with `x-codeSamples` on every operation. The document passed in stays as it is. */
export function withSamples(document: Document, samples = samplesOf(document)): Document {
  const copy = structuredClone(document);
  for (const { id, operation } of operationsOf(copy)) operation["x-codeSamples"] = samples.get(id) ?? [];
  return copy;
}
