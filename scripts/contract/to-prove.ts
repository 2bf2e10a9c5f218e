import { bodiesOf } from "./bodies.js";
import { answersBySchema, cellsOf } from "./cells.js";
import { type Document, isCurrent, type OperationEntry, operationsOf, under } from "./document.js";
import { requestRules, rulesUnder } from "./rules.js";

/** What has to be proven of a request or an answer. */
export interface Square {
  /** How many named examples its body has; undefined where it has no body. */
  examples: number | undefined;
  /** How many rules it has to keep; undefined for a deprecated operation, of which examples alone are proven. */
  rules: number | undefined;
}

/** What has to be proven of one operation. */
export interface ToProve {
  entry: OperationEntry;
  request: Square;
  answers: Record<string, Square>;
}

const sum = (numbers: number[]): number => numbers.reduce((total, each) => total + each, 0);

/** What `npm run check` has to prove of each operation, in document order. Nothing of it is proven here. */
export function toProve(document: Document): ToProve[] {
  // Operations share most of their answers.
  const known = new Map<string, number>();
  const countRules = (schema: string): number => {
    const count = known.get(schema) ?? rulesUnder(document, schema).length;
    known.set(schema, count);
    return count;
  };
  return operationsOf(document).map((entry) => {
    const squares = bodiesOf(document, [entry]).map(({ status, media }): [string | undefined, Square] => {
      const named = media.reduce((count, { media: { examples = {} } }) => count + Object.keys(examples).length, 0);
      const rules = sum(media.map(({ pointer }) => countRules(under(pointer, "schema"))));
      const examples = media.length === 0 ? undefined : named;
      return [status, { examples, rules: isCurrent(entry) ? rules : undefined }];
    });
    const body = squares.find(([status]) => status === undefined)?.[1];
    return {
      entry,
      request: {
        examples: body?.examples,
        rules: isCurrent(entry) ? requestRules(document, entry).length : undefined,
      },
      answers: Object.fromEntries(
        squares.flatMap(([status, square]) => (status === undefined ? [] : [[status, square]])),
      ),
    };
  });
}

/** What has to be proven in all. A rule of answers that operations share is proven once. */
export interface InAll {
  answers: number;
  examples: number;
  requestExamples: number;
  requestRules: number;
  answerRules: number;
}

export function inAll(document: Document): InAll {
  const operations = operationsOf(document);
  const named = cellsOf(document).filter(({ example }) => example !== undefined);
  return {
    answers: sum(operations.map(({ responses }) => Object.keys(responses).length)),
    examples: named.filter(({ status }) => status !== undefined).length,
    requestExamples: named.filter(({ status }) => status === undefined).length,
    requestRules: sum(operations.filter(isCurrent).map((entry) => requestRules(document, entry).length)),
    answerRules: sum(answersBySchema(document).map(({ cell }) => rulesUnder(document, cell.schema).length)),
  };
}
