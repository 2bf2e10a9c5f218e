import type { Finding } from "../check/finding.js";
import { operationsOf } from "../contract/document.js";
import { type Cell, cellsOf, nameOf } from "./cells.js";
import type { Tools } from "./requests.js";
import { violationsOf } from "./violations.js";

/** How many of the answers that break one constraint both validators refuse. */
export interface Answers {
  count: number;
  agreed: number;
  byKeyword: Record<string, number>;
  ignored: { tool: string; operation: string; status: string; keyword: string; pointer: string }[];
}

/** One representative for each schema that an answer of a current operation has, with all its examples. */
function answersBySchema({ document }: Tools): { cell: Cell; values: unknown[] }[] {
  const current = operationsOf(document).filter(({ operation }) => operation.deprecated !== true);
  const found = new Map<string, { cell: Cell; values: unknown[] }>();
  for (const cell of cellsOf(document, current)) {
    if (cell.status === undefined || cell.example === undefined) continue;
    const known = found.get(cell.schema) ?? { cell, values: [] };
    known.values.push(cell.value);
    found.set(cell.schema, known);
  }
  return [...found.values()];
}

/** Breaks each constraint of each answer once, and asks the second validator. */
export function proveAnswers(tools: Tools & { peer: (pointer: string, value: unknown) => boolean }): {
  answers: Answers;
  findings: Finding[];
} {
  const { document, validator, reading, peer } = tools;
  const answers: Answers = { count: 0, agreed: 0, byKeyword: {}, ignored: [] };
  const findings: Finding[] = [];
  for (const { cell, values } of answersBySchema(tools)) {
    const { entry, status = "" } = cell;
    const { violations, missed } = violationsOf(document, validator, reading, cell.schema, values);
    for (const { keyword, schema } of missed)
      findings.push({
        check: "negative",
        message: `${nameOf(cell)}: no answer was found that breaks "${keyword}". Give an example that comes close to it.`,
        pointer: schema,
      });
    for (const { constraint, value } of violations) {
      const { keyword, schema: pointer } = constraint;
      answers.count += 1;
      answers.byKeyword[keyword] = (answers.byKeyword[keyword] ?? 0) + 1;
      const note = (tool: string) => void answers.ignored.push({ tool, operation: entry.id, status, keyword, pointer });
      if (!peer(cell.schema, value)) answers.agreed += 1;
      else note("@cfworker/json-schema");
    }
  }
  for (const { tool, operation, status, keyword, pointer } of answers.ignored)
    findings.push({
      check: "negative",
      message: `${operation}, answer ${status}: ${tool} accepts an answer that breaks only "${keyword}".`,
      pointer,
    });
  return { answers, findings };
}
