import type { Document } from "../contract/document.js";
import { annotate } from "../docs/annotate.js";
import { en, type Language } from "../docs/languages/index.js";
import { renderPage, type Translation } from "../docs/page.js";
import { sampleLanguages, withSamples } from "../docs/samples.js";
import { viewerScript } from "../docs/viewer.js";
import type { Files } from "./files.js";

/** The first sentence of a Markdown text, without its marks. */
function firstSentence(markdown: string): string {
  const [paragraph = ""] = markdown
    .replace(/[*_`]/g, "")
    .trim()
    .split(/\n\s*\n/);
  return paragraph.replace(/\s+/g, " ").replace(/(?<=[.!?]) .*$/, "");
}

/** A language of the docs, and the contract's text in it. */
export interface DocsEdition {
  language: Language;
  document: Document;
}

/**
 * The reference as one HTML page that opens from disk without a network: the bundled document in, the whole text out,
 * the same bytes each time. English, and without a switch, unless told otherwise.
 */
export function renderDocs(document: Document, language = en, translations: Translation[] = []): string {
  const { info } = document;
  return renderPage({
    language,
    translations,
    title: info.title,
    description:
      "summary" in info && typeof info.summary === "string"
        ? info.summary
        : firstSentence(info.description ?? info.title),
    script: viewerScript({ languages: sampleLanguages, labels: language.viewer }),
    definition: withSamples(annotate(document, language)),
  });
}

/** Every page of the docs by its path: the first edition is `index.html`, each other stands in a folder named by its tag. */
export function generatePages(editions: DocsEdition[]): Files {
  const [main] = editions;
  const folderOf = (edition: DocsEdition): string => (edition === main ? "" : `${edition.language.tag}/`);
  return Object.fromEntries(
    editions.map((edition) => {
      const root = edition === main ? "" : "../";
      const translations = editions.map((other) => ({
        language: other.language,
        href: `${other === edition ? "" : `${root}${folderOf(other)}`}index.html`,
      }));
      return [`${folderOf(edition)}index.html`, renderDocs(edition.document, edition.language, translations)];
    }),
  );
}
