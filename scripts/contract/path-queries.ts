import type { Deviation } from "./deviation.js";
import type { Document } from "./document.js";
import { follow } from "./follow.js";
import { methods } from "./methods.js";
import { isNode, listOf, type Node } from "./node.js";
import { under } from "./pointer.js";

/** The parameters with those that the query of a path names as parameters of the query. */
function inQuery(document: Document, parameters: unknown, names: readonly string[]): unknown[] {
  return listOf(parameters).map((value) => {
    const parameter = isNode(value) ? follow<Node>(document, value) : {};
    const isNamed = parameter.in === "path" && names.includes(String(parameter.name));
    return isNamed ? { ...parameter, in: "query", required: true } : value;
  });
}

/** The parameters of a query in a path whose values are fixed. */
const fixedIn = (query: string): Node[] =>
  [...new URLSearchParams(query)]
    .filter(([, value]) => !/^\{.*\}$/.test(value))
    .map(([name, value]) => ({ name, in: "query", required: true, schema: { type: "string", enum: [value] } }));

function withQuery(document: Document, item: Node, query: string): Node {
  const names = [...query.matchAll(/\{([^}]*)\}/g)].map(([, name = ""]) => name);
  const operations = Object.entries(item).filter(
    ([key, each]) => methods.some((method) => method === key) && isNode(each),
  );
  return {
    ...item,
    parameters: [...inQuery(document, item.parameters, names), ...fixedIn(query)],
    ...Object.fromEntries(
      operations.map(([method, each]) => [
        method,
        { ...Object(each), parameters: inQuery(document, Object(each).parameters, names) },
      ]),
    ),
  };
}

/**
 * The paths without queries, whose parameters become those of the query. A path that would be there twice then is left out. Both
 * are reported.
 */
export function withoutQueries(document: Document, deviations: Deviation[]): Document {
  const { paths } = document;
  if (paths === undefined || !Object.keys(paths).some((path) => path.includes("?"))) return document;
  const taken = new Set(Object.keys(paths));
  const entries = Object.entries(paths).flatMap(([path, item]): [string, unknown][] => {
    const [bare = "", query] = path.split("?", 2);
    if (query === undefined || !isNode(item)) return [[path, item]];
    const isTaken = taken.has(bare);
    deviations.push({
      operation: undefined,
      pointer: under("#/paths", path),
      what: `the path ${path} has a query`,
      instead: isTaken ? `it is left out, since ${bare} is there already` : "what is in it are query parameters",
    });
    taken.add(bare);
    return isTaken ? [] : [[bare, withQuery(document, item, query)]];
  });
  return { ...document, paths: Object.fromEntries(entries) as typeof paths };
}
