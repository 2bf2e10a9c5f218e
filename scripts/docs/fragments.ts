import type { Api } from "../api/api.js";
import type { Operation } from "../api/operation.js";

/** The URL fragment of an operation as Redoc forms it: tag and operationId, both in lower case. */
export const fragmentOf = ({ id, tag = "" }: Operation): string => `#/${tag}/${id}`.toLowerCase();

/** The URL fragment of each operation, by its id in lower case. */
export const fragmentsOf = ({ operations }: Api): Record<string, string> =>
  Object.fromEntries(operations.map((operation) => [operation.id.toLowerCase(), fragmentOf(operation)]));
