import type { OperationEntry } from "../contract/document.js";

/** The link to an operation within the page, as the viewer makes it: tag and operationId, both in lower case. */
export const hashOf = ({ id, operation }: OperationEntry): string =>
  `#/${operation.tags?.[0] ?? ""}/${id}`.toLowerCase();
