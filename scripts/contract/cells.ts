import { type Body, bodiesOf, nameOfBody } from "./bodies.js";
import { atPointer, type Document, followed, isCurrent, type OperationEntry, operationsOf, under } from "./document.js";
import { isJson } from "./media-type.js";

/** One square of the coverage matrix: an operation, one of its bodies, one of the named examples of it. */
export interface Cell {
  entry: OperationEntry;
  /** Status of the answer; undefined where it is the request's body. */
  status: string | undefined;
  /** Media type; undefined where the answer has no body. */
  type: string | undefined;
  /** Name of the example; undefined where there is none, which the matrix counts as a gap. */
  example: string | undefined;
  value: unknown;
  /** Pointers into the bundle: of the example, or of what lacks one; and of the schema. */
  pointer: string;
  schema: string;
}

/** How a message calls a cell: `widgets.create, answer 200, OneWidget`. */
export const nameOf = ({ example, ...body }: Cell): string =>
  [nameOfBody(body), ...(example === undefined ? [] : [example])].join(", ");

function cellsIn(document: Document, { entry, status, pointer, media }: Body): Cell[] {
  const base = { entry, status, value: undefined, pointer, schema: "", example: undefined };
  if (media.length === 0) return [{ ...base, type: undefined }];
  return media.flatMap(({ type, pointer: at, media: { examples = {} } }): Cell[] => {
    const names = Object.keys(examples);
    const cell = { ...base, type, schema: under(at, "schema") };
    if (names.length === 0) return [{ ...cell, pointer: at }];
    return names.map((example) => {
      const value = under(followed(document, under(at, "examples", example)), "value");
      return { ...cell, example, pointer: value, value: atPointer(document, value) };
    });
  });
}

/** The coverage matrix of a bundled contract, or of some of its operations, in document order. */
export const cellsOf = (document: Document, entries?: OperationEntry[]): Cell[] =>
  bodiesOf(document, entries).flatMap((body) => cellsIn(document, body));

/** One representative for each schema that an answer of a current operation has, with all its examples. */
export function answersBySchema(document: Document): { cell: Cell; values: unknown[] }[] {
  const current = operationsOf(document).filter(isCurrent);
  const found = new Map<string, { cell: Cell; values: unknown[] }>();
  for (const cell of cellsOf(document, current)) {
    if (!/^[2-5]\d\d$/.test(cell.status ?? "") || cell.example === undefined || !isJson(cell.type ?? "")) continue;
    const known = found.get(cell.schema) ?? { cell, values: [] };
    known.values.push(cell.value);
    found.set(cell.schema, known);
  }
  return [...found.values()];
}
