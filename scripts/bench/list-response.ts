import { readFileSync } from "node:fs";
import { join } from "node:path";
import { workspacesList } from "../../generated/client/operations.js";
import { responseOf } from "../api/operation.js";
import { readApi } from "../api/read-api.js";
import { paths } from "../cli/paths.js";
import type { Document } from "../contract/document.js";
import { valueAt } from "../runtime/path.js";

export const readContract = (): Document => JSON.parse(readFileSync(join(paths.generated, "openapi.json"), "utf8"));

/** The contract's own example of a page, optionally with the given number of items. */
export function listResponse(count?: number): string {
  const operation = readApi(readContract()).operations.find(({ id }) => id === workspacesList.id);
  const media = operation && responseOf(operation, "200")?.content.find(({ type }) => type === "application/json");
  const body = structuredClone(media?.examples[0]?.value);
  const items = valueAt(body, workspacesList.pagination?.items ?? []);
  if (!Array.isArray(items)) throw new Error(`${workspacesList.id} has no example of a page.`);
  if (count !== undefined) items.splice(0, items.length, ...Array.from({ length: count }, () => items[0]));
  return JSON.stringify(body);
}
