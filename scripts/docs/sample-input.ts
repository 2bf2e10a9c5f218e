import type { Document, OperationEntry, Parameter } from "../contract/document.js";
import { sampleParameters, sampleRequest } from "../contract/sample-request.js";

/** The values that a sample call sends, by the place they are sent in. */
export interface SampleInput {
  path: Record<string, unknown>;
  query: Record<string, unknown>;
  body?: unknown;
}

/** The same values as in the sample request of the operation, before they become a path, a query and a text. */
export function sampleInput(document: Document, entry: OperationEntry): SampleInput {
  const parameters = sampleParameters(document, entry);
  const valuesIn = (place: Parameter["in"]): Record<string, unknown> =>
    Object.fromEntries(
      parameters
        .filter(({ parameter }) => parameter.in === place)
        .map(({ parameter, value }) => [parameter.name, value]),
    );
  const { body } = sampleRequest(document, entry);
  return { path: valuesIn("path"), query: valuesIn("query"), ...(body === undefined ? {} : { body: body.value }) };
}
