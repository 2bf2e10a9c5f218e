import type { Api } from "../api/api.js";
import { isMarked } from "../api/marks.js";
import { type Body, bodiesOf, isBodilessStatus, nameOfBody } from "../api/operation.js";
import type { Finding } from "../contract/finding.js";
import type { Count } from "../proof/matrix.js";

export interface Coverage {
  bodies: Count;
  answers: Count;
}

/** Counts the request bodies and responses with a named example in each media type, and reports the others. */
export function coverageOf(api: Api): { coverage: Coverage; findings: Finding[] } {
  // The content of a body is unknown if it is marked as uncertain and has no media type, or no example.
  const isUnknown = ({ pointer, content }: Body): boolean => content.length === 0 && isMarked(api, pointer);
  const isCovered = ({ content }: Body): boolean =>
    content.length > 0 && content.every(({ pointer, examples }) => examples.length > 0 || isMarked(api, pointer));
  const all = api.operations
    .flatMap(bodiesOf)
    .filter((body) => (body.status === undefined || !isBodilessStatus(body.status)) && !isUnknown(body));
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
