import {
  atPointer,
  type Document,
  followed,
  type MediaType,
  type OperationEntry,
  operationsOf,
  under,
} from "./document.js";

/** What an operation sends or answers, with or without content. */
export interface Body {
  entry: OperationEntry;
  /** Status of the answer; undefined where it is the request's body. */
  status: string | undefined;
  /** Pointer of the request body or response, behind references. */
  pointer: string;
  media: { type: string; pointer: string; media: MediaType }[];
}

/** Every request body and every answer, in document order; what operations share, each time. */
export function bodiesOf(document: Document, entries = operationsOf(document)): Body[] {
  const bodyAt = (entry: OperationEntry, status: string | undefined, declared: string): Body => {
    const pointer = followed(document, declared);
    const { content = {} } = atPointer(document, pointer) as { content?: Record<string, MediaType> };
    const media = Object.entries(content).map(([type, each]) => ({
      type,
      pointer: under(pointer, "content", type),
      media: each,
    }));
    return { entry, status, pointer, media };
  };
  return entries.flatMap((entry) => [
    ...(entry.operation.requestBody === undefined
      ? []
      : [bodyAt(entry, undefined, under(entry.pointer, "requestBody"))]),
    ...Object.keys(entry.responses).map((status) => bodyAt(entry, status, under(entry.pointer, "responses", status))),
  ]);
}
