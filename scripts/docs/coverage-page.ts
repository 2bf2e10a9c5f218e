import type { Api } from "../api/api.js";
import { isCurrent } from "../api/operation.js";
import { type Count, inAll, type ToProve, toProve } from "../api/to-prove.js";
import { editionNotice } from "./edition-notice.js";
import { escapeHtml } from "./escape.js";
import type { Language } from "./languages/language.js";
import { markdownHtml } from "./markdown-html.js";
import { renderStaticPage } from "./static-page.js";
import type { Translation } from "./translations.js";

const style = `
section { overflow-x: auto; }
table { font-variant-numeric: tabular-nums; }
th, td { padding: 4px 12px; border-bottom: 1px solid GrayText; text-align: right; white-space: nowrap; }
th:first-child { text-align: left; }
`;

/** The counts of examples and constraints, such as `2 + 13`. */
const counts = ({ examples = 0, constraints }: Count): string =>
  constraints === undefined ? String(examples) : `${examples} + ${constraints}`;

/** The operations of one resource, with a column for each status among their responses. */
function table({ coverage: { columns, noBody } }: Language, title: string, operations: ToProve[]): string {
  const statuses = [...new Set(operations.flatMap(({ responses }) => Object.keys(responses)))].sort();
  const response = (count: Count | undefined): string => {
    if (count === undefined) return "";
    return count.examples === undefined ? escapeHtml(noBody) : counts(count);
  };
  const row = ({ operation: { id }, request, responses }: ToProve): string => {
    const link = `<a href="index.html#${escapeHtml(encodeURIComponent(id))}">${escapeHtml(id)}</a>`;
    const cells = [counts(request), ...statuses.map((status) => response(responses[status]))];
    return `<tr><th scope="row">${link}</th>${cells.map((text) => `<td>${text}</td>`).join("")}</tr>`;
  };
  const heads = [...columns, ...statuses].map((head) => `<th scope="col">${escapeHtml(head)}</th>`).join("");
  const name = escapeHtml(title);
  return `<h2>${name}</h2>
<section tabindex="0" aria-label="${name}">
<table>
<thead><tr>${heads}</tr></thead>
<tbody>
${operations.map(row).join("\n")}
</tbody>
</table>
</section>`;
}

/** Renders the number of proofs for each request and response, as one HTML file without scripts. */
export function coveragePage(api: Api, language: Language, translations: Translation[] = []): string {
  const { coverage, tag } = language;
  const operations = toProve(api);
  const tagOf = ({ operation: { tag = "" } }: ToProve): string => tag;
  const titles = new Map(api.tags.map(({ name, title }) => [name, title]));
  const groups = [...new Set([...titles.keys(), ...operations.map(tagOf)])]
    .map((name) => ({ title: titles.get(name) ?? name, tagged: operations.filter((each) => tagOf(each) === name) }))
    .filter(({ tagged }) => tagged.length > 0);
  const hasDeprecated = !api.operations.every(isCurrent);
  const totals = inAll(api);
  const format = (count: number): string => count.toLocaleString(tag);
  const sum = coverage.inAll({
    responses: format(totals.responses),
    examples: format(totals.examples),
    requestExamples: format(totals.requestExamples),
    requestConstraints: format(totals.requestConstraints),
    responseConstraints: format(totals.responseConstraints),
  });
  const text = hasDeprecated ? [...coverage.about, coverage.deprecated, sum] : [...coverage.about, sum];
  // Only this project's own contract is proven.
  const notice = editionNotice({ api, language, isHouse: true });
  return renderStaticPage({
    language,
    title: `${coverage.title({ api: api.title })} ${api.version}`,
    links: [`<a href="index.html">${escapeHtml(coverage.back)}</a>`],
    translations,
    style,
    body: [
      ...(notice === undefined ? [] : [markdownHtml(notice, { below: 0, ids: [] })]),
      ...text.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`),
      ...groups.map(({ title, tagged }) => table(language, title, tagged)),
    ],
  });
}
