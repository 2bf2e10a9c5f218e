import { openEnumsOf } from "../client/open-enums.js";
import { answersBySchema, nameOf } from "../contract/cells.js";
import { atPointer } from "../contract/document.js";
import type { Finding } from "../contract/finding.js";
import { keyOf, rulesUnder } from "../contract/rules.js";
import { createCaller, type Outcome } from "./calls.js";
import type { LoadedClient } from "./client.js";
import { type Enforcement, judge, leaveOut, type Unasked } from "./enforcement.js";
import type { Tools } from "./requests.js";
import { violationsOf } from "./violations.js";

/** What the tools make of the answers that break one rule each. */
export interface Answers {
  byKeyword: Enforcement;
  unasked: Unasked[];
}

/** What the client makes of a broken answer besides throwing what it should; undefined where it does. */
function tolerance(status: string, { value, error }: Outcome): string | undefined {
  if (error === undefined) return `resolves to ${JSON.stringify(value)?.slice(0, 100)}`;
  const { name, status: told } = Object(error);
  const isRight = status.startsWith("2") ? name === "ResponseValidationError" : told === Number(status);
  return isRight ? undefined : `throws ${String(error)}`;
}

/** Breaks each constraint of each answer once, gives it to the client for an answer, and asks both validators. */
export async function proveAnswers(
  tools: Tools & { client: LoadedClient; peer: (pointer: string, value: unknown) => boolean },
): Promise<{ answers: Answers; findings: Finding[] }> {
  const { document, validator, reading, client, peer } = tools;
  let next = { status: 200, body: "" };
  const call = createCaller(document, client, async () => {
    return new Response(next.body, { status: next.status, headers: { "content-type": "application/json" } });
  });
  const isOpenEnum = openEnumsOf(document);
  const answers: Answers = { byKeyword: {}, unasked: [] };
  const findings: Finding[] = [];
  for (const { cell, values } of answersBySchema(document)) {
    const { entry, status = "" } = cell;
    const violations = violationsOf(document, validator, reading, cell.schema, values);
    const broken = new Set(violations.map(({ constraint }) => keyOf(constraint)));
    for (const rule of rulesUnder(document, cell.schema))
      if (!broken.has(keyOf(rule)))
        findings.push({
          check: "negative",
          message: `${nameOf(cell)}: no answer was found that breaks "${rule.keyword}". Give an example that comes close to it.`,
          pointer: rule.pointer,
          house: true,
        });
    for (const { constraint, value, implied } of violations) {
      const { keyword, pointer } = constraint;
      next = { status: Number(status), body: JSON.stringify(value) };
      const does = tolerance(status, await call(entry));
      const isError = !status.startsWith("2");
      if (isError) leaveOut(answers.unasked, "client", "an error answer is thrown as the error that it is");
      const isOpen = !isError && keyword === "enum" && isOpenEnum(Object(atPointer(document, pointer)));
      if (isOpen)
        leaveOut(answers.unasked, "client", "an enumeration of a response is open, so that a new value passes");
      const lenient = judge(answers.byKeyword, keyword, {
        ...(!isError && !isOpen && { client: does }),
        Ajv: validator.faults(cell.schema, value).length > 0 ? undefined : "accepts it",
        "@cfworker/json-schema": peer(cell.schema, value) ? "accepts it" : undefined,
      });
      if (isOpen && implied.length === 0 && does === undefined)
        findings.push({
          check: "negative",
          message: `${entry.id}, response ${status}: the client refuses a value that only the enumeration does not name, though that is open.`,
          pointer,
        });
      // An error is not asked whether it fits, but has to be that error all the same.
      if (isError && does !== undefined) lenient.push({ tool: "client", does });
      for (const { tool, does } of lenient)
        findings.push({
          check: "negative",
          message: `${entry.id}, answer ${status}: an answer that breaks only "${keyword}" is not refused by ${tool}: it ${does}.`,
          pointer,
        });
    }
  }
  return { answers, findings };
}
