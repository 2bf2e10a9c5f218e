import type { Deviation } from "./deviation.js";
import type { Document } from "./document.js";
import { methods } from "./methods.js";
import { isNode, type Node, without } from "./node.js";
import { atPointer, under } from "./pointer.js";
import { uniqueName } from "./unique-name.js";

/** Path items without the names of their operations, which their copies in paths and webhooks have. */
const withoutIds = (items: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(items).map(([name, item]) => [
      name,
      Object.fromEntries(
        Object.entries(Object(item)).map(([key, each]) => [key, isNode(each) ? without(each, "operationId") : each]),
      ),
    ]),
  );

/** The path items of paths and webhooks with what they refer to in their place, so that each has operations of its own. */
export function withPathItems(document: Document): Document {
  const inPlace = (items: Readonly<Record<string, unknown>>) =>
    Object.entries(items)
      .filter(([, item]) => isNode(item))
      .map(([name, item]) => {
        const seen = new Set<unknown>();
        let whole: Node = Object(item);
        for (let to = whole.$ref; typeof to === "string" && !seen.has(to); to = whole.$ref) {
          seen.add(to);
          whole = { ...Object(atPointer(document, to)), ...without(whole, "$ref") };
        }
        return [name, without(whole, "$ref")];
      });
  const { paths, webhooks, components } = document;
  const { pathItems } = components ?? {};
  return {
    ...document,
    ...(pathItems !== undefined && { components: { ...components, pathItems: withoutIds(pathItems) } }),
    ...(paths !== undefined && { paths: Object.fromEntries(inPlace(paths)) }),
    ...(webhooks !== undefined && { webhooks: Object.fromEntries(inPlace(webhooks)) }),
  };
}

/** The paths with each "#" encoded, since a URL would end there. */
export function withoutFragments(document: Document, deviations: Deviation[]): Document {
  const { paths } = document;
  if (paths === undefined || !Object.keys(paths).some((path) => path.includes("#"))) return document;
  const encoded = Object.entries(paths).map(([path, item]) => {
    const sent = path.replaceAll("#", "%23");
    if (sent !== path)
      deviations.push({
        operation: undefined,
        pointer: under("#/paths", sent),
        what: `the path ${path} has a "#", after which nothing is sent`,
        instead: "it is sent encoded, as %23",
      });
    return [sent, item];
  });
  return { ...document, paths: Object.fromEntries(encoded) };
}

/** The operations of OpenAPI 3.2 that have no place here: the method QUERY and others of their own. */
export function unknownMethods(document: Document): Deviation[] {
  return Object.entries(document.paths ?? {}).flatMap(([path, item]) => {
    const pointer = under("#/paths", path);
    const others = Object.keys(Object(item.additionalOperations)).map((method) => ({
      method,
      at: under(pointer, "additionalOperations", method),
    }));
    const all = [...(isNode(item.query) ? [{ method: "QUERY", at: under(pointer, "query") }] : []), ...others];
    return all.map(({ method, at }): Deviation => {
      const what = `the method ${method} of OpenAPI 3.2 is not carried out`;
      return {
        operation: `${method} ${path}`,
        pointer: at,
        what,
        instead: "client, docs and mock leave the operation out",
      };
    });
  });
}

/** Gives operations with the same `operationId` different ones, and reports each change. */
export function withUniqueIds(document: Document, deviations: Deviation[]): Document {
  const taken = new Set<string>();
  const paths = Object.entries(document.paths ?? {}).map(([path, item]) => {
    const entries = Object.entries(item).map(([key, operation]) => {
      const id = methods.some((method) => method === key) && isNode(operation) ? operation.operationId : undefined;
      if (!isNode(operation) || typeof id !== "string") return [key, operation];
      const unique = uniqueName(id, (each) => taken.has(each));
      taken.add(unique);
      if (unique === id) return [key, operation];
      deviations.push({
        operation: id,
        pointer: under("#/paths", path, key, "operationId"),
        what: `another operation has the operationId "${id}"`,
        instead: `it is "${unique}"`,
      });
      return [key, { ...operation, operationId: unique }];
    });
    return [path, Object.fromEntries(entries)];
  });
  return { ...document, ...(document.paths !== undefined && { paths: Object.fromEntries(paths) }) };
}
