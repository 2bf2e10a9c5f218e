import { bodiesOf } from "./bodies.js";
import {
  atPointer,
  type Document,
  followed,
  isNode,
  type OperationEntry,
  operationsOf,
  type Schema,
  under,
} from "./document.js";
import { isSchemaKeyword, isSchemasKeyword } from "./keywords.js";

/** A schema and its pointer in the bundle. */
export interface Located {
  schema: Schema;
  pointer: string;
}

/** A schema and those inside it; references are not followed. */
function within(schema: unknown, pointer: string): Located[] {
  if (!isNode(schema)) return [];
  const inner = Object.entries(schema).flatMap(([keyword, child]: [string, unknown]) => {
    const at = under(pointer, keyword);
    if (isSchemaKeyword(keyword)) return within(child, at);
    return isSchemasKeyword(keyword)
      ? Object.entries(Object(child)).flatMap(([key, each]) => within(each, under(at, key)))
      : [];
  });
  return [{ schema, pointer }, ...inner];
}

/** The pointers of the parameters of an operation's path, then of its own, behind references. */
const declaredParameters = (document: Document, { path, pointer }: OperationEntry): string[] =>
  [under("#/paths", path, "parameters"), under(pointer, "parameters")].flatMap((list) =>
    ((atPointer(document, list) ?? []) as unknown[]).map((_, index) => followed(document, under(list, index))),
  );

/** The pointers of all parameters of operations and their paths, behind references; what they share, once. */
const parameterPointers = (document: Document): string[] => [
  ...new Set(operationsOf(document).flatMap((entry) => declaredParameters(document, entry))),
];

/** The pointers of all media types of bodies; what they share, once. */
const mediaPointers = (document: Document): string[] => [
  ...new Set(bodiesOf(document).flatMap(({ media }) => media.map(({ pointer }) => pointer))),
];

/** Every schema of bodies, parameters and components, once. */
export function schemasOf(document: Document): Located[] {
  const roots = [...mediaPointers(document), ...parameterPointers(document)].map((pointer) => under(pointer, "schema"));
  const named = Object.keys(document.components?.schemas ?? {}).map((name) => under("#/components/schemas", name));
  return [...roots, ...named].flatMap((pointer) => within(atPointer(document, pointer), pointer));
}
