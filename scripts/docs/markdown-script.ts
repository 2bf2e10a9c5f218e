import type { DocsEdition } from "./edition.js";
import { chapterFragment } from "./guide/anchors.js";
import { guide } from "./guide/guide.js";
import { jsonPieces } from "./json-pieces.js";
import { code, paragraphs } from "./markdown.js";
import { operationsMarkdown } from "./markdown-operation.js";
import { samplesOf } from "./samples.js";

function* script(texts: Record<string, string>): Generator<string> {
  yield "globalThis.docsMarkdown = ";
  yield* jsonPieces(texts, 1);
  yield ";\n";
}

/** The script that a page loads to copy the Markdown of an operation, by its id in lower case, or of the guide, in pieces. */
export async function markdownScript({ api, language, isHouse = true }: DocsEdition): Promise<Generator<string>> {
  const context = { api, language, nameOf: code, markOf: () => "", isHouse };
  const samples = samplesOf(api);
  const operations = operationsMarkdown(context, {
    guide: "guide.md",
    errors: `guide.md${chapterFragment(language.errors.heading)}`,
  });
  const texts = Object.fromEntries([...operations].map(([id, text]) => [id.toLowerCase(), text]));
  const guideText = paragraphs(`# ${api.title}`, await guide(context, samples, undefined));
  return script({ ...texts, "": guideText });
}
