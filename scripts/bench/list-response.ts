import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { MediaIntelligence } from "../../generated/client/index.js";
import { workspacesList } from "../../generated/client/operations.js";
import { responseOf } from "../api/operation.js";
import { readApi } from "../api/read-api.js";
import { paths } from "../cli/paths.js";
import type { Document } from "../contract/document.js";
import { valueAt } from "../runtime/path.js";

/** The list call whose time is measured: its definition, and the call. */
export const listed = workspacesList;
export const list = (client: MediaIntelligence, ...args: Parameters<MediaIntelligence["workspaces"]["list"]>) =>
  client.workspaces.list(...args);

export const readContract = (): Document => JSON.parse(readFileSync(join(paths.generated, "openapi.json"), "utf8"));

/** The contract's own example of a page, optionally with the given number of items. */
export function listResponse(count?: number): string {
  const operation = readApi(readContract()).operations.find(({ id }) => id === listed.id);
  const media = operation && responseOf(operation, "200")?.content.find(({ type }) => type === "application/json");
  const body = structuredClone(media?.examples[0]?.value);
  const items = valueAt(body, listed.pagination?.items ?? []);
  if (!Array.isArray(items)) throw new Error(`${listed.id} has no example of a page.`);
  if (count !== undefined) items.splice(0, items.length, ...Array.from({ length: count }, () => items[0]));
  return JSON.stringify(body);
}
