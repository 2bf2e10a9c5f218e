import type { Api } from "../api/api.js";
import { isCurrent, type Operation } from "../api/operation.js";
import { camelCase } from "../client/naming.js";
import { isNode, type Node } from "../contract/node.js";
import { own } from "../contract/own.js";
import { atPointer } from "../contract/pointer.js";

/** A list operation whose items provide values for a path parameter. */
export interface Collection {
  readonly list: Operation;
  /** The parameter, such as `widget_id` of `/widgets/{widget_id}`. */
  readonly parameter: string;
}

/** The operations that only read and are not deprecated. */
export const readsOf = ({ operations }: Api): Operation[] =>
  operations.filter((operation) => operation.method === "GET" && isCurrent(operation));

/** The collections of an API: each GET operation whose path is continued by another path with a parameter. */
export function collectionsOf(api: Api): Collection[] {
  return readsOf(api).flatMap((list) => {
    const below = api.operations.flatMap(({ path }) => {
      const rest = path.startsWith(`${list.path}/`) ? path.slice(list.path.length + 1) : "";
      return /^\{([^{}]+)\}/.exec(rest)?.[1] ?? [];
    });
    return [...new Set(below)].map((parameter) => ({ list, parameter }));
  });
}

/** The items in the response body of a list: those of its pages or, without paging, the first array in its result. */
export function itemsIn({ envelope }: Api, { pagination }: Operation, body: unknown): Node[] {
  const data = envelope === undefined ? body : atPointer(body, envelope.data);
  const found =
    pagination === undefined
      ? [data, ...Object.values(Object(data))].find(Array.isArray)
      : atPointer(body, pagination.response.items);
  return Array.isArray(found) ? found.filter(isNode) : [];
}

/** The value of a path parameter in an item, from the property of that name in camel or snake case, or from `id`. */
export function idIn(item: Node, parameter: string): string | number | undefined {
  for (const name of [camelCase(parameter), parameter, "id"]) {
    const value = own(item, name);
    if (typeof value === "string" || typeof value === "number") return value;
  }
  return undefined;
}
