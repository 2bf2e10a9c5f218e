import type { Document } from "../contract/document.js";
import { annotate } from "../docs/annotate.js";
import { renderPage } from "../docs/page.js";
import { sampleLanguages, withSamples } from "../docs/samples.js";
import { viewerScript } from "../docs/viewer.js";

/** The first sentence of a Markdown text, without its marks. */
function firstSentence(markdown: string): string {
  const [paragraph = ""] = markdown
    .replace(/[*_`]/g, "")
    .trim()
    .split(/\n\s*\n/);
  return paragraph.replace(/\s+/g, " ").replace(/(?<=[.!?]) .*$/, "");
}

/**
 * The reference as one HTML page that opens from disk without a network: the bundled document in, the whole text out,
 * the same bytes each time.
 */
export function renderDocs(document: Document): string {
  const { info } = document;
  return renderPage({
    title: info.title,
    description:
      "summary" in info && typeof info.summary === "string"
        ? info.summary
        : firstSentence(info.description ?? info.title),
    script: viewerScript(sampleLanguages),
    definition: withSamples(annotate(document)),
  });
}
