import { posix } from "node:path";
import type { Api } from "../api/api.js";
import { isCurrent, type Operation } from "../api/operation.js";
import { readApi } from "../api/read-api.js";
import { annotate } from "./annotate.js";
import type { DocsContext } from "./docs-context.js";
import { guide } from "./guide/guide.js";
import { en } from "./languages/index.js";
import { code, paragraphs } from "./markdown.js";
import { operationMarkdown } from "./markdown-operation.js";
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

const link = (text: string, href: string, about?: string): string =>
  `- [${text}](${href})${about === undefined ? "" : `: ${about.trim().replace(/\s+/g, " ")}`}`;

/** The index of the docs for language models (llmstxt.org). */
function llmsText(
  { title: name, summary, tags, operations }: Api,
  files: Map<string, string>,
  isHouse: boolean,
): string {
  const linkTo = ({ id, summary: about }: Operation): string => link(id, files.get(id) ?? "", about);
  const current = operations.filter(isCurrent);
  const deprecated = operations.filter((operation) => !isCurrent(operation));
  const declared = new Set(tags.map(({ name }) => name));
  const groups = [...tags, { title: "Other operations", name: undefined }];
  const tagOf = ({ tag = "" }: Operation) => (declared.has(tag) ? tag : undefined);
  const sections = groups.flatMap(({ title, name }) => {
    const links = current.filter((operation) => tagOf(operation) === name).map(linkTo);
    return links.length === 0 ? [] : [`## ${title}`, links.join("\n")];
  });
  const text = paragraphs(
    `# ${name}`,
    summary && `> ${summary}`,
    "## Guide",
    [
      link(
        "Guide",
        "guide.md",
        isHouse
          ? "keys, the first call, the signature worked out, errors, paging, waiting, limits, journeys"
          : undefined,
      ),
      link(
        "OpenAPI document",
        "openapi.yaml",
        isHouse ? "the whole contract, in which every claim that is not certain is marked" : "the whole contract",
      ),
    ].join("\n"),
    ...sections,
    "## Optional",
    [
      link("OpenAPI document as JSON", "openapi.json"),
      ...(isHouse ? [link("Coverage", "coverage.html", "what is proven of each operation and answer")] : []),
      ...deprecated.map(linkTo),
    ].join("\n"),
  );
  return `${text}\n`;
}

/** The docs as text for programs, by path: `llms.txt`, the guide, and a file for each operation. */
export async function markdownFiles(api: Api, isHouse = true): Promise<Record<string, string>> {
  const files = operationFiles(api);
  const samples = samplesOf(api);
  const annotated = readApi(annotate(contextFrom(api, files, "operations", isHouse)));
  const guideText = await guide(contextFrom(api, files, "", isHouse), samples, undefined);
  return {
    "llms.txt": llmsText(api, files, isHouse),
    "guide.md": `${paragraphs(`# ${api.title}`, guideText)}\n`,
    ...Object.fromEntries(
      annotated.operations.map((operation) => [
        files.get(operation.id) ?? "",
        operationMarkdown(
          { api: annotated, samples: samples.get(operation.id) ?? [], guide: "../guide.md" },
          operation,
        ),
      ]),
    ),
  };
}
