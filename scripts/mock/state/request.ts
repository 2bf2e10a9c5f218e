import type { Node, Schema } from "../../contract/document.js";
import { isNode } from "../../contract/document.js";
import type { Exchange } from "../types.js";
import type { Plan } from "./model.js";

const typesOf = ({ type }: Schema): string[] => (Array.isArray(type) ? type : type === undefined ? [] : [type]);

function coerce(schema: Schema, text: string): unknown {
  const types = typesOf(schema);
  if (types.includes("integer") || types.includes("number")) return Number(text);
  if (types.includes("boolean")) return text === "true";
  return text;
}

function queryValue(schema: Schema, values: string[]): unknown {
  if (!typesOf(schema).includes("array")) return coerce(schema, values[0] ?? "");
  return values.flatMap((value) => value.split(",")).map((value) => coerce(schema.items ?? {}, value));
}

/** What a valid request says, as JSON values, with the defaults of what it leaves out. */
export function requestValues(plan: Plan, { query, body, pathParameters }: Exchange) {
  const given = plan.query.flatMap(({ name, schema }): [string, unknown][] => {
    const values = query.getAll(name);
    if (values.length > 0) return [[name, queryValue(schema, values)]];
    return schema.default === undefined ? [] : [[name, schema.default]];
  });
  return {
    query: Object.fromEntries(given) as Node,
    path: pathParameters as Node,
    body: isNode(body) ? { ...plan.bodyDefaults, ...body } : body,
    /** The body as it was sent. */
    sent: isNode(body) ? body : {},
  };
}
