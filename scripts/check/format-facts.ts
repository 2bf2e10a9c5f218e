import { columns } from "../cli/table.js";
import { type Enforcement, inAll, type Judgements, tools, type Unasked } from "../proof/enforcement.js";
import type { KeywordReport } from "../proof/keywords/measure.js";
import type { Proof } from "./prove.js";
import { certainties, type Mark } from "./provenance.js";
import type { Facts } from "./report.js";

const share = ({ count, covered }: { count: number; covered: number }): string => `${covered} of ${count}`;

/** What each tool refuses of what breaks a constraint, by keyword. */
function enforcementTable(title: string, enforcement: Enforcement): string[] {
  const row = (name: string, { count, ...by }: Judgements) => [
    name,
    String(count),
    ...tools.map((tool) => (by[tool].asked === 0 ? "-" : `${by[tool].refused} of ${by[tool].asked}`)),
  ];
  return columns([
    [title, "broken", ...tools],
    ...Object.entries(enforcement).map(([keyword, judgements]) => row(keyword, judgements)),
    row("in all", inAll(enforcement)),
  ]);
}

const unaskedLine = ({ tool, reason, count }: Unasked): string =>
  `  the ${tool} is not asked about ${count}: ${reason}`;

/** The proof: the matrix by operation, then which tool refuses what breaks a constraint. */
function proofLines({ matrix, negative, answers }: Proof): string[] {
  const rows = [...matrix.rows, { operation: "in all", ...matrix.total }];
  const impliedLines = negative.implied.map(
    ({ operation, keyword, place, by }) => `  ${operation}, ${place}: "${keyword}" says no more than ${by.join(", ")}`,
  );
  return [
    ...columns([
      ["coverage", "answers", "examples", "request examples"],
      ...rows.map((row) => [row.operation, share(row.answers), share(row.examples), share(row.bodies)]),
    ]),
    "",
    ...enforcementTable("requests refused by", negative.byKeyword),
    ...negative.unasked.map(unaskedLine),
    ...impliedLines,
    "",
    ...enforcementTable("answers refused by", answers.byKeyword),
    ...answers.unasked.map(unaskedLine),
  ];
}

/** What each tool makes of each keyword. */
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
  const rows = Object.entries(counts).map(([name, by]): [string, number[]] => [
    name,
    certainties.map((each) => by[each]),
  ]);
  const totals = certainties.map((_, index) => sum(rows.map(([, numbers]) => numbers[index] ?? 0)));
  return columns([
    ["provenance", ...certainties, "all"],
    ...[...rows, ["in all", totals] as const].map(([name, numbers]) => [
      name,
      ...[...numbers, sum(numbers)].map(String),
    ]),
  ]);
}

const markLines = ({ certainty, note, pointer, file, line }: Mark): string =>
  `${file === undefined ? pointer : `${file}:${line} at ${pointer}`}\n  ${certainty}: ${note.replaceAll("\n", "\n  ")}`;

/** What the command prints of the facts. */
export function formatFacts(
  { operations, examples, workflows, house, translations, provenance, keywords, proof }: Facts,
  options: { provenance: boolean },
): string {
  return [
    `operations  ${operations.current} current, ${operations.deprecated} deprecated`,
    `examples    ${examples.checked} checked; ${share(examples.bodies)} request bodies and ${share(examples.answers)} answers have one`,
    `workflows   ${workflows} linted`,
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
