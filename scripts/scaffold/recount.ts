import type { Api } from "../api/api.js";
import { withCounts } from "../check/prose.js";
import { writtenFiles } from "../check/written-files.js";
import type { Sources } from "../contract/sources.js";
import type { Draft } from "./draft.js";

/** Corrects the numbers of operations that the pages of a project name. */
export function recount(root: string, api: Api, draft: Draft, sources: Sources): void {
  for (const { path, absolute } of writtenFiles(root, sources))
    if (path.endsWith(".md") && path !== "CHANGELOG.md") draft.edit(absolute, (text) => withCounts(api, text));
}
