import type { OperationEntry } from "../contract/document.js";

/** An operation and the values that its path template took from a path, decoded. */
export interface Route {
  entry: OperationEntry;
  pathParameters: Record<string, string>;
}

/** Finds the operation for a method and a well encoded raw path. */
export type Router = (method: string, path: string) => Route | undefined;

type Segment = string | { pattern: RegExp; names: string[] };

const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** The contract has its paths encoded; those that are sent are decoded before they are compared. */
const decoded = (text: string): string => text.replaceAll(/(%[\da-f]{2})+/gi, decodeURIComponent);

function compileSegment(template: string): Segment {
  const parts = template.split(/\{([^{}]+)\}/).map(decoded);
  if (parts.length === 1) return parts.join();
  const source = parts.map((part, index) => (index % 2 === 1 ? "([^]+?)" : escapeRegExp(part))).join("");
  return { pattern: new RegExp(`^${source}$`), names: parts.filter((_, index) => index % 2 === 1) };
}

function matchSegments(template: Segment[], segments: string[]): Record<string, string> | undefined {
  if (template.length !== segments.length) return undefined;
  const found: [string, string][] = [];
  for (const [index, segment] of template.entries()) {
    const given = segments[index] ?? "";
    if (typeof segment === "string") {
      if (segment !== given) return undefined;
      continue;
    }
    const { pattern, names } = segment;
    const match = pattern.exec(given);
    if (match === null) return undefined;
    found.push(...names.map((name, group): [string, string] => [name, match[group + 1] ?? ""]));
  }
  return Object.fromEntries(found);
}

/**
 * A router over the operations of a document. Literal segments win over templated ones, from the left. A path is matched
 * as sent: nothing is collapsed, and one with a dot segment belongs to no operation, since on the way to the real
 * gateway it would have become another path.
 */
export function createRouter(entries: readonly OperationEntry[]): Router {
  const rank = (path: string) =>
    path
      .split("/")
      .map((segment) => (segment.includes("{") ? "1" : "0"))
      .join("");
  const routes = entries
    .map((entry) => ({ entry, rank: rank(entry.path), template: entry.path.split("/").map(compileSegment) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0));
  const byMethod = new Map(
    routes.map(({ entry: { method } }) => [method, routes.filter(({ entry }) => entry.method === method)]),
  );
  return (method, path) => {
    const segments = path.split("/").map(decodeURIComponent);
    if (segments.some((segment) => segment === "." || segment === "..")) return undefined;
    for (const { entry, template } of byMethod.get(method) ?? []) {
      const pathParameters = matchSegments(template, segments);
      if (pathParameters !== undefined) return { entry, pathParameters };
    }
    return undefined;
  };
}
