import type { Api } from "../api/api.js";
import { columns } from "../cli/table.js";
import type { Finding } from "./ledger.js";
import { nameAt, ownerOf } from "./settle.js";
import { startersOf } from "./starters.js";
import type { VerifiedContract } from "./verified-contract.js";
import type { Outcome } from "./verify.js";

/** The report as JSON, which `--json` prints. */
export interface Report {
  /** Whether there is no finding and the service accepted the requests. */
  readonly ok: boolean;
  readonly contract: { readonly title: string; readonly version: string };
  /** The date, `YYYY-MM-DD`. */
  readonly date: string;
  readonly calls: number;
  readonly stopped?: string;
  /** The number of resources that `--write` created and could not delete. */
  readonly left: number;
  readonly findings: readonly ReportedFinding[];
  readonly questions: readonly ReportedQuestion[];
  /** HTTP statuses or error names, by the `operationId` of each operation that reads. */
  readonly operations: Readonly<Record<string, readonly string[]>>;
  /** Why an operation was not called, by `operationId`. */
  readonly unreached: Readonly<Record<string, string>>;
  /** Pointers into the bundled contract. */
  readonly confirmed: readonly string[];
  readonly unseen: readonly string[];
}

/** A finding, without values. */
export interface ReportedFinding {
  readonly kind: Finding["kind"];
  readonly pointer: string;
  readonly file?: string;
  readonly line?: number;
  readonly keyword?: string;
  readonly what: string;
  readonly operations: readonly string[];
}

/** A question and its answer. The answer is undefined if the question stays open. */
export interface ReportedQuestion {
  readonly question: string;
  readonly pointer: string;
  readonly answer?: string;
  readonly open?: string;
  readonly differs: boolean;
}

/** Whether the service matches the contract as far as it was tested. */
const isOk = ({ findings, answers }: Outcome): boolean =>
  findings.length === 0 && answers.every(({ isDifferent }) => !isDifferent);

export function reportOf({ api, places }: VerifiedContract, outcome: Outcome, date: string): Report {
  const { findings, answers, reached, redaction, calls, left, stopped, confirmed, unseen } = outcome;
  return {
    ok: isOk(outcome),
    contract: { title: api.title, version: api.version },
    date,
    calls,
    left,
    ...(stopped !== undefined && { stopped }),
    findings: findings.map(({ kind, pointer, keyword, what, shape, at, operations }) => ({
      kind,
      pointer:
        kind === "new"
          ? `${ownerOf(pointer)}/${pointer.split("/").at(-2)}/${redaction.name(nameAt(pointer))}`
          : pointer,
      ...places?.of(at ?? pointer),
      ...(keyword !== undefined && { keyword }),
      what: shape === undefined || keyword === "enum" ? what : `${what}: ${redaction.shape(shape)}`,
      operations,
    })),
    questions: answers.map(({ question, answer, open, isDifferent }) => ({
      question: question.question,
      pointer: question.mark.pointer,
      ...(answer !== undefined && { answer }),
      ...(open !== undefined && { open }),
      differs: isDifferent,
    })),
    operations: Object.fromEntries(reached.map(({ operation, outcomes }) => [operation.id, outcomes])),
    unreached: unreachedOf(api, reached),
    confirmed,
    unseen,
  };
}

function unreachedOf(api: Api, reached: Outcome["reached"]): Record<string, string> {
  const started = new Map(startersOf(api).map(({ start, read }) => [read.id, start.id]));
  const all = reached.filter(({ outcomes }) => outcomes.length === 0);
  return Object.fromEntries(
    all.map(({ operation: { id } }) => {
      const start = started.get(id);
      return [id, start === undefined ? "nothing was found to read" : `only ${start} gives its id: --write calls it`];
    }),
  );
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string[] =>
  rows.length === 0
    ? []
    : [head, head.map(() => "---"), ...rows].map(
        (row) => `| ${row.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`,
      );

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ["", `## ${title}`, "", ...lines];

export function markdownOf(report: Report): string {
  const { contract, date, calls, stopped, findings, questions, operations, confirmed, unseen } = report;
  const placeOf = ({ file, line, pointer }: ReportedFinding) =>
    `\`${pointer}\`${file === undefined ? "" : ` (${file}:${line})`}`;
  return [
    `# ${contract.title} ${contract.version}, ${date}`,
    "",
    ...columns([
      ["calls", String(calls)],
      ["confirmed", String(confirmed.length)],
      ...(["new", "missing", "different"] as const).map((kind) => [
        kind,
        String(findings.filter((each) => each.kind === kind).length),
      ]),
      ["not seen", String(unseen.length)],
    ]).map((line) => `    ${line}`),
    ...(stopped === undefined ? [] : ["", `The run is incomplete: ${stopped}.`]),
    ...section(
      "Where the service differs",
      table(
        ["", "claim", "declared and received", "in"],
        findings.map((finding) => [finding.kind, placeOf(finding), finding.what, finding.operations.join(", ")]),
      ),
    ),
    ...section(
      "Questions",
      table(
        ["question", "answer", "contract"],
        questions.map(({ question, answer, open, differs }) => [
          question,
          answer ?? `open: ${open}`,
          differs ? "differs" : "",
        ]),
      ),
    ),
    ...section(
      "Operations",
      table(
        ["operation", "responses"],
        Object.entries(operations).map(([id, outcomes]) => [
          id,
          outcomes.length === 0 ? `not reached: ${report.unreached[id]}` : countsOf(outcomes),
        ]),
      ),
    ),
    ...section(
      "Declared and not seen",
      unseen.map((pointer) => `- \`${pointer}\``),
    ),
    "",
  ].join("\n");
}

/** The outcomes with their counts: `200 (3), 404`. */
function countsOf(outcomes: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const outcome of outcomes) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  return [...counts].map(([outcome, count]) => (count === 1 ? outcome : `${outcome} (${count})`)).join(", ");
}
