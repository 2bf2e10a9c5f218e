import { type Document, type Example, follow, type OperationEntry, type Reference } from "../contract/document.js";
import { sampleRequest, sampleValue } from "../contract/sample-request.js";

/** The values that a sample call sends, by the place they are sent in. */
export interface SampleInput {
  path: Record<string, unknown>;
  query: Record<string, unknown>;
  body?: unknown;
}

interface WithExamples {
  example?: unknown;
  examples?: Record<string, Example | Reference>;
}

function exampleOf(document: Document, { example, examples = {} }: WithExamples): unknown {
  const [first] = Object.values(examples);
  return example ?? (first === undefined ? undefined : follow(document, first).value);
}

/** The same values as in the sample request of the operation, before they become a path, a query and a text. */
export function sampleInput(document: Document, entry: OperationEntry): SampleInput {
  const valuesIn = (place: string): Record<string, unknown> =>
    Object.fromEntries(
      entry.parameters
        .filter((parameter) => parameter.in === place)
        .map((parameter) => ({ parameter, example: exampleOf(document, parameter) }))
        .filter(({ parameter, example }) => example !== undefined || parameter.required === true)
        .map(({ parameter, example }) => [parameter.name, example ?? sampleValue(document, parameter.schema ?? {})]),
    );
  const { body } = sampleRequest(document, entry);
  return { path: valuesIn("path"), query: valuesIn("query"), ...(body === undefined ? {} : { body: body.value }) };
}
