import type { Document } from "./document.js";

/** The code in an error body: the outermost string or number whose name is `code` or ends in `Code`. */
function codeIn(body: unknown): string | undefined {
  if (typeof body !== "object" || body === null) return undefined;
  for (const [name, value] of Object.entries(body))
    if (/(^c|C)ode$/.test(name) && (typeof value === "string" || typeof value === "number")) return String(value);
  return Object.values(body)
    .map(codeIn)
    .find((code) => code !== undefined);
}

/** The code that a named example of an error carries: there alone it is written. */
export const exampleCode = (document: Document, name: string): string | undefined =>
  codeIn(document.components?.examples?.[name]?.value);
