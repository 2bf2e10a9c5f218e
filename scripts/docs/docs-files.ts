import type { Api } from "../api/api.js";
import type { Files } from "../cli/files.js";
import { atPointer } from "../contract/pointer.js";
import { annotate } from "./annotate.js";
import { coveragePage } from "./coverage-page.js";
import { type DocsContext, operationLinks } from "./docs-context.js";
import { fragmentsOf } from "./fragments.js";
import { anchorsOf, withAnchors } from "./guide/anchors.js";
import { guide } from "./guide/guide.js";
import { picture } from "./guide/picture.js";
import { en, type Language } from "./languages/index.js";
import { code, paragraphs } from "./markdown.js";
import { renderPage } from "./page.js";
import { viewerScript } from "./redoc/viewer-script.js";
import { sampleLanguages, samplesOf, withSamples } from "./samples.js";
import type { Translation } from "./translations.js";

/** The first sentence of a Markdown text, as plain text. */
function firstSentence(markdown: string): string {
  const [paragraph = ""] = markdown
    .replace(/[*_`]/g, "")
    .trim()
    .split(/\n\s*\n/);
  return paragraph.replace(/\s+/g, " ").replace(/(?<=[.!?]) .*$/, "");
}

/** A language of the docs, and the contract in it. */
export interface DocsEdition {
  language: Language;
  api: Api;
}

/** What a page links to; nothing by default. */
export interface PageLinks {
  translations?: Translation[];
  /** Addresses of the same content in formats for programs, relative to the page. */
  formats?: string[];
  /** The ids of the guide's headings, so that a link leads to the same chapter in each language. Default: made from the headings. */
  anchors?: string[];
}

const contextOf = ({ api, language }: DocsEdition): DocsContext => ({
  api,
  language,
  nameOf: operationLinks(api),
});

function guideOf(edition: DocsEdition, samples = samplesOf(edition.api)): Promise<string> {
  const context = contextOf(edition);
  return guide(context, samples, picture(context));
}

/**
 * Renders the reference as one HTML page that opens from disk without a network. The same API gives the same bytes. By
 * default the page is in English and has no links to translations.
 */
export async function renderDocs(
  api: Api,
  language = en,
  { translations = [], formats = [], anchors = [] }: PageLinks = {},
): Promise<string> {
  const { title, summary, description = title } = api;
  const samples = samplesOf(api);
  const definition = withSamples(annotate(contextOf({ api, language })), api, samples);
  for (const { id, pointer } of api.operations) {
    // The cast: `annotate` gives each operation a description.
    const operation = atPointer(definition, pointer) as { description: string };
    operation.description = paragraphs(operation.description, language.page.operation({ id: code(id) }));
  }
  definition.info.description = withAnchors(await guideOf({ api, language }, samples), anchors);
  return renderPage({
    language,
    translations,
    formats,
    title,
    description: summary ?? firstSentence(description),
    script: viewerScript({ languages: sampleLanguages, labels: language.viewer, fragments: fragmentsOf(api) }),
    definition,
  });
}

/** The folder of an edition: the top for the first one, a folder named by its tag for each other. */
const folderOf = (edition: DocsEdition, editions: DocsEdition[]): string =>
  edition === editions[0] ? "" : `${edition.language.tag}/`;

/** The translations of a page, with addresses relative to one of them. */
const translationsOf = (edition: DocsEdition, editions: DocsEdition[], page: string): Translation[] => {
  const root = edition === editions[0] ? "" : "../";
  return editions.map((other) => ({
    language: other.language,
    href: `${other === edition ? "" : `${root}${folderOf(other, editions)}`}${page}`,
  }));
};

/** The coverage page of each edition, by its path. */
export const generateCoverage = (editions: DocsEdition[]): Files =>
  Object.fromEntries(
    editions.map((edition) => [
      `${folderOf(edition, editions)}coverage.html`,
      coveragePage(edition.api, edition.language, translationsOf(edition, editions, "coverage.html")),
    ]),
  );

/**
 * The reference of each edition, by its path: `index.html` for the first one, in a folder named by its tag for each other.
 * Each links to `formats`, which are files in the folder of the first.
 */
export async function generatePages(editions: DocsEdition[], formats: string[] = []): Promise<Files> {
  const [first] = editions;
  const anchors = first === undefined ? [] : anchorsOf(await guideOf(first));
  const pages = await Promise.all(
    editions.map(async (edition) => {
      const folder = folderOf(edition, editions);
      const root = folder === "" ? "" : "../";
      const translations = translationsOf(edition, editions, "index.html");
      const links = { translations, formats: formats.map((path) => `${root}${path}`), anchors };
      return [`${folder}index.html`, await renderDocs(edition.api, edition.language, links)];
    }),
  );
  return Object.fromEntries(pages);
}
