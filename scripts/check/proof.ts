import { columns } from "../cli/table.js";
import type { Document } from "../contract/document.js";
import type { Finding } from "../contract/finding.js";
import { type Answers, proveAnswers } from "../proof/answers.js";
import { createCaller } from "../proof/calls.js";
import { loadClient } from "../proof/client.js";
import { type Enforcement, inAll, type Judgements, tools as toolNames, type Unasked } from "../proof/enforcement.js";
import { type Matrix, proveMatrix } from "../proof/matrix.js";
import { type Negative, proveRequests } from "../proof/negative.js";
import { createPeer } from "../proof/peer.js";
import { readingOf } from "../proof/reading.js";
import { proveState } from "../proof/stateful.js";
import type { Validator } from "../proof/validators.js";
import type { Behaviour } from "./mock/behaviour.js";

/** What was proven of a sound contract with its own client and its own mock. */
export interface Proof {
  matrix: Matrix;
  negative: Negative;
  answers: Answers;
}

/**
 * Generates client and mock of a contract in memory and proves every example and every constraint with them, and what the
 * mock does where something says it.
 */
export async function prove(
  document: Document,
  validator: Validator,
  behaviour?: Behaviour,
): Promise<{ proof: Proof; findings: Finding[] }> {
  const client = await loadClient(document);
  const call = createCaller(document, client);
  const reading = readingOf(document, validator);
  const tools = { document, validator, reading, client, call, peer: createPeer(document) };
  const { matrix, findings } = await proveMatrix(tools);
  const { negative, findings: requests } = await proveRequests(tools);
  const { answers, findings: broken } = await proveAnswers(tools);
  const wrong = behaviour === undefined ? [] : (await proveState(tools, behaviour.mocked)).map(behaviour.findingOf);
  return { proof: { matrix, negative, answers }, findings: [...findings, ...requests, ...broken, ...wrong] };
}

/** What each tool refuses of what breaks a rule, by the kind of rule. */
function enforcementTable(title: string, enforcement: Enforcement): string[] {
  const row = (name: string, { count, ...by }: Judgements) => [
    name,
    String(count),
    ...toolNames.map((tool) => (by[tool].asked === 0 ? "-" : `${by[tool].refused} of ${by[tool].asked}`)),
  ];
  return columns([
    [title, "broken", ...toolNames],
    ...Object.entries(enforcement).map(([keyword, judgements]) => row(keyword, judgements)),
    row("in all", inAll(enforcement)),
  ]);
}

const left = ({ tool, reason, count }: Unasked): string => `  the ${tool} is not asked about ${count}: ${reason}`;

/** The proof as text: the matrix by operation, then which tool refuses what breaks a rule. */
export function formatProof({ matrix, negative, answers }: Proof): string[] {
  const of = ({ count, covered }: { count: number; covered: number }) => `${covered} of ${count}`;
  const cells = [
    ["coverage", "answers", "examples", "request examples"],
    ...[...matrix.rows, { operation: "in all", ...matrix.total }].map((row) => [
      row.operation,
      of(row.answers),
      of(row.examples),
      of(row.bodies),
    ]),
  ];
  return [
    ...columns(cells),
    "",
    ...enforcementTable("requests refused by", negative.byKeyword),
    ...negative.unasked.map(left),
    ...negative.implied.map(
      ({ operation, keyword, place, by }) =>
        `  ${operation}, ${place}: "${keyword}" says no more than ${by.join(", ")}`,
    ),
    "",
    ...enforcementTable("answers refused by", answers.byKeyword),
    ...answers.unasked.map(left),
  ];
}
