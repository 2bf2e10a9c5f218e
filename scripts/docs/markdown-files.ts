import { posix } from "node:path";
import type { Api } from "../api/api.js";
import type { DocsContext } from "./docs-context.js";
import { editionNotice } from "./edition-notice.js";
import { guide } from "./guide/guide.js";
import { en } from "./languages/index.js";
import { llmsText } from "./llms-text.js";
import { code, paragraphs } from "./markdown.js";
import { operationsMarkdown } from "./markdown-operation.js";
import { samplesOf } from "./samples.js";

/** The path of each operation's file by its id. Names that differ only by case get a number: a file system may ignore case. */
function operationFiles({ operations }: Api): Map<string, string> {
  const taken = new Set<string>();
  const free = (name: string, n = 1): string => {
    const path = `operations/${name}${n === 1 ? "" : `-${n}`}.md`;
    if (taken.has(path.toLowerCase())) return free(name, n + 1);
    taken.add(path.toLowerCase());
    return path;
  };
  return new Map(operations.map(({ id }) => [id, free(id.replace(/[^\w.-]+/g, "-"))]));
}

/** Names operations by links to their files, relative to `folder`. */
function contextFrom(api: Api, files: Map<string, string>, folder: string, isHouse: boolean): DocsContext {
  const nameOf = (id: string): string => {
    const path = files.get(id);
    return path === undefined ? code(id) : `[${code(id)}](${posix.relative(folder, path)})`;
  };
  return { api, language: en, nameOf, markOf: () => "", isHouse };
}

/**
 * The docs as text for programs, by path: `llms.txt`, the guide, a file for each operation, and all of it in
 * `llms-full.txt`.
 */
export async function markdownFiles(api: Api, isHouse = true): Promise<Record<string, string>> {
  const files = operationFiles(api);
  const samples = samplesOf(api);
  const whole = contextFrom(api, files, "", isHouse);
  const guideText = `${paragraphs(`# ${api.title}`, await guide(whole, samples, undefined))}\n`;
  const links = { guide: "guide.md", errors: "guide.md#errors" };
  const full = operationsMarkdown(whole, links);
  const single = operationsMarkdown(contextFrom(api, files, "operations", isHouse), {
    guide: `../${links.guide}`,
    errors: `../${links.errors}`,
  });
  const notice = editionNotice(whole, "../changelog.html");
  return {
    "llms.txt": llmsText(whole, files),
    "llms-full.txt": [guideText, ...full.values()].join("\n"),
    "guide.md": guideText,
    ...Object.fromEntries(
      [...single].map(([id, text]) => [files.get(id) ?? "", notice ? `${text}\n${notice}\n` : text]),
    ),
  };
}
