import type { Document } from "../contract/document.js";
import { type Body, bodiesOf } from "./bodies.js";
import type { Finding } from "./finding.js";

interface Count {
  count: number;
  covered: number;
}

export interface Coverage {
  bodies: Count;
  answers: Count;
}

const isCovered = ({ media }: Body) =>
  media.length > 0 && media.every(({ media: { examples = {} } }) => Object.keys(examples).length > 0);

/** How many request bodies and answers have a named example in each of their media types, and which have none. */
export function coverageOf(document: Document): { coverage: Coverage; findings: Finding[] } {
  const all = bodiesOf(document);
  const count = (kind: Body["kind"]): Count => {
    const of = all.filter((body) => body.kind === kind);
    return { count: of.length, covered: of.filter(isCovered).length };
  };
  const findings = all
    .filter((body) => !isCovered(body))
    .map(({ name, pointer }) => ({
      check: "coverage" as const,
      message: `${name} has no named example. Write one into examples.yaml and refer to it.`,
      pointer,
    }));
  return { coverage: { bodies: count("body"), answers: count("answer") }, findings };
}
