import type { Operation } from "../api/operation.js";
import { basePathOf } from "../api/servers.js";

/** The literal texts of a path segment, and the names of the parameters between them. */
interface Segment {
  texts: string[];
  names: string[];
}

/** Decodes the paths of the contract, since request paths are decoded before they are compared. */
const decoded = (text: string): string => text.replaceAll(/(%[\da-f]{2})+/gi, decodeURIComponent);

function compileSegment(template: string): Segment {
  const parts = template.split(/\{([^{}]+)\}/).map(decoded);
  return { texts: parts.filter((_, index) => index % 2 === 0), names: parts.filter((_, index) => index % 2 === 1) };
}

/** The parameter values between the literal texts of a segment. Each has at least one character. */
function valuesIn(given: string, [first = "", ...texts]: string[]): string[] | undefined {
  if (texts.length === 0) return given === first ? [] : undefined;
  if (!given.startsWith(first) || !given.endsWith(texts.at(-1) ?? "")) return undefined;
  const values: string[] = [];
  let at = first.length;
  for (const [index, text] of texts.entries()) {
    // The shortest value leaves the most text for the rest, so no backtracking is needed.
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

/** The paths of an operation below the base paths of its servers, without duplicates. */
const pathsOf = ({ servers, path }: Operation): string[] =>
  servers.length === 0 ? [path] : [...new Set(servers.map((server) => basePathOf(server) + path))];

/**
 * Creates a router. It finds the operation and the decoded path parameters for a method and a well-encoded raw path,
 * which starts with the base path of a server. Literal segments have precedence over templated ones, and those with some
 * literal text over those without, from the left.
 * Paths are not normalised: a path with a dot segment matches no operation, since a URL parser would have changed it on
 * the way to the real gateway.
 */
export function createRouter(operations: readonly Operation[]) {
  const rankOf = (segment: string) => {
    if (!segment.includes("{")) return "0";
    return /^\{[^{}]*\}$/.test(segment) ? "2" : "1";
  };
  const rank = (path: string) => path.replace(/[^/]+/g, rankOf);
  const routes = operations
    .flatMap((operation) =>
      pathsOf(operation).map((path) => ({
        operation,
        rank: rank(path),
        template: path.split("/").map(compileSegment),
      })),
    )
    .sort((a, b) => Number(a.rank > b.rank) - Number(a.rank < b.rank));
  return (method: string, path: string) => {
    const segments = path.split("/").map(decodeURIComponent);
    if (segments.some((segment) => segment === "." || segment === "..")) return undefined;
    for (const { operation, template } of routes) {
      if (operation.method !== method) continue;
      const pathParameters = matchSegments(template, segments);
      if (pathParameters !== undefined) return { operation, pathParameters };
    }
    return undefined;
  };
}
