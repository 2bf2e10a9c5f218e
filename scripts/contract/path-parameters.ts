import type { Deviation } from "./deviation.js";
import type { Document } from "./document.js";
import { follow } from "./follow.js";
import { methods } from "./methods.js";
import { isNode, listOf, type Node } from "./node.js";
import { under } from "./pointer.js";

/**
 * Gives each operation the parameters of its path: those that it does not declare are texts, and those that its path
 * does not have are removed. Each change is reported.
 */
export function withPathParameters(document: Document, deviations: Deviation[]): Document {
  const namesIn = (parameters: unknown): string[] =>
    listOf(parameters).flatMap((each) => {
      const parameter = isNode(each) ? follow<Node>(document, each) : {};
      return parameter.in === "path" ? [String(parameter.name)] : [];
    });
  const withoutUnused = (node: Node, path: string, pointer: string): Node => {
    const unused = namesIn(node.parameters).filter((name) => !path.includes(`{${name}}`));
    if (unused.length === 0) return node;
    const what = `the path does not have the parameter ${unused.join(", ")}`;
    deviations.push({ operation: undefined, pointer: under(pointer, "parameters"), what, instead: "it is left out" });
    return {
      ...node,
      parameters: listOf(node.parameters).filter((each) => !namesIn([each]).some((n) => unused.includes(n))),
    };
  };
  const paths = Object.entries(document.paths ?? {}).map(([path, declared]) => {
    const pointer = under("#/paths", path);
    const expected = [...path.matchAll(/\{([^{}]+)\}/g)].flatMap(([, name]) => name ?? []);
    const item = withoutUnused({ ...declared }, path, pointer);
    const entries = Object.entries(item).map(([key, value]): [string, unknown] => {
      if (!isNode(value) || !methods.some((method) => method === key)) return [key, value];
      const operation = withoutUnused(value, path, under(pointer, key));
      const known = [...namesIn(item.parameters), ...namesIn(operation.parameters)];
      const missing = [...new Set(expected)].filter((name) => !known.includes(name));
      if (missing.length === 0) return [key, operation];
      const what = `the operation does not declare the path parameter ${missing.join(", ")}`;
      const at = under(pointer, key);
      deviations.push({ operation: undefined, pointer: at, what, instead: "it is a text" });
      const added = missing.map((name) => ({ name, in: "path", required: true, schema: { type: "string" } }));
      return [key, { ...operation, parameters: [...listOf(operation.parameters), ...added] }];
    });
    return [path, Object.fromEntries(entries)];
  });
  return { ...document, ...(document.paths !== undefined && { paths: Object.fromEntries(paths) }) };
}
