import type { OperationEntry } from "../contract/document.js";

/** An operation and the values that its path template took from a path, decoded. */
export interface Route {
  entry: OperationEntry;
  pathParameters: Record<string, string>;
}

/** Finds the operation for a method and a well encoded raw path. */
export type Router = (method: string, path: string) => Route | undefined;

/** The texts of a segment, and the names of the parameters between them. */
interface Segment {
  texts: string[];
  names: string[];
}

/** The contract has its paths encoded; those that are sent are decoded before they are compared. */
const decoded = (text: string): string => text.replaceAll(/(%[\da-f]{2})+/gi, decodeURIComponent);

function compileSegment(template: string): Segment {
  const parts = template.split(/\{([^{}]+)\}/).map(decoded);
  return { texts: parts.filter((_, index) => index % 2 === 0), names: parts.filter((_, index) => index % 2 === 1) };
}

/** The values between the texts, each of one character or more. */
function valuesIn(given: string, [first = "", ...texts]: string[]): string[] | undefined {
  if (texts.length === 0) return given === first ? [] : undefined;
  if (!given.startsWith(first) || !given.endsWith(texts.at(-1) ?? "")) return undefined;
  const values: string[] = [];
  let at = first.length;
  for (const [index, text] of texts.entries()) {
    // A value that ends early leaves most for those behind it, so that there is nothing to go back to.
    const end = index === texts.length - 1 ? given.length - text.length : given.indexOf(text, at + 1);
    if (end <= at) return undefined;
    values.push(given.slice(at, end));
    at = end + text.length;
  }
  return values;
}

function matchSegments(template: Segment[], segments: string[]): Record<string, string> | undefined {
  if (template.length !== segments.length) return undefined;
  const found: [string, string][] = [];
  for (const [index, { texts, names }] of template.entries()) {
    const values = valuesIn(segments[index] ?? "", texts);
    if (values === undefined) return undefined;
    found.push(...names.map((name, at): [string, string] => [name, values[at] ?? ""]));
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
