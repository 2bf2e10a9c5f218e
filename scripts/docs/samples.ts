import type { Api } from "../api/api.js";
import { curlSample } from "../api/curl-sample.js";
import { fits } from "../api/fits.js";
import { perOperation } from "../api/kept-reading.js";
import { merged, propertiesOf } from "../api/merge-schema.js";
import type { Example, MediaType, Operation, RequestBody } from "../api/operation.js";
import type { Schema } from "../api/schema.js";
import { clientModel } from "../client/model.js";
import { memoized } from "../contract/memoized.js";
import { isNode } from "../contract/node.js";
import { fetchSample } from "./fetch-sample.js";
import { pythonSample } from "./python-sample.js";
import { clientPreamble, typescriptSample } from "./typescript-sample.js";
import { keyVariables, type WireSample, wireSample } from "./wire-sample.js";

/** The languages of the samples, in the order of the menu. */
const languages = [
  { lang: "bash", label: "curl" },
  { lang: "typescript", label: "TypeScript" },
  { lang: "javascript", label: "fetch" },
  { lang: "python", label: "Python" },
];

/** A code sample of an operation, as Redoc reads it from `x-codeSamples`. */
export interface Sample {
  lang: string;
  label: string;
  source: string;
}

/** The languages of the samples with their labels, each once. Redoc shows no other samples. */
export const labelsOf = (samples: ReadonlyMap<string, Sample[]>): Pick<Sample, "lang" | "label">[] => {
  const named = [...samples.values()].flat().map(({ lang, label }) => ({ lang, label }));
  const all = [...languages, ...named];
  return all.filter(({ label }, n) => all.findIndex((other) => other.label === label) === n);
};

/** The body of a sample as text; undefined for a multipart body or none. */
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

/** The operation with an example of its body as the only one. */
const withExample = (operation: Operation, body: RequestBody, media: MediaType, example: Example): Operation => ({
  ...operation,
  body: { ...body, content: [{ ...media, example: undefined, examples: [example] }] },
});

/** An operation with one example of its body. The first example, which all samples use, has no name. */
interface Variant {
  name: string | undefined;
  operation: Operation;
}

/** The numbers of the alternatives that a body and its properties match. */
function choiceOf(schema: Schema | undefined, value: unknown): string {
  const places = [schema, ...Object.values(propertiesOf(schema))];
  const values = [value, ...Object.keys(propertiesOf(schema)).map((name) => isNode(value) && value[name])];
  return places
    .map((place, n) =>
      (place === undefined ? [] : (merged(place).oneOf ?? [])).findIndex((one) => fits(values[n], one, "sent")),
    )
    .join();
}

/** The body's first example, and the first of each alternative (`oneOf`) that it does not show. */
function variantsOf(operation: Operation): Variant[] {
  const { body } = operation;
  const shown = new Set<string>();
  const variants = (body?.content ?? []).flatMap((media) =>
    media.examples.flatMap((example): Variant[] => {
      const choice = choiceOf(media.schema, example.value);
      if (body === undefined || shown.has(choice)) return [];
      shown.add(choice);
      return [{ name: example.summary ?? example.name, operation: withExample(operation, body, media, example) }];
    }),
  );
  return [{ name: undefined, operation }, ...variants.slice(1)];
}

/** Writes the samples of an operation, in the order of the languages. */
const sampler = memoized((api: Api) => {
  const client = clientModel(api);
  const calls = new Map(
    client.resources.flatMap(({ operations }) => operations).map((call) => [call.operation.id, call]),
  );
  return memoized((operation: Operation): Sample[] => {
    const wire = wireSample(api, operation);
    const call = calls.get(operation.id);
    const program = call && `${clientPreamble(client)}\n${typescriptSample({ ...call, operation })}`;
    const sources = [curlOf(wire), program, fetchSample(wire), pythonSample(wire)];
    return languages.flatMap((language, n) => {
      const source = sources[n];
      return source === undefined ? [] : [{ ...language, source }];
    });
  });
});

const samplesFor = perOperation((api, operation) =>
  variantsOf(operation).flatMap(({ name, operation }): Sample[] =>
    sampler(api)(operation).map((sample) =>
      name === undefined ? sample : { ...sample, label: `${sample.label}: ${name}` },
    ),
  ),
);

/**
 * The samples of every operation by its id: one in each language for each alternative of its body. An operation that the client
 * leaves out has no sample in TypeScript.
 */
export const samplesOf = memoized(
  (api: Api): Map<string, Sample[]> =>
    new Map(api.operations.map((operation) => [operation.id, samplesFor(api, operation)])),
);

/** A sample with those of the body's further examples, by their names. */
export interface ViewerSample extends Sample {
  sources?: Record<string, string>;
}

/** The samples of an operation for the page, where the reader chooses the example of the body: one in each language. */
export const viewerSamples = perOperation((api, operation): ViewerSample[] => {
  const { body } = operation;
  const samplesFor = sampler(api);
  const [, ...others] = (body?.content ?? []).flatMap((media) => media.examples.map((example) => ({ media, example })));
  const further = others.flatMap(({ media, example }) =>
    body === undefined
      ? []
      : samplesFor(withExample(operation, body, media, example)).map((one) => ({ ...one, name: example.name })),
  );
  return samplesFor(operation).map((sample) => {
    const own = further.filter(({ label }) => label === sample.label).map(({ name, source }) => [name, source]);
    return own.length === 0 ? sample : { ...sample, sources: Object.fromEntries(own) };
  });
});
