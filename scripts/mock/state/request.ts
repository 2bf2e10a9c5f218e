import { merged } from "../../api/merge-schema.js";
import { type Schema, typesOf } from "../../api/schema.js";
import { isNode, type Node } from "../../contract/node.js";
import type { Exchange } from "../exchange.js";
import type { Plan } from "./model.js";

function coerce(schema: Schema | undefined, text: string): unknown {
  const types = schema === undefined ? [] : typesOf(merged(schema));
  if (types.includes("integer") || types.includes("number")) return Number(text);
  if (types.includes("boolean")) return text === "true";
  return text;
}

function queryValue(schema: Schema | undefined, values: string[]): unknown {
  if (schema === undefined || !typesOf(schema).includes("array")) return coerce(schema, values[0] ?? "");
  return values.flatMap((value) => value.split(",")).map((value) => coerce(schema.items, value));
}

/** The JSON values of a valid request, with defaults for omitted ones. */
export function requestValues(plan: Plan, { query, body, pathParameters }: Exchange) {
  const given = plan.query.flatMap(({ name, schema }): [string, unknown][] => {
    const values = query.getAll(name);
    if (values.length > 0) return [[name, queryValue(schema, values)]];
    return schema?.default === undefined ? [] : [[name, schema.default]];
  });
  return {
    query: Object.fromEntries(given) as Node,
    path: pathParameters as Node,
    body: isNode(body) ? { ...plan.bodyDefaults, ...body } : body,
    sent: isNode(body) ? body : {},
  };
}
