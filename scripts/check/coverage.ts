import { type Body, bodiesOf, nameOfBody } from "../contract/bodies.js";
import type { Document } from "../contract/document.js";
import type { Finding } from "../contract/finding.js";

interface Count {
  count: number;
  covered: number;
}

export interface Coverage {
  bodies: Count;
  answers: Count;
}

/** Statuses whose answers have no body. */
const bodiless = /^(1..|204|205|304)$/;

const isCovered = ({ media }: Body) =>
  media.length > 0 && media.every(({ media: { examples = {} } }) => Object.keys(examples).length > 0);

/** How many request bodies and answers have a named example in each of their media types, and which have none. */
export function coverageOf(document: Document): { coverage: Coverage; findings: Finding[] } {
  const all = bodiesOf(document).filter(({ status }) => status === undefined || !bodiless.test(status));
  const count = (of: Body[]): Count => ({ count: of.length, covered: of.filter(isCovered).length });
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
