import type { Api } from "../api/api.js";
import { curlSample } from "../api/curl-sample.js";
import { clientModel } from "../client/model.js";
import type { Document } from "../contract/document.js";
import { atPointer } from "../contract/pointer.js";
import { fetchSample } from "./fetch-sample.js";
import { sampleInput } from "./sample-input.js";
import { clientPreamble, typescriptSample } from "./typescript-sample.js";
import { keyVariables, type WireSample, wireSample } from "./wire-sample.js";

/** The languages of the samples, in the order of the menu. */
export const sampleLanguages = [
  { lang: "bash", label: "curl" },
  { lang: "typescript", label: "TypeScript" },
  { lang: "javascript", label: "fetch" },
];

/** A bash snippet that makes the call. */
const curlOf = ({ body, ...sample }: WireSample): string =>
  curlSample({
    ...sample,
    body: typeof body?.value === "object" ? JSON.stringify(body.value, null, 2) : body && String(body.value),
    accessKey: { variable: keyVariables.accessKey },
    secretKey: { variable: keyVariables.secretKey },
  });

/** A code sample of an operation, as Redoc reads it from `x-codeSamples`. */
export interface Sample {
  lang: string;
  label: string;
  source: string;
}

/**
 * The samples of every operation by its id. In TypeScript the first call of each resource is a whole program, and the
 * others replace its last lines. An operation that the client leaves out has no sample in TypeScript.
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
      const sources = [curlOf(wire), program, fetchSample(wire)];
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

/** A copy of the document with `x-codeSamples` on every operation. */
export function withSamples(document: Document, { operations }: Api, samples: Map<string, Sample[]>): Document {
  const copy = structuredClone(document);
  for (const { id, pointer } of operations)
    Object.assign(Object(atPointer(copy, pointer)), { "x-codeSamples": samples.get(id) ?? [] });
  return copy;
}
