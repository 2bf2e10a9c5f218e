import { sampleFile } from "../client/typed-value.js";

const identifier = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u;

function key(name: string): string {
  // A plain `__proto__` key would set the prototype.
  if (name === "__proto__") return '["__proto__"]';
  return identifier.test(name) ? name : JSON.stringify(name);
}

/** Width up to which an array or object stays on one line. */
const width = 72;

function oneLine(value: unknown): string {
  if (value === sampleFile) return 'new Blob(["bytes"])';
  if (Array.isArray(value)) return `[${value.map(oneLine).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "undefined";
  const fields = Object.entries(value).map(([name, field]) => `${key(name)}: ${oneLine(field)}`);
  return fields.length === 0 ? "{}" : `{ ${fields.join(", ")} }`;
}

/** Writes a JSON value as TypeScript: without unnecessary quotes, and on one line if it fits. */
export function literal(value: unknown, indent = ""): string {
  const short = oneLine(value);
  if (typeof value !== "object" || value === null || short.length + indent.length <= width) return short;
  const inner = `${indent}  `;
  const lines = Array.isArray(value)
    ? value.map((item) => `${inner}${literal(item, inner)},`)
    : Object.entries(value).map(([name, field]) => `${inner}${key(name)}: ${literal(field, inner)},`);
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  return [open, ...lines, `${indent}${close}`].join("\n");
}
