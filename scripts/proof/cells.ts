import {
  atPointer,
  type Document,
  type Example,
  followed,
  type OperationEntry,
  operationsOf,
  under,
} from "../contract/document.js";

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

interface Content {
  content?: Record<string, { examples?: Record<string, Example> }>;
}

/** How a message calls a cell: `widgets.create, answer 200, OneWidget`. */
export const nameOf = ({ entry, status, example }: Cell): string =>
  [entry.id, status === undefined ? "request body" : `answer ${status}`, ...(example ? [example] : [])].join(", ");

function cellsAt(document: Document, entry: OperationEntry, status: string | undefined, declared: string): Cell[] {
  const pointer = followed(document, declared);
  const { content = {} } = atPointer(document, pointer) as Content;
  const base = { entry, status, value: undefined, pointer, schema: "", example: undefined };
  if (Object.keys(content).length === 0) return [{ ...base, type: undefined }];
  return Object.entries(content).flatMap(([type, media]): Cell[] => {
    const at = under(pointer, "content", type);
    const names = Object.keys(media.examples ?? {});
    const cell = { ...base, type, schema: under(at, "schema") };
    if (names.length === 0) return [{ ...cell, pointer: at }];
    return names.map((example) => {
      const value = under(followed(document, under(at, "examples", example)), "value");
      return { ...cell, example, pointer: value, value: atPointer(document, value) };
    });
  });
}

/** The coverage matrix of a bundled contract, or of some of its operations, in document order. */
export const cellsOf = (document: Document, entries = operationsOf(document)): Cell[] =>
  entries.flatMap((entry) => [
    ...(entry.operation.requestBody === undefined
      ? []
      : cellsAt(document, entry, undefined, under(entry.pointer, "requestBody"))),
    ...Object.keys(entry.responses).flatMap((status) =>
      cellsAt(document, entry, status, under(entry.pointer, "responses", status)),
    ),
  ]);
