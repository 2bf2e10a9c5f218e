import type { Operation, ParameterPlace } from "../api/operation.js";
import { sampleParameters, sampleRequest } from "../api/sample-request.js";

/** The values of a sample call, by where the request carries them. */
export interface SampleInput {
  path: Record<string, unknown>;
  query: Record<string, unknown>;
  body?: unknown;
}

/** The values of the sample request of an operation, before they are encoded. */
export function sampleInput(operation: Operation): SampleInput {
  const parameters = sampleParameters(operation);
  const valuesIn = (place: ParameterPlace): Record<string, unknown> =>
    Object.fromEntries(
      parameters
        .filter(({ parameter }) => parameter.in === place)
        .map(({ parameter, value }) => [parameter.name, value]),
    );
  const { body } = sampleRequest(operation);
  const input: SampleInput = { path: valuesIn("path"), query: valuesIn("query") };
  if (body !== undefined) input.body = body.value;
  return input;
}
