import type { Operation, ParameterPlace } from "../api/operation.js";
import { sampleParameters, sampleRequest } from "../api/sample-request.js";

/** The values that a sample call sends, by the place they are sent in. */
export interface SampleInput {
  path: Record<string, unknown>;
  query: Record<string, unknown>;
  body?: unknown;
}

/** The same values as in the sample request of the operation, before they become a path, a query and a text. */
export function sampleInput(operation: Operation): SampleInput {
  const parameters = sampleParameters(operation);
  const valuesIn = (place: ParameterPlace): Record<string, unknown> =>
    Object.fromEntries(
      parameters
        .filter(({ parameter }) => parameter.in === place)
        .map(({ parameter, value }) => [parameter.name, value]),
    );
  const { body } = sampleRequest(operation);
  return { path: valuesIn("path"), query: valuesIn("query"), ...(body === undefined ? {} : { body: body.value }) };
}
