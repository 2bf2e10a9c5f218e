import { type Operation, responseFor } from "../api/operation.js";

export interface Preference {
  code?: string;
  example?: string;
  dynamic?: string;
}

const names = ["code", "example", "dynamic"] as const;

/** Parses `code`, `example` and `dynamic` of a `Prefer` header (RFC 7240). Ignores other preferences and repeated ones. */
export function parsePrefer(header: string | null): Preference {
  const preference: Preference = {};
  if (header === null) return preference;
  for (const part of header.match(/(?:[^,;"]|"(?:[^"\\]|\\.)*"?)+/g) ?? []) {
    // Trimmed first, since a pattern that skips trailing white space takes quadratic time.
    const [, name, quoted, token] = /^(\w+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|(.*))$/s.exec(part.trim()) ?? [];
    const value = quoted?.replace(/\\(.)/g, "$1") ?? token;
    const key = names.find((one) => one === name?.toLowerCase());
    if (value !== undefined && key !== undefined) preference[key] ??= value;
  }
  return preference;
}

/** The response that Prism is told to choose. */
export interface Choice {
  code?: number;
  exampleKey?: string;
  mediaTypes?: string[];
  /** Whether the response is generated from its schema instead of taken from an example. */
  dynamic?: true;
}

export interface Unsatisfied {
  message: string;
  /** The names of the examples by status code. */
  declared: Record<string, string[]>;
}

/** The first status code that a key of `responses` covers. */
const codeOf = (status: string): number => (status === "default" ? 500 : Number(status.replace(/XX$/i, "00")));

/** Finds the declared response for a preference. If there is none, returns the declared responses. */
export function choose(operation: Operation, { code, example, dynamic = "false" }: Preference): Choice | Unsatisfied {
  const { id, responses } = operation;
  const refuse = (message: string): Unsatisfied => {
    const declared = responses.map(({ status, content }) => [
      status,
      content.flatMap(({ examples }) => examples.map(({ name }) => name)),
    ]);
    return { message: `Prefer: ${message}`, declared: Object.fromEntries(declared) };
  };
  const response = code === undefined ? undefined : responseFor(operation, code);
  if (code !== undefined && (!/^[2-5]\d\d$/.test(code) || response === undefined))
    return refuse(
      `${id} declares no response with code ${code}; it declares ${responses.map(({ status }) => status).join(", ")}`,
    );
  if (dynamic !== "true" && dynamic !== "false") return refuse(`dynamic is true or false, not ${dynamic}`);
  if (dynamic === "true" && example !== undefined)
    return refuse("an example is a fixed response and dynamic=true generates one; request one of them");
  const choice: Choice = {};
  if (code !== undefined) choice.code = Number(code);
  if (dynamic === "true") choice.dynamic = true;
  if (example === undefined) return choice;
  const places = (response === undefined ? responses : [response]).flatMap(({ status, content }) =>
    content.flatMap(({ type, examples }) => examples.map(({ name }) => ({ status, type, name }))),
  );
  const found = places.find(({ name }) => name === example);
  if (found !== undefined)
    return { code: choice.code ?? codeOf(found.status), exampleKey: example, mediaTypes: [found.type] };
  const names = [...new Set(places.map(({ name }) => name))].join(", ") || "none";
  return refuse(`${id}${code === undefined ? "" : ` with code ${code}`} has no example ${example}; it has ${names}`);
}
