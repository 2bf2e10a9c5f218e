import { misfitOf } from "../api/fits.js";
import type { Operation, Parameter } from "../api/operation.js";
import type { Schema } from "../api/schema.js";
import { isJson } from "../contract/media-type.js";
import { memoized } from "../contract/memoized.js";
import { delimitedFaults } from "./delimited-forms.js";
import type { Layer } from "./exchange.js";
import { decodedValue, isOf, isStructured, itemsOf, type ParameterTexts } from "./parameter-value.js";
import { problem } from "./response.js";

/** The parameters that Prism does not read: cookies, and lists and objects but for those of a query. */
const unreadOf = memoized(({ parameters }: Operation): Parameter[] =>
  parameters.filter((parameter) => {
    const { in: place, style, schema } = parameter;
    if (place === "query") return /Delimited$/.test(style) && isOf(schema, "object");
    return place === "cookie" || isStructured(parameter) || (place === "path" && style !== "simple");
  }),
);

/** What a parameter breaks of its schema; undefined if nothing. */
function faultOf(parameter: Parameter, texts: ParameterTexts): string | undefined {
  const { in: place, name, required, schema, content } = parameter;
  const label = `Request ${place} parameter ${name}`;
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
    return `${label} is no JSON`;
  }
  const misfit = schema && misfitOf(value, schema, "sent");
  return misfit && `${label}${misfit.pointer}: ${misfit.message}`;
}

/** Refuses requests with parameters or form properties that Prism does not read and that break their schemas. */
export const checkStyledParameters: Layer = async (exchange, next) => {
  const { operation, request, pathParameters, query } = exchange;
  const texts = { path: pathParameters, query, headers: request.headers };
  const ofParameters = unreadOf(operation).flatMap((parameter) => faultOf(parameter, texts) ?? []);
  const faults = [...ofParameters, ...(await delimitedFaults(exchange))];
  return faults.length === 0 ? next(exchange) : problem(422, { message: faults.join("; ") });
};
