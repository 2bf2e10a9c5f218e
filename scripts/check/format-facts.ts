import { columns } from "../cli/table.js";
import { type Enforcement, inAll, type Judgements, tools } from "../proof/enforcement.js";
import type { KeywordReport } from "../proof/keywords/measure.js";
import type { Count } from "../proof/matrix.js";
import type { Proof } from "./prove.js";
import { certainties, type Mark } from "./provenance.js";
import type { Facts } from "./report.js";

const share = ({ count, covered }: Count): string => `${covered} of ${count}`;

/**
 * The number of invalid values that each tool rejects, by keyword, and then the values that were not passed to a tool.
 */
function enforcementLines(title: string, { byKeyword, unasked }: Enforcement): string[] {
  const row = (name: string, { count, ...by }: Judgements) => [
    name,
    String(count),
    ...tools.map((tool) => (by[tool].asked === 0 ? "-" : `${by[tool].refused} of ${by[tool].asked}`)),
  ];
  const table = columns([
    [title, "broken", ...tools],
    ...Object.entries(byKeyword).map(([keyword, judgements]) => row(keyword, judgements)),
    row("total", inAll(byKeyword)),
  ]);
  return [
    ...table,
    ...unasked.map(({ tool, reason, count }) => `  the ${tool} cannot be tested for ${count}: ${reason}`),
  ];
}

function proofLines({ matrix, negative, answers }: Proof): string[] {
  const rows = [...matrix.rows, { operation: "total", ...matrix.total }];
  const impliedLines = negative.implied.map(
    ({ operation, keyword, place, by }) => `  ${operation}, ${place}: "${keyword}" says no more than ${by.join(", ")}`,
  );
  return [
    ...columns([
      ["coverage", "responses", "examples", "request examples"],
      ...rows.map((row) => [row.operation, share(row.answers), share(row.examples), share(row.bodies)]),
    ]),
    "",
    ...enforcementLines("requests refused by", negative),
    ...impliedLines,
    "",
    ...enforcementLines("responses refused by", answers),
  ];
}

const keywordTable = (reports: KeywordReport[]): string[] =>
  columns([
    ["keyword", "uses", "Prism", "openapi-typescript", "openapi-fetch", "client"],
    ...reports.map(({ of, keyword, uses, prism, types, fetch = "-", client = "-" }) => {
      const name = of === "schema" ? keyword : `parameter ${keyword}`;
      return [name, String(uses), prism, types, fetch, client];
    }),
  ]);

/** The marks of each resource, counted by certainty. */
function provenanceTable(counts: Facts["provenance"]["counts"]): string[] {
  const sum = (numbers: number[]) => numbers.reduce((total, each) => total + each, 0);
  const row = (name: string, numbers: number[]) => [name, ...[...numbers, sum(numbers)].map(String)];
  const all = Object.values(counts);
  return columns([
    ["provenance", ...certainties, "all"],
    ...Object.entries(counts).map(([name, by]) =>
      row(
        name,
        certainties.map((each) => by[each]),
      ),
    ),
    row(
      "total",
      certainties.map((each) => sum(all.map((by) => by[each]))),
    ),
  ]);
}

const markLines = ({ certainty, note, pointer, file, line }: Mark): string =>
  `${file === undefined ? pointer : `${file}:${line} at ${pointer}`}\n  ${certainty}: ${note.replaceAll("\n", "\n  ")}`;

/** Formats the facts as the command prints them. */
export function formatFacts(
  { operations, examples, workflows, house, translations, provenance, keywords, since, proof }: Facts,
  options: { provenance: boolean },
): string {
  return [
    `operations  ${operations.current} current, ${operations.deprecated} deprecated`,
    `examples    ${examples.checked} checked; ${share(examples.bodies)} request bodies and ${share(examples.answers)} responses have one`,
    `workflows   ${workflows} linted`,
    ...(since ? [`since ${since.version.padEnd(5)} ${since.summary}`] : []),
    ...(house ? [] : ["house rules off: no redocly.yaml above it loads scripts/lint/plugin.js"]),
    ...translations.map(
      ({ language, texts, translated }) =>
        `${language.padEnd(11)} ${translated.toLocaleString("en")} of ${texts.toLocaleString("en")} texts translated`,
    ),
    "",
    ...(proof ? [...proofLines(proof), ""] : []),
    ...(keywords ? [...keywordTable(keywords), ""] : []),
    ...provenanceTable(provenance.counts),
    ...(options.provenance ? provenance.marks.map((mark) => `\n${markLines(mark)}`) : []),
  ].join("\n");
}
