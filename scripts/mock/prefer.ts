import { type Operation, responseOf } from "../api/operation.js";

/** The response that a client asks for with the header `Prefer`. */
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
    // Trimmed first: a pattern that skips trailing white space takes quadratic time for white space in the middle.
    const [, name, quoted, token] = /^(\w+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|(.*))$/s.exec(part.trim()) ?? [];
    const value = quoted?.replace(/\\(.)/g, "$1") ?? token;
    const key = names.find((one) => one === name?.toLowerCase());
    if (value !== undefined && key !== undefined) preference[key] ??= value;
  }
  return preference;
}

/** How Prism chooses a response. */
export interface Choice {
  code?: number;
  exampleKey?: string;
  mediaTypes?: string[];
  /** Generates the response from its schema instead of taking an example. */
  dynamic?: true;
}

/** A preference that the operation cannot satisfy. */
export interface Unsatisfied {
  message: string;
  /** The names of the examples by status code. */
  declared: Record<string, string[]>;
}

const examplesOf = (operation: Operation, status: string): { mediaType: string; name: string }[] =>
  (responseOf(operation, status)?.content ?? []).flatMap(({ type, examples }) =>
    examples.map(({ name }) => ({ mediaType: type, name })),
  );

const statusFor = (operation: Operation, code: string): string | undefined =>
  [code, `${code.charAt(0)}XX`, "default"].find((status) => responseOf(operation, status) !== undefined);

function codeOf(status: string): number {
  return status === "default" ? 500 : Number(status.replace(/XX$/i, "00"));
}

/** Turns a preference into a choice among the declared responses, or lists those. */
export function choose(operation: Operation, { code, example, dynamic = "false" }: Preference): Choice | Unsatisfied {
  const statuses = operation.responses.map(({ status }) => status);
  const refuse = (message: string): Unsatisfied => ({
    message: `Prefer: ${message}`,
    declared: Object.fromEntries(
      statuses.map((status) => [status, examplesOf(operation, status).map(({ name }) => name)]),
    ),
  });
  const status = code === undefined ? undefined : statusFor(operation, code);
  if (code !== undefined && (!/^[2-5]\d\d$/.test(code) || status === undefined))
    return refuse(`${operation.id} declares no answer with code ${code}; it declares ${statuses.join(", ")}`);
  if (dynamic !== "true" && dynamic !== "false") return refuse(`dynamic is true or false, not ${dynamic}`);
  if (dynamic === "true" && example !== undefined)
    return refuse("an example is a fixed answer and dynamic=true makes one up; ask for one of them");
  if (example === undefined)
    return { ...(code !== undefined && { code: Number(code) }), ...(dynamic === "true" && { dynamic: true }) };
  const places = (status === undefined ? statuses : [status]).flatMap((place) =>
    examplesOf(operation, place).map((example) => ({ place, ...example })),
  );
  const found = places.find(({ name }) => name === example);
  if (found === undefined) {
    const names = [...new Set(places.map(({ name }) => name))].join(", ") || "none";
    return refuse(
      `${operation.id}${code === undefined ? "" : ` with code ${code}`} has no example ${example}; it has ${names}`,
    );
  }
  const chosen = code === undefined ? codeOf(found.place) : Number(code);
  return { code: chosen, exampleKey: example, mediaTypes: [found.mediaType] };
}
