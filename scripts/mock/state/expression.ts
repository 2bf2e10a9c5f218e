import { isNode, type Node } from "../../contract/node.js";
import { tokensOf } from "../../contract/pointer.js";

/** A JSON value that can contain expressions: texts that begin with `$` or contain `{$...}`. */
export type Template = unknown;

/** The values that the expressions of a template refer to. */
export interface Scope {
  request?: { body: unknown; query: Node; path: Node };
  item?: Node | undefined;
  parent?: Node | undefined;
  each?: unknown;
  runs?: Node;
  results?: Node;
  moved?: Node | undefined;
  upload?: Node;
  now: string;
  user: string;
  server: string;
  /** The kind of file for a file extension, or undefined. */
  kindOf: (name: string) => string | undefined;
  /** Returns the next number of a key. */
  next: () => number;
  /** Returns a pseudo-random text from the seed for a key. */
  token: () => string;
}

const names = ["request.body", "item", "parent", "each", "runs", "results", "moved", "upload"] as const;
const values = ["now", "user", "server", "next", "token"] as const;

/** The extension of a file name in lower case; empty if it has none. */
export const extensionOf = (name: string): string => /\.([^./]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";

const filters: Record<string, (value: unknown, scope: Scope) => unknown> = {
  basename: (value) => String(value).replace(/^.*\//s, ""),
  extension: (value) => extensionOf(String(value)),
  kind: (value, { kindOf }) => kindOf(String(value)),
  upper: (value) => (typeof value === "string" ? value.toUpperCase() : value),
  path: (value) => (typeof value === "string" ? decodeURI(new URL(value).pathname.slice(1)) : undefined),
  converted: (value, { upload }) => upload?.converted ?? value,
  texts: (value) => (Array.isArray(value) ? value.map(String) : null),
};

interface Expression {
  name: string;
  tokens: readonly string[];
  filters: string[];
}

const parsed = new Map<string, Expression | undefined>();

function parse(text: string): Expression | undefined {
  if (parsed.has(text)) return parsed.get(text);
  const [head = "", ...piped] = text.split(" | ");
  const [, name = "", pointer = ""] = /^\$([\w.]+)(?:#(\/.*))?$/.exec(head) ?? [];
  const [, place, field] = /^request\.(query|path)\.(\w+)$/.exec(name) ?? [];
  const isName = place !== undefined || [...names, ...values].some((other) => other === name);
  const expression =
    isName && piped.every((filter) => Object.hasOwn(filters, filter))
      ? { name: place ?? name, tokens: field === undefined ? tokensOf(pointer) : [field], filters: piped }
      : undefined;
  parsed.set(text, expression);
  return expression;
}

/** The value at a path of tokens. A list yields the values of all its elements. */
export function pluck(value: unknown, tokens: readonly string[]): unknown {
  const [token, ...rest] = tokens;
  if (token === undefined) return value;
  if (Array.isArray(value))
    return value.map((element) => pluck(element, tokens)).filter((found) => found !== undefined);
  return isNode(value) && Object.hasOwn(value, token) ? pluck(value[token], rest) : undefined;
}

function valueIn({ name, tokens }: Expression, scope: Scope): unknown {
  if (name === "query" || name === "path") return pluck(scope.request?.[name], tokens);
  if (name === "request.body") return pluck(scope.request?.body, tokens);
  if (name === "next" || name === "token") return scope[name]();
  return pluck(scope[name as "item" | "now"], tokens); // parse() accepts only names that the scope has.
}

function resolve(text: string, scope: Scope): unknown {
  const expression = parse(text);
  if (expression === undefined) throw new Error(`The mock has no expression ${text}.`);
  return expression.filters.reduce((result, filter) => filters[filter]?.(result, scope), valueIn(expression, scope));
}

/** Replaces each expression of a template with its value. An expression without a value becomes undefined. */
export function evaluate(template: Template, scope: Scope): unknown {
  if (typeof template === "string") {
    if (template.startsWith("$")) return resolve(template, scope);
    return template.replace(/\{(\$[^{}]+)\}/g, (_, expression: string) => String(resolve(expression, scope)));
  }
  if (Array.isArray(template)) return template.map((element) => evaluate(element, scope));
  return isNode(template) ? evaluateFields(template, scope) : template;
}

export const evaluateFields = (fields: Node | undefined, scope: Scope): Node =>
  Object.fromEntries(Object.entries(fields ?? {}).map(([name, template]) => [name, evaluate(template, scope)]));

/** Each text in a template that looks like an expression, with its path. */
function* candidatesIn(template: Template, at: string[] = []): Generator<{ text: string; at: string[] }> {
  if (typeof template === "string") {
    const embedded = [...template.matchAll(/\{(\$[^{}]+)\}/g)].map(([, text = ""]) => text);
    for (const text of template.startsWith("$") ? [template] : embedded) yield { text, at };
  } else if (typeof template === "object" && template !== null)
    for (const [key, value] of Object.entries(template)) yield* candidatesIn(value, [...at, key]);
}

/** The first text in a template that looks like an expression but cannot be parsed. */
export const unknownExpression = (template: Template): string | undefined =>
  [...candidatesIn(template)].find(({ text }) => parse(text) === undefined)?.text;

export interface Placed extends Pick<Expression, "name" | "tokens"> {
  text: string;
  at: string[];
}

export const expressionsIn = (template: Template): Placed[] =>
  [...candidatesIn(template)].flatMap(({ text, at }) => {
    const expression = parse(text);
    return expression === undefined ? [] : [{ text, at, name: expression.name, tokens: expression.tokens }];
  });
