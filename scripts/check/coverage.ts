import type { Api } from "../api/api.js";
import { type Body, bodiesOf, nameOfBody } from "../api/operation.js";
import type { Finding } from "../contract/finding.js";
import { atPointer, under } from "../contract/pointer.js";

interface Count {
  count: number;
  covered: number;
}

export interface Coverage {
  bodies: Count;
  answers: Count;
}

/** Statuses whose responses have no body. */
const bodiless = /^(1..|204|205|304)$/;

const isCovered = ({ content }: Body): boolean =>
  content.length > 0 && content.every(({ examples }) => examples.length > 0);

/** How many request bodies and responses have a named example in each of their media types, and which have none. */
export function coverageOf({ operations, document }: Api): { coverage: Coverage; findings: Finding[] } {
  // Of a body that is marked, and has no content, nothing is known.
  const isUnknown = ({ pointer, content }: Body): boolean =>
    content.length === 0 && atPointer(document, under(pointer, "x-provenance")) !== undefined;
  const all = operations
    .flatMap(bodiesOf)
    .filter((body) => (body.status === undefined || !bodiless.test(body.status)) && !isUnknown(body));
  const count = (bodies: Body[]): Count => ({ count: bodies.length, covered: bodies.filter(isCovered).length });
  const findings = all
    .filter((body) => !isCovered(body))
    .map((body) => ({
      check: "coverage" as const,
      message: `${nameOfBody(body)} has no named example. Write one into examples.yaml and refer to it.`,
      pointer: body.pointer,
    }));
  const coverage = {
    bodies: count(all.filter(({ status }) => status === undefined)),
    answers: count(all.filter(({ status }) => status !== undefined)),
  };
  return { coverage, findings };
}
