import type { Api } from "../api/api.js";
import { below, type Files } from "../cli/files.js";
import { clientModel } from "../client/model.js";
import type { ArazzoWorkflow } from "../contract/arazzo.js";
import { memoized } from "../contract/memoized.js";
import { annotate, withOperations } from "./annotate.js";
import { textOf } from "./behaviour.js";
import { type Certainty, certaintyOf, certaintyStyle, pageMark } from "./certainty.js";
import { changelogPage } from "./changelog-page.js";
import { coveragePage } from "./coverage-page.js";
import { fragmentOf, pageContext, plainContext } from "./docs-context.js";
import type { DocsEdition } from "./edition.js";
import { anchorsOf, idsOf } from "./guide/anchors.js";
import { guide } from "./guide/guide.js";
import { picture } from "./guide/picture.js";
import { en } from "./languages/index.js";
import type { Makers } from "./makers.js";
import { paragraphs } from "./markdown.js";
import { markdownFiles } from "./markdown-files.js";
import { markdownScript } from "./markdown-script.js";
import { operationHead } from "./operation-head.js";
import { renderPage } from "./page.js";
import { menuStyle } from "./redoc/menu-style.js";
import { renderedBodies, renderedComponents } from "./redoc/rendered-definition.js";
import { renderedText } from "./redoc/rendered-text.js";
import { viewerScript } from "./redoc/viewer-script.js";
import { referencePage } from "./reference-page.js";
import { runButton } from "./run/run-button.js";
import { runDataOf } from "./run/run-data-of.js";
import { runScript } from "./run/run-script.js";
import { replacementsFor } from "./sample-target.js";
import { labelsOf, samplesOf, viewerSamples } from "./samples.js";
import { searchScript } from "./search/search-script.js";
import type { Translation } from "./translations.js";

/** The first sentence of a Markdown text, as plain text. */
function firstSentence(markdown: string): string {
  const [paragraph = ""] = markdown
    .replace(/[*_`]/g, "")
    .trim()
    .split(/\n\s*\n/);
  return paragraph.replace(/\s+/g, " ").replace(/(?<=[.!?]) .*$/, "");
}

/** The links of a page; none by default. */
export interface PageLinks {
  translations?: Translation[];
  /** Addresses of the same content in formats for programs, relative to the page. */
  formats?: string[];
  /** Whether `reference.html` is in the same folder. Default: false. */
  hasReference?: boolean;
  /** Address of the script of the search, relative to the page. Default: no search. */
  search?: string;
  /** The ids of the guide's headings, so that a link leads to the same chapter in each language. Default: made from the headings. */
  anchors?: string[];
  /** Whether the API is this project's own. Default: true. */
  isHouse?: boolean | undefined;
  workflows?: readonly ArazzoWorkflow[] | undefined;
}

/** The context of a page, which has chips and Run buttons that other formats lack. */
function contextOf({ api, language, isHouse, workflows = [] }: DocsEdition, certainty: Certainty, anchors: string[]) {
  const mark = pageMark(language, certainty, anchors.length > 0 ? en : language);
  const context = pageContext(api, language, isHouse);
  const runs = new Set(workflows.map(({ workflowId }) => workflowId));
  const runJourney = (id: string) => (runs.has(id) ? runButton(language, { journey: id }) : undefined);
  return { ...context, runJourney, mark, sharedNotes: certainty.shared };
}

/**
 * Renders the reference as one HTML page, in pieces, that opens from disk without a network. The same API gives the same bytes. By
 * default the page is in English and has no links to translations.
 */
export async function renderDocs(
  api: Api,
  language = en,
  {
    translations = [],
    hasReference = false,
    formats = [],
    search,
    anchors = [],
    isHouse = true,
    workflows = [],
  }: PageLinks = {},
): Promise<Generator<string>> {
  const { title, summary, description = title, operations } = api;
  const samples = new Map(operations.map((operation) => [operation.id, viewerSamples(api, operation)]));
  const certainty = certaintyOf(api);
  const context = contextOf({ api, language, isHouse, workflows }, certainty, anchors);
  const client = clientModel(api);
  // All that the links and chips of `context` depend on.
  const key = JSON.stringify([operations.map(({ id, tag }) => [id, tag]), certainty.shared, anchors.length > 0]);
  const annotated = withOperations(annotate(context, key), api, (node, operation) => ({
    ...renderedBodies(node),
    description: renderedText(paragraphs(operationHead(context, client, operation), textOf(node.description))),
    "x-codeSamples": samples.get(operation.id),
  }));
  const definition = renderedComponents(annotated);
  const text = await guide(context, samples, picture(context));
  const fragments = Object.fromEntries(
    operations.map((operation) => [operation.id.toLowerCase(), fragmentOf(operation)]),
  );
  const replacements = replacementsFor(api, { origin: "{origin}", accessKey: "{accessKey}", secretKey: "{secretKey}" });
  return renderPage({
    language,
    translations,
    hasReference,
    formats,
    search,
    title,
    badge: isHouse && api.operations.some(({ source }) => source) ? language.edition.badge(api) : api.version,
    description: summary ?? firstSentence(description),
    script: viewerScript({ languages: labelsOf(samples), labels: language.viewer, replacements, fragments }),
    definition: {
      ...definition,
      info: { ...definition.info, description: renderedText(text, { ids: idsOf(text, anchors) }) },
    },
    run: "run.js",
    style:
      certaintyStyle(language, operations.filter((each) => !certainty.uncertain.has(each)).map(fragmentOf)) +
      menuStyle(operations),
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

/** The changelog, for each edition, by its path. */
export const generateChangelog = (editions: DocsEdition[], markdown: string): Files =>
  Object.fromEntries(
    editions.map((edition) => [
      `${folderOf(edition, editions)}changelog.html`,
      changelogPage(markdown, edition.language, translationsOf(edition, editions, "changelog.html")),
    ]),
  );

/** The coverage page of each edition, by its path. */
export const generateCoverage = (editions: DocsEdition[]): Makers =>
  Object.fromEntries(
    editions.map((edition) => [
      `${folderOf(edition, editions)}coverage.html`,
      () => coveragePage(edition.api, edition.language, translationsOf(edition, editions, "coverage.html")),
    ]),
  );

/** Makes the named files of some editions, unless they are known. */
export type KeepFiles<Text> = (name: string, editions: DocsEdition[], makers: Makers) => Promise<Files<Text>>;

/** The docs of each edition as Markdown, by path. `first` is that of the first one, if something else makes it. */
export async function generateMarkdown<Text>(
  editions: DocsEdition[],
  makeFiles: (makers: Makers) => Promise<Files<Text>>,
  first?: Promise<Files<Text>>,
): Promise<Files<Text>> {
  const made = await Promise.all(
    editions.map(async (edition) => {
      if (edition === editions[0]) return await (first ?? makeFiles(await markdownFiles(edition)));
      return below(edition.language.tag, await makeFiles(await markdownFiles(edition, "../")));
    }),
  );
  return Object.assign({}, ...made);
}

/** The guide of an edition, without chips and buttons. */
function plainGuide(edition: DocsEdition): Promise<string> {
  const { api } = edition;
  const context = { ...plainContext(edition), sharedNotes: certaintyOf(api).shared };
  return guide(context, samplesOf(api), picture(context));
}

/**
 * The reference of each edition, by its path: `index.html` for the first one, in a folder named by its tag for each other,
 * and beside it `reference.html`, which is the same without a script, `run.js`, which runs operations, and `markdown.js`, from
 * which it copies Markdown.
 * Each links to `formats` in its folder, and to the files of the `contract` in the folder of the first. `search.js` is the search
 * of all of them.
 */
export async function generatePages<Text>(
  editions: DocsEdition[],
  { formats = [], contract = [] }: { formats?: string[]; contract?: string[] },
  keep: KeepFiles<Text>,
): Promise<Files<Text>> {
  const guideOf = memoized(plainGuide);
  const anchorsOfFirst = async () => anchorsOf(editions[0] === undefined ? "" : await guideOf(editions[0]));
  const pagesOf = (edition: DocsEdition): Makers => {
    const folder = folderOf(edition, editions);
    const root = folder === "" ? "" : "../";
    const translations = translationsOf(edition, editions, "index.html");
    const { isHouse, workflows } = edition;
    const links = {
      translations,
      hasReference: true,
      formats: [...formats, ...contract.map((path) => `${root}${path}`)],
      search: `${root}search.js`,
      isHouse,
      workflows,
    };
    const reference = { translations: translationsOf(edition, editions, "reference.html") };
    return {
      [`${folder}index.html`]: async () =>
        renderDocs(edition.api, edition.language, { ...links, anchors: await anchorsOfFirst() }),
      [`${folder}run.js`]: () => runScript(runDataOf(edition, `${root}mock.html`)),
      [`${folder}markdown.js`]: () => markdownScript(edition),
      [`${folder}reference.html`]: async () =>
        referencePage(edition, { ...reference, anchors: await anchorsOfFirst() }),
    };
  };
  const search = async (): Promise<string> => {
    const guides = editions.map(async (edition) => ({ edition, guide: await guideOf(edition) }));
    return searchScript(await Promise.all(guides));
  };
  const kept = await Promise.all([
    // The guide of the first one has the ids of the headings of all.
    ...editions.map((edition) => keep(edition.language.tag, [...editions.slice(0, 1), edition], pagesOf(edition))),
    keep("search", editions, { "search.js": search }),
  ]);
  return Object.assign({}, ...kept);
}
