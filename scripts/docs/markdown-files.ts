import { posix } from "node:path";
import { type Document, isCurrent, type OperationEntry, operationsOf } from "../contract/document.js";
import { annotate } from "./annotate.js";
import { guide } from "./guide/guide.js";
import { en } from "./languages/index.js";
import { code, paragraphs } from "./markdown.js";
import { operationMarkdown } from "./markdown-operation.js";
import { samplesOf } from "./samples.js";
import type { Speech } from "./speech.js";

/** The path of each operation's file by its id. Names that a file system could take for the same get a number. */
function operationFiles(document: Document): Map<string, string> {
  const taken = new Set<string>();
  const free = (name: string, n = 1): string => {
    const path = `operations/${name}${n === 1 ? "" : `-${n}`}.md`;
    if (taken.has(path.toLowerCase())) return free(name, n + 1);
    taken.add(path.toLowerCase());
    return path;
  };
  return new Map(operationsOf(document).map(({ id }) => [id, free(id.replace(/[^\w.-]+/g, "-"))]));
}

/** Names operations by links to their files, from a file in `folder`. */
function speechFrom(document: Document, files: Map<string, string>, folder: string): Speech {
  const nameOf = (id: string): string => {
    const path = files.get(id);
    return path === undefined ? code(id) : `[${code(id)}](${posix.relative(folder, path)})`;
  };
  return { document, language: en, nameOf };
}

const link = (text: string, href: string, about?: string): string =>
  `- [${text}](${href})${about === undefined ? "" : `: ${about.trim().replace(/\s+/g, " ")}`}`;

/** The index for language models (llmstxt.org): what there is, and where. */
function llmsText(document: Document, files: Map<string, string>): string {
  const { info, tags = [] } = document;
  const linkTo = ({ id, operation }: OperationEntry): string => link(id, files.get(id) ?? "", operation.summary);
  const current = operationsOf(document).filter(isCurrent);
  const deprecated = operationsOf(document).filter((entry) => !isCurrent(entry));
  const known = new Set(tags.map(({ name }) => name));
  const groups = [
    ...tags.map(({ name, "x-displayName": title }) => ({ title: title ?? name, name })),
    { title: "Other operations", name: undefined },
  ];
  const tagOf = ({ operation: { tags: [tag = ""] = [] } }: OperationEntry) => (known.has(tag) ? tag : undefined);
  const sections = groups.flatMap(({ title, name }) => {
    const links = current.filter((entry) => tagOf(entry) === name).map(linkTo);
    return links.length === 0 ? [] : [`## ${title}`, links.join("\n")];
  });
  const text = paragraphs(
    `# ${info.title}`,
    info.summary && `> ${info.summary}`,
    "## Guide",
    [
      link(
        "Guide",
        "guide.md",
        "keys, the first call, the signature worked out, errors, paging, waiting, limits, journeys",
      ),
      link(
        "OpenAPI document",
        "openapi.yaml",
        "the whole contract, in which every claim that is not certain is marked",
      ),
    ].join("\n"),
    ...sections,
    "## Optional",
    [
      link("OpenAPI document as JSON", "openapi.json"),
      link("Coverage", "coverage.html", "what is proven of each operation and answer"),
      ...deprecated.map(linkTo),
    ].join("\n"),
  );
  return `${text}\n`;
}

/**
 * The docs for programs that read, by their paths: `llms.txt`, the guide, and one file for each operation. All of it is
 * derived from the document, as the page is.
 */
export async function markdownFiles(document: Document): Promise<Record<string, string>> {
  const files = operationFiles(document);
  const samples = samplesOf(document);
  const annotated = annotate(speechFrom(document, files, "operations"));
  const told = await guide(speechFrom(document, files, ""), samples, undefined);
  return {
    "llms.txt": llmsText(document, files),
    "guide.md": `${paragraphs(`# ${document.info.title}`, told)}\n`,
    ...Object.fromEntries(
      operationsOf(annotated).map((entry) => [
        files.get(entry.id) ?? "",
        operationMarkdown({ document: annotated, samples: samples.get(entry.id) ?? [], guide: "../guide.md" }, entry),
      ]),
    ),
  };
}
