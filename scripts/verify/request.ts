import type { Operation, Parameter } from "../api/operation.js";
import { sampleValue } from "../api/sample-value.js";
import { encodePath, encodeQuery } from "../runtime/encoding.js";
import type { Request } from "./service.js";

/** Values of parameters, by name. */
export type Bindings = Readonly<Record<string, string | number>>;

export const pageSize = 10;

/** The page size parameter with its value. Empty if the operation is not paged. */
const paging = ({ pagination }: Operation): Bindings =>
  pagination === undefined
    ? {}
    : {
        [pagination.request.page]: 1,
        ...(pagination.request.size !== undefined && { [pagination.request.size]: pageSize }),
      };

export const pathParameters = ({ path }: Operation): string[] =>
  [...path.matchAll(/\{([^{}]+)\}/g)].map(([, name = ""]) => name);

/**
 * Builds the request of an operation: the given parameters, the first page, and examples of other required parameters.
 */
export function requestOf(operation: Operation, bindings: Bindings, body?: unknown): Request {
  const given: Bindings = { ...paging(operation), ...bindings };
  const chosen = ({ name, required, example, schema }: Parameter): unknown =>
    given[name] ?? (required ? (example ?? sampleValue(schema)) : undefined);
  const query = operation.parameters.filter((parameter) => parameter.in === "query");
  const text = encodeQuery(Object.fromEntries(query.map((parameter) => [parameter.name, chosen(parameter)])));
  const path = encodePath(operation.path, given);
  return { operation, target: text === "" ? path : `${path}?${text}`, ...(body !== undefined && { body }) };
}
