import { misfitOf } from "../api/fits.js";
import type { Operation, Parameter } from "../api/operation.js";
import type { Schema } from "../api/schema.js";
import { isJson } from "../contract/media-type.js";
import { memoized } from "../contract/memoized.js";
import type { Layer } from "./exchange.js";
import { formFaults } from "./forms.js";
import { hidingFaults } from "./hidden-properties.js";
import {
  allowsType,
  decodedValue,
  isInherited,
  isNestedList,
  isPathName,
  isSpaced,
  isStructured,
  itemsOf,
  type ParameterTexts,
} from "./parameter-value.js";
import { isSpread, queryObject } from "./query-object.js";
import { invalid } from "./refusal.js";

/** The parameters that Prism does not read: cookies, objects, lists except those of a query, and names in other scripts. */
const unreadOf = memoized(({ parameters }: Operation): Parameter[] =>
  parameters.filter((parameter) => {
    const { in: place, style, schema, content } = parameter;
    if (isInherited(parameter.name)) return true;
    if (place === "query" && (isSpread(parameter) || isSpaced(parameter) || isNestedList(parameter))) return true;
    if (place === "query") return allowsType(schema, "object") || content !== undefined;
    if (place === "path" && (style !== "simple" || !isPathName(parameter.name))) return true;
    return place === "cookie" || isStructured(parameter);
  }),
);

/** Describes how a parameter violates its schema; undefined if it does not. */
function faultOf(parameter: Parameter, texts: ParameterTexts, others: ReadonlySet<string>): string | undefined {
  const { in: place, name, required, schema, content } = parameter;
  const label = `Request ${place} parameter ${name}`;
  if (place === "query" && isSpread(parameter)) {
    const value = queryObject(parameter, texts.query, others);
    const misfit = schema && (required || value !== undefined) ? misfitOf(value ?? {}, schema, "sent") : undefined;
    if (misfit !== undefined && value === undefined) return `${label} is required`;
    return misfit && `${label}${misfit.pointer}: ${misfit.message}`;
  }
  const items = itemsOf(parameter, texts);
  if (items === undefined) return required ? `${label} is required` : undefined;
  if (content !== undefined && isJson(content.type)) return jsonFault(label, items.join(","), content.schema);
  const misfit = schema && misfitOf(decodedValue(parameter, items), schema, "sent");
  return misfit && `${label}${misfit.pointer}: ${misfit.message}`;
}

function jsonFault(label: string, text: string, schema: Schema | undefined): string | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return `${label} is not JSON`;
  }
  const misfit = schema && misfitOf(value, schema, "sent");
  return misfit && `${label}${misfit.pointer}: ${misfit.message}`;
}

/** Rejects requests in which something that Prism does not validate violates its schema: parameters, forms, hidden properties. */
export const checkStyledParameters: Layer = async (exchange, next) => {
  const { operation, request, pathParameters, query } = exchange;
  const texts = { path: pathParameters, query, headers: request.headers };
  const others = new Set(operation.parameters.filter((each) => each.in === "query").map(({ name }) => name));
  const ofParameters = unreadOf(operation).flatMap((parameter) => faultOf(parameter, texts, others) ?? []);
  const faults = [...ofParameters, ...hidingFaults(exchange), ...(await formFaults(exchange))];
  return faults.length === 0 ? next(exchange) : invalid(operation, faults.join("; "));
};
