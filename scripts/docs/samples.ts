import type { Api } from "../api/api.js";
import { curlSample } from "../api/curl-sample.js";
import type { Operation } from "../api/operation.js";
import { clientModel } from "../client/model.js";
import { fetchSample } from "./fetch-sample.js";
import { clientPreamble, typescriptSample } from "./typescript-sample.js";
import { keyVariables, type WireSample, wireSample } from "./wire-sample.js";

/** The languages of the samples, in the order of the menu. */
export const sampleLanguages = [
  { lang: "bash", label: "curl" },
  { lang: "typescript", label: "TypeScript" },
  { lang: "javascript", label: "fetch" },
];

/** A code sample of an operation, as Redoc reads it from `x-codeSamples`. */
export interface Sample {
  lang: string;
  label: string;
  source: string;
}

/** The body of a sample as text; undefined if it has none, or parts. */
function textOf({ body, form }: WireSample): string | undefined {
  if (form !== undefined) return "text" in form ? form.text : undefined;
  return typeof body?.value === "object" ? JSON.stringify(body.value, null, 2) : body && String(body.value);
}

const curlOf = (sample: WireSample): string =>
  curlSample({
    ...sample,
    body: textOf(sample),
    parts: sample.form !== undefined && "parts" in sample.form ? sample.form.parts : undefined,
    accessKey: { variable: keyVariables.accessKey },
    secretKey: { variable: keyVariables.secretKey },
  });

/**
 * The samples of every operation by its id. In TypeScript the first call of each resource is a whole program, and the
 * others replace its last lines. An operation that the client leaves out has no sample in TypeScript.
 */
export function samplesOf(api: Api): Map<string, Sample[]> {
  const client = clientModel(api);
  const programs = new Map<string, string>();
  for (const { operations } of client.resources)
    for (const [n, call] of operations.entries()) {
      const snippet = typescriptSample(call);
      programs.set(call.operation.id, n === 0 ? `${clientPreamble(client)}\n${snippet}` : snippet);
    }
  const samplesFor = (operation: Operation): Sample[] => {
    const wire = wireSample(api, operation);
    const sources = [curlOf(wire), programs.get(operation.id), fetchSample(wire)];
    return sampleLanguages.flatMap((language, n) => {
      const source = sources[n];
      return source === undefined ? [] : [{ ...language, source }];
    });
  };
  return new Map(api.operations.map((operation) => [operation.id, samplesFor(operation)]));
}
