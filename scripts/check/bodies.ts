import { atPointer, type Document, followed, type MediaType, operationsOf, under } from "../contract/document.js";

/** What an operation sends or answers, as far as it has content. */
export interface Body {
  kind: "body" | "answer";
  /** How a message calls it: `widgets.create, answer 200`. */
  name: string;
  /** Pointer of the request body or response, behind references. */
  pointer: string;
  media: { type: string; pointer: string; media: MediaType }[];
}

/** Statuses whose answers have no body. */
const bodiless = /^(1..|204|205|304)$/;

/** Every request body and every answer that may have one, in document order; what operations share, each time. */
export function bodiesOf(document: Document): Body[] {
  const bodyAt = (kind: Body["kind"], name: string, declared: string): Body => {
    const pointer = followed(document, declared);
    const { content = {} } = atPointer(document, pointer) as { content?: Record<string, MediaType> };
    const media = Object.entries(content).map(([type, each]) => ({
      type,
      pointer: under(pointer, "content", type),
      media: each,
    }));
    return { kind, name, pointer, media };
  };
  return operationsOf(document).flatMap(({ id, pointer, operation }) => [
    ...(operation.requestBody === undefined
      ? []
      : [bodyAt("body", `${id}, request body`, under(pointer, "requestBody"))]),
    ...Object.keys(operation.responses ?? {})
      .filter((status) => !bodiless.test(status))
      .map((status) => bodyAt("answer", `${id}, answer ${status}`, under(pointer, "responses", status))),
  ]);
}
