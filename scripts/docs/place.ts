import { type Document, type OperationEntry, operationsOf } from "../contract/document.js";

/** The link to an operation within the page, as the viewer makes it: tag and operationId, both in lower case. */
export const hashOf = ({ id, operation }: OperationEntry): string =>
  `#/${operation.tags?.[0] ?? ""}/${id}`.toLowerCase();

/** Where each operation stands in the page, by its id in lower case. */
export const placesOf = (document: Document): Record<string, string> =>
  Object.fromEntries(operationsOf(document).map((entry) => [entry.id.toLowerCase(), hashOf(entry)]));
