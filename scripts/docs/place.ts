import type { Api } from "../api/api.js";
import type { Operation } from "../api/operation.js";

/** The link to an operation within the page, as the viewer makes it: tag and operationId, both in lower case. */
export const hashOf = ({ id, tag = "" }: Operation): string => `#/${tag}/${id}`.toLowerCase();

/** The link to each operation within the page, by its id in lower case. */
export const hashesOf = ({ operations }: Api): Record<string, string> =>
  Object.fromEntries(operations.map((operation) => [operation.id.toLowerCase(), hashOf(operation)]));
