import type { Document } from "../contract/document.js";
import type { Node } from "../contract/node.js";
import { atPointer, under } from "../contract/pointer.js";
import type { Encoding, Example, MediaType } from "./operation.js";
import type { SchemaReader } from "./read-schema.js";

export const textOf = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

/** Creates the functions that read the contents and examples of parameters and bodies, with references resolved. */
export function createContentReader(document: Document, schemaAt: SchemaReader) {
  const nodes = new Map<string, Node>();
  function nodeAt(pointer: string): Node {
    const node: Node = nodes.get(pointer) ?? Object(atPointer(document, pointer));
    nodes.set(pointer, node);
    return node;
  }

  /** The pointer after following all references at a pointer. */
  function followed(pointer: string): string {
    const { $ref } = nodeAt(pointer);
    return typeof $ref === "string" ? followed($ref) : pointer;
  }

  function example(name: string, declared: string): Example {
    const pointer = followed(declared);
    const { summary, value } = nodeAt(pointer);
    return { name, pointer, summary: textOf(summary), value };
  }

  const examples = (pointer: string): Example[] =>
    Object.keys(Object(nodeAt(pointer).examples)).map((name) => example(name, under(pointer, "examples", name)));

  const schema = (pointer: string) => ("schema" in nodeAt(pointer) ? schemaAt(under(pointer, "schema")) : undefined);

  function encoding(pointer: string): Encoding {
    const { contentType, style, explode, allowReserved, headers } = nodeAt(pointer);
    const isStyled = [style, explode, allowReserved].some((each) => each !== undefined);
    const named = isStyled ? (textOf(style) ?? "form") : undefined;
    return {
      pointer,
      contentType: textOf(contentType),
      style: named,
      explode: typeof explode === "boolean" ? explode : named === "form",
      allowReserved: allowReserved === true,
      headers: Object.keys(Object(headers)).filter((name) => name.toLowerCase() !== "content-type"),
    };
  }

  const encodings = (pointer: string): Map<string, Encoding> =>
    new Map(
      Object.keys(Object(nodeAt(pointer).encoding)).map((name) => [name, encoding(under(pointer, "encoding", name))]),
    );

  // Operations share most of their responses.
  const contents = new Map<string, MediaType[]>();
  function content(pointer: string): MediaType[] {
    const before = contents.get(pointer);
    if (before !== undefined) return before;
    const found = Object.keys(Object(nodeAt(pointer).content)).map((type) => {
      const at = followed(under(pointer, "content", type));
      return {
        type,
        pointer: at,
        schema: schema(at),
        encoding: encodings(at),
        example: nodeAt(at).example,
        examples: examples(at),
      };
    });
    contents.set(pointer, found);
    return found;
  }

  return { nodeAt, followed, example, examples, schema, content };
}
