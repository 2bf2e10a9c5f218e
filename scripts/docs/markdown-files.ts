import { posix } from "node:path";
import type { DocsContext } from "./docs-context.js";
import type { DocsEdition } from "./edition.js";
import { editionNotice } from "./edition-notice.js";
import { chapterFragment } from "./guide/anchors.js";
import { guide } from "./guide/guide.js";
import { llmsText } from "./llms-text.js";
import type { Makers } from "./makers.js";
import { code, paragraphs } from "./markdown.js";
import { operationsMarkdown, schemaNames, schemasMarkdown } from "./markdown-operation.js";
import { samplesOf } from "./samples.js";

/** The path of a file for each name. Those that differ only by case get a number: a file system may ignore case. */
function filesFor(folder: string, names: Iterable<string>): Map<string, string> {
  const taken = new Set<string>();
  const free = (name: string, n = 1): string => {
    const path = `${folder}/${name}${n === 1 ? "" : `-${n}`}.md`;
    if (taken.has(path.toLowerCase())) return free(name, n + 1);
    taken.add(path.toLowerCase());
    return path;
  };
  return new Map([...names].map((name) => [name, free(name.replace(/[^\w.-]+/g, "-"))]));
}

/** Names operations by links to their files, relative to `folder`. */
function contextFrom(
  { api, language, isHouse = true }: DocsEdition,
  files: Map<string, string>,
  folder: string,
): DocsContext {
  const nameOf = (id: string): string => {
    const path = files.get(id);
    return path === undefined ? code(id) : `[${code(id)}](${posix.relative(`/${folder}`, `/${path}`)})`;
  };
  return { api, language, nameOf, markOf: () => "", isHouse };
}

/**
 * The makers of the docs as text for programs, by path: `llms.txt`, the guide, a file for each operation and for each schema with a section,
 * and all of it in `llms-full.txt`. The paths are relative to the folder of the edition, and `root` is the address of the contract
 * from there.
 */
export async function markdownFiles(edition: DocsEdition, root = ""): Promise<Makers> {
  const { api, language } = edition;
  const ids = api.operations.map(({ id }) => id);
  const files = filesFor("operations", ids);
  const samples = samplesOf(api);
  const whole = contextFrom(edition, files, "");
  const guideText = `${paragraphs(`# ${api.title}`, await guide(whole, samples, undefined))}\n`;
  const links = { guide: "guide.md", errors: `guide.md${chapterFragment(language.errors.heading)}` };
  const schemaFiles = filesFor("schemas", schemaNames(whole));
  const linksFrom = (folder: string) => ({
    guide: `../${links.guide}`,
    errors: `../${links.errors}`,
    schema: (name: string) => posix.relative(`/${folder}`, `/${schemaFiles.get(name)}`),
  });
  const operations = operationsMarkdown(contextFrom(edition, files, "operations"), linksFrom("operations"));
  const schemas = schemasMarkdown(contextFrom(edition, files, "schemas"), linksFrom("schemas"));
  const notice = editionNotice(whole, "../changelog.html");
  function* full(): Generator<string> {
    yield guideText;
    const all = [...operationsMarkdown(whole, links).values(), ...schemasMarkdown(whole, links).values()];
    for (const text of all) yield `\n${text}`;
  }
  return {
    "llms.txt": () => llmsText(whole, files, root),
    "llms-full.txt": full,
    "guide.md": () => guideText,
    ...Object.fromEntries(
      [...operations].map(([id, text]) => [files.get(id) ?? "", () => (notice ? `${text}\n${notice}\n` : text)]),
    ),
    ...Object.fromEntries([...schemas].map(([name, text]) => [schemaFiles.get(name) ?? "", () => text])),
  };
}
