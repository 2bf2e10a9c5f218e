import type { Operation } from "../api/operation.js";
import { type DocsContext, fragmentOf, plainContext } from "./docs-context.js";
import type { DocsEdition } from "./edition.js";
import { escapeHtml } from "./escape.js";
import { errorsAnchor, sectionsOf } from "./guide/anchors.js";
import { guide } from "./guide/guide.js";
import { picture } from "./guide/picture.js";
import { markdownHtml } from "./markdown-html.js";
import { operationsMarkdown, schemasMarkdown } from "./markdown-operation.js";
import { samplesOf } from "./samples.js";
import { staticPage } from "./static-page.js";
import type { Translation } from "./translations.js";

const style = `
body { max-width: 60rem; }
section { scroll-margin-top: 8px; }
h1, h2, h3 { overflow-wrap: anywhere; }
h3 { margin-top: 48px; padding-top: 16px; border-top: 1px solid GrayText; }
table { width: 100%; margin: 16px 0; }
th, td { padding: 6px 12px 6px 0; border-bottom: 1px solid GrayText; text-align: left; vertical-align: top; }
td:last-child { min-width: 14rem; overflow-wrap: anywhere; }
code, pre { font: 13px/1.5 monospace; }
pre { padding: 12px; border: 1px solid GrayText; white-space: pre-wrap; overflow-wrap: anywhere; }
code { overflow-wrap: anywhere; }
td:not(:last-child) code { overflow-wrap: normal; }
.contents ul { columns: 20rem; padding: 0; list-style: none; }
.contents li { break-inside: avoid; }
svg.picture { max-width: 100%; height: auto; }
.picture rect, .picture path { fill: none; stroke: currentColor; }
.picture text { fill: currentColor; font: 14px sans-serif; }
.picture .note { font-size: 12px; }
.picture .step { stroke-dasharray: 4 3; }
.picture .head { fill: currentColor; stroke: none; }
@media screen and (max-width: 600px) {
  thead { display: none; }
  tr { display: block; padding: 8px 0; border-bottom: 1px solid GrayText; }
  td { display: grid; grid-template-columns: 6.5rem 1fr; gap: 8px; min-width: 0 !important; padding: 2px 0; border: 0; }
  td, td:not(:last-child) code { overflow-wrap: anywhere; }
  td::before { content: attr(data-label); font-size: 13px; }
}
@page { margin: 15mm; }
@media print {
  body { max-width: none; padding: 0; font-size: 10pt; }
  code, pre { font-size: 8.5pt; }
  nav { display: none; }
  main > h2 { break-before: page; }
  h2, h3, h4, h5, h6, h3 + p, h3 + p + p, p:has(+ table, + pre, + ul, + ol), thead { break-after: avoid; }
  tr, li, svg { break-inside: avoid; }
  p, pre { orphans: 4; widows: 4; }
  a { color: inherit; text-decoration: none; }
}
`;

/** The id of a schema's section. */
const schemaId = (name: string): string => `/schemas/${name}`;

/** An operation's fragment is the same as in the viewer; its id alone leads there too. */
function operationHtml(operation: Operation, markdown: string): string {
  const text = markdownHtml(markdown, { below: 2, ids: [fragmentOf(operation).slice(1)] });
  return `<section id="${escapeHtml(operation.id)}">\n${text}</section>`;
}

const contentsLine = (href: string, html: string): string => `<li><a href="${escapeHtml(href)}">${html}</a></li>`;

/** The tags of an API with their operations; those without a declared tag at the end. */
function groupsOf({ api, language }: DocsContext) {
  const declared = new Set(api.tags.map(({ name }) => name));
  const tagged = api.tags.map(({ name, title }) => ({
    title,
    id: `/${name.toLowerCase()}`,
    operations: api.operations.filter(({ tag }) => tag === name),
  }));
  const others = api.operations.filter(({ tag = "" }) => !declared.has(tag));
  const { otherOperations } = language.reference;
  return [...tagged, { title: otherOperations, id: "/other", operations: others }].filter(
    ({ operations }) => operations.length > 0,
  );
}

/**
 * Renders the whole reference as one HTML page without a script, in pieces, to print it and to search in it. Its ids are the fragments
 * of the viewer; `anchors` are those of the guide's headings.
 */
export async function referencePage(
  edition: DocsEdition,
  { translations = [], anchors = [] }: { translations?: Translation[]; anchors?: string[] } = {},
): Promise<Generator<string>> {
  const { api, language } = edition;
  const page = plainContext(edition);
  const context: DocsContext = { ...page, markOf: (id) => `<a id="/${escapeHtml(id)}"></a>` };
  const samples = samplesOf(api);
  const text = await guide(context, samples, undefined);
  const chapters = sectionsOf(text, anchors).map(({ anchor, heading }) => ({ id: `/${anchor}`, heading }));
  const links = {
    guide: "#guide",
    errors: `#/${errorsAnchor}`,
    schema: (name: string) => `#${encodeURI(schemaId(name))}`,
  };
  const markdown = operationsMarkdown(page, links);
  const schemas = [...schemasMarkdown(page, links)];
  const groups = groupsOf(context);
  const { contents, title } = language.reference;
  const schemasHeading = language.markdown.schemas;
  const lists = [
    `<ul>${chapters.map(({ id, heading }) => contentsLine(`#${id}`, escapeHtml(heading))).join("\n")}</ul>`,
    ...groups.flatMap((group) => [
      `<h3>${escapeHtml(group.title)}</h3>`,
      `<ul>${group.operations
        .map((one) =>
          contentsLine(fragmentOf(one), `${escapeHtml(one.summary ?? one.id)} <code>${escapeHtml(one.id)}</code>`),
        )
        .join("\n")}</ul>`,
    ]),
    ...(schemas.length > 0 ? [contentsLine("#/schemas", escapeHtml(schemasHeading))] : []),
  ];
  function* body(): Generator<string> {
    yield `<div class="contents">\n<h2>${escapeHtml(contents)}</h2>\n${lists.join("\n")}\n</div>`;
    yield `<section id="guide">\n${picture(context) ?? ""}\n${markdownHtml(text, { below: 0, ids: chapters.map(({ id }) => id) })}</section>`;
    for (const { id, title: heading, operations } of groups) {
      yield `<h2 id="${escapeHtml(id)}">${escapeHtml(heading)}</h2>`;
      for (const one of operations) yield operationHtml(one, markdown.get(one.id) ?? "");
    }
    if (schemas.length > 0) yield `<h2 id="/schemas">${escapeHtml(schemasHeading)}</h2>`;
    for (const [name, text] of schemas) yield markdownHtml(text, { below: 2, ids: [schemaId(name)] });
  }
  return staticPage({
    language,
    title: title({ api: api.title, version: api.version }),
    links: [`<a href="index.html">${escapeHtml(language.coverage.back)}</a>`],
    translations,
    style,
    body: body(),
  });
}
