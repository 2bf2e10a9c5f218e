import type { OperationEntry } from "../contract/document.js";

/** The answer that a client asks for with the header `Prefer`. */
export interface Preference {
  code?: string;
  example?: string;
  dynamic?: string;
}

const names = ["code", "example", "dynamic"] as const;

/** The preferences `code`, `example` and `dynamic` of a `Prefer` header (RFC 7240); any other is ignored, the first one counts. */
export function parsePrefer(header: string | null): Preference {
  const preference: Preference = {};
  if (header === null) return preference;
  for (const part of header.match(/(?:[^,;"]|"(?:[^"\\]|\\.)*"?)+/g) ?? []) {
    // Trimmed before: a pattern that skips the white space at the end takes quadratic time for what is in the middle.
    const [, name, quoted, token] = /^(\w+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|(.*))$/s.exec(part.trim()) ?? [];
    const value = quoted?.replace(/\\(.)/g, "$1") ?? token;
    const key = names.find((one) => one === name?.toLowerCase());
    if (value !== undefined && key !== undefined) preference[key] ??= value;
  }
  return preference;
}

/** How Prism is told to choose an answer. */
export interface Choice {
  code?: number;
  exampleKey?: string;
  mediaTypes?: string[];
  /** Make the answer up from its schema instead of taking an example. */
  dynamic?: true;
}

/** A preference that the operation cannot satisfy. */
export interface Unsatisfied {
  message: string;
  /** The names of the examples by status code. */
  declared: Record<string, string[]>;
}

const examplesOf = (entry: OperationEntry, status: string): [mediaType: string, name: string][] =>
  Object.entries(entry.responses[status]?.content ?? {}).flatMap(([mediaType, { examples }]) =>
    Object.keys(examples ?? {}).map((name): [string, string] => [mediaType, name]),
  );

function statusFor(entry: OperationEntry, code: string): string | undefined {
  return [code, `${code.charAt(0)}XX`, "default"].find((status) => Object.hasOwn(entry.responses, status));
}

function codeOf(status: string): number {
  return status === "default" ? 500 : Number(status.replace(/XX$/i, "00"));
}

/** Turns a preference into a choice that the operation declares, or says what it does declare. */
export function choose(entry: OperationEntry, { code, example, dynamic = "false" }: Preference): Choice | Unsatisfied {
  const statuses = Object.keys(entry.responses);
  const refuse = (message: string): Unsatisfied => ({
    message: `Prefer: ${message}`,
    declared: Object.fromEntries(statuses.map((status) => [status, examplesOf(entry, status).map(([, name]) => name)])),
  });
  const status = code === undefined ? undefined : statusFor(entry, code);
  if (code !== undefined && (!/^[2-5]\d\d$/.test(code) || status === undefined))
    return refuse(`${entry.id} declares no answer with code ${code}; it declares ${statuses.join(", ")}`);
  if (dynamic !== "true" && dynamic !== "false") return refuse(`dynamic is true or false, not ${dynamic}`);
  if (dynamic === "true" && example !== undefined)
    return refuse("an example is a fixed answer and dynamic=true makes one up; ask for one of them");
  if (example === undefined)
    return { ...(code !== undefined && { code: Number(code) }), ...(dynamic === "true" && { dynamic: true }) };
  const places = (status === undefined ? statuses : [status]).flatMap((place) =>
    examplesOf(entry, place).map(([mediaType, name]) => ({ place, mediaType, name })),
  );
  const found = places.find(({ name }) => name === example);
  if (found === undefined) {
    const names = [...new Set(places.map(({ name }) => name))].join(", ") || "none";
    return refuse(
      `${entry.id}${code === undefined ? "" : ` with code ${code}`} has no example ${example}; it has ${names}`,
    );
  }
  const chosen = code === undefined ? codeOf(found.place) : Number(code);
  return { code: chosen, exampleKey: example, mediaTypes: [found.mediaType] };
}
