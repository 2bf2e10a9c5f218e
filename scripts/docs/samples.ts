import type { Api } from "../api/api.js";
import { curlSample } from "../api/curl-sample.js";
import type { Operation } from "../api/operation.js";
import { sampleRequest } from "../api/sample-request.js";
import type { SignatureHeaders } from "../api/security.js";
import { clientModel } from "../client/model.js";
import { type Document, operationsOf } from "../contract/document.js";
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

function wireSample(api: Api, operation: Operation): WireSample {
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
export function samplesOf(api: Api): Map<string, Sample[]> {
  const client = clientModel(api);
  const calls = new Map(
    client.resources.flatMap(({ operations }) =>
      operations.map((call, n) => [call.operation.id, { call, isFirst: n === 0 }]),
    ),
  );
  return new Map(
    api.operations.map((operation) => {
      const { call, isFirst } = calls.get(operation.id) ?? {};
      const wire = wireSample(api, operation);
      const snippet = call && typescriptSample(call, sampleInput(operation));
      const program = snippet && isFirst ? `${clientPreamble(client)}\n${snippet}` : snippet;
      const sources = [curlOf(wire), program, fetchSample(wire, keyVariables)];
      return [
        operation.id,
        sampleLanguages.flatMap((language, n) => {
          const source = sources[n];
          return source === undefined ? [] : [{ ...language, source }];
        }),
      ];
    }),
  );
}

/** The document with `x-codeSamples` on every operation. The document passed in stays as it is. */
export function withSamples(document: Document, samples: Map<string, Sample[]>): Document {
  const copy = structuredClone(document);
  for (const { id, operation } of operationsOf(copy)) operation["x-codeSamples"] = samples.get(id) ?? [];
  return copy;
}
