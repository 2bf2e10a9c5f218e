import { exec, type JsonValue } from "jsonpath-rfc9535";
import type { Document } from "./document.js";
import { kept } from "./kept.js";
import { isNode } from "./node.js";
import { under } from "./pointer.js";

/** An action of an Overlay: its target in the document, and the update of the target. */
export interface Action {
  target: string;
  update: unknown;
  /** JSON pointer in the Overlay. */
  pointer: string;
}

/** A segment of a simple JSONPath: a name, or all children, of which a member has a text. */
type Segment = { name: string } | { member: string | undefined; text: string | undefined };

const segment = /\.(\w+)|\['([^'\\]*)'\]|\.\*|\[\?@\.(\w+) == '([^'\\]*)'\]/g;
const simple = /^\$(\.[a-z_]\w*|\['[^'\\]*'\]|\.\*|\[\?@\.[a-z_]\w* == '[^'\\]*'\])*$/i;

const keptSegments = kept<readonly Segment[] | undefined>();

/** The segments of a simple JSONPath, such as `$.paths.*[?@.operationId == 'items.list']`; undefined for any other. */
const segmentsOf = (path: string): readonly Segment[] | undefined =>
  keptSegments(path, () => {
    if (!simple.test(path)) return undefined;
    return [...path.matchAll(segment)].map(([, plain, quoted, member, text]) => {
      const name = plain ?? quoted;
      return name === undefined ? { member, text } : { name };
    });
  });

/** The pointers of the values that segments select below a value. A name selects nothing in a list. */
function selected(value: unknown, [segment, ...rest]: readonly Segment[], pointer = "#"): string[] {
  if (segment === undefined) return [pointer];
  if (typeof value !== "object" || value === null) return [];
  if ("name" in segment) {
    const { name } = segment;
    return isNode(value) && Object.hasOwn(value, name) ? selected(value[name], rest, under(pointer, name)) : [];
  }
  const { member, text } = segment;
  const isSelected = (child: unknown): boolean =>
    member === undefined || (isNode(child) && Object.hasOwn(child, member) && child[member] === text);
  return Object.entries(value).flatMap(([key, child]) =>
    isSelected(child) ? selected(child, rest, under(pointer, key)) : [],
  );
}

/**
 * The JSON pointers of an action's target (JSONPath, RFC 9535).
 * @throws SyntaxError if the target is not a JSONPath.
 */
export function targetsOf(document: Document, { target }: Action): string[] {
  const segments = segmentsOf(target);
  // The parser of JSONPath takes longer than everything else for the hundreds of actions of a translation.
  if (segments !== undefined) return selected(document, segments);
  const pointers: string[] = [];
  exec(document as unknown as JsonValue, target, (_, path) => void pointers.push(under("#", ...path)));
  return pointers;
}
