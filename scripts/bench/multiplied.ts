import { readApi } from "../api/read-api.js";
import type { Document } from "../contract/document.js";
import { isNode } from "../contract/node.js";

/** Replaces each text of a value. The lists of tags have their own texts. */
function rewritten(value: unknown, text: (text: string) => string, tag: (name: string) => string): unknown {
  if (typeof value === "string") return text(value);
  if (Array.isArray(value)) return value.map((item) => rewritten(item, text, tag));
  if (!isNode(value)) return value;
  const isOperation = typeof value.operationId === "string" && Array.isArray(value.tags);
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [
      name,
      rewritten(item, isOperation && name === "tags" ? tag : text, tag),
    ]),
  );
}

/** A copy of the document whose paths, tags, operations and components have other names. */
function renamed(document: Document, copy: number): Document {
  const ids = new Set(readApi(document).operations.map(({ id }) => id));
  const tag = (name: string): string => `${name}${copy}`;
  const text = (value: string): string => {
    if (ids.has(value)) return value.replace(/^\w+/, tag);
    return value.replace(/^(#\/components\/(?!securitySchemes)\w+\/)/, `$1Copy${copy}`);
  };
  const { components = {}, paths = {}, tags = [] } = rewritten(document, text, tag) as Document;
  const inComponents = Object.entries(components).map(([kind, entries = {}]) => [
    kind,
    Object.fromEntries(Object.entries(entries).map(([name, entry]) => [`Copy${copy}${name}`, entry])),
  ]);
  return {
    ...document,
    tags: tags.map((each) => ({ ...each, name: tag(each.name) })),
    paths: Object.fromEntries(Object.entries(paths).map(([path, item]) => [`/copy${copy}${path}`, item])),
    components: Object.fromEntries(inComponents),
  };
}

/** A document so many times, as one document with names of its own for each. The security schemes stay as they are. */
export function multiplied(document: Document, times: number): Document {
  const copies = Array.from({ length: times - 1 }, (_, index) => renamed(document, index + 2));
  const all = [document, ...copies];
  const kinds = Object.keys(document.components ?? {}).map((kind) => {
    const entries = all.map(({ components }) => components?.[kind]);
    return [kind, kind === "securitySchemes" ? entries[0] : Object.assign({}, ...entries)];
  });
  return {
    ...document,
    tags: all.flatMap(({ tags = [] }) => tags),
    paths: Object.assign({}, ...all.map(({ paths }) => paths)),
    components: Object.fromEntries(kinds),
  };
}
