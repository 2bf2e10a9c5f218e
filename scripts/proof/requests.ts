import { type BodyExample, bodyExamples } from "../api/body-examples.js";
import { type Constraint, isBreakable, requestConstraints } from "../api/constraints.js";
import { fitsWithoutHidden } from "../api/fits.js";
import { isBodiless, type Operation, type Parameter } from "../api/operation.js";
import { sampleParameters } from "../api/sample-request.js";
import { sampleValue } from "../api/sample-value.js";
import type { Schema } from "../api/schema.js";
import { isJson } from "../contract/media-type.js";
import type { Given } from "./calls.js";
import type { Tools } from "./tools.js";
import { violationsOf } from "./violations.js";

export interface BadRequest extends Constraint {
  operation: Operation;
  /** The place of the error in messages: `body /name`, `query pageSize`. */
  place: string;
  /** The differences from the sample call. */
  given: Given;
  /** The value and its schema, if a validator can judge them. */
  claim?: { schema: Schema; value: unknown };
  /** Other constraints that necessarily break as well. */
  implied: string[];
}

/** The named JSON examples of an operation's request body. */
export const requestExamples = (operation: Operation): BodyExample[] =>
  bodyExamples([operation]).filter(
    ({ status, type = "", name }) => status === undefined && name !== undefined && isJson(type),
  );

/** A constraint without the value that it applies to. */
const stated = ({ keyword, property, pointer }: Constraint): Constraint =>
  property === undefined ? { keyword, pointer } : { keyword, property, pointer };

/** A request that repeats a parameter which may occur only once. */
function repeated({ in: place, name, pointer, schema, explode }: Parameter, value: unknown) {
  if (place !== "query" || schema === undefined) return undefined;
  const bad = { keyword: "style", pointer };
  if (Array.isArray(value)) {
    if (explode) return undefined;
    return { ...bad, given: { parameters: [{ in: place, name, value: [value[0], value[0]], repeated: true }] } };
  }
  const twice = [value, value];
  return { ...bad, given: { parameters: [{ in: place, name, value: twice }] }, claim: { schema, value: twice } };
}

function badParameters({ validator }: Tools, operation: Operation): BadRequest[] {
  const requests: BadRequest[] = [];
  const samples = new Map(sampleParameters(operation).map(({ parameter, value }) => [parameter, value]));
  for (const parameter of operation.parameters) {
    const { in: place, name, required, pointer, schema } = parameter;
    const base = samples.get(parameter) ?? sampleValue(schema);
    const at = { operation, place: `${place} ${name}`, implied: [] };
    const given = (value: unknown): Given => ({ parameters: [{ in: place, name, value }] });
    if (required) requests.push({ ...at, keyword: "required", pointer, given: given(undefined) });
    // A parameter with `content` has neither a style nor a schema.
    if (schema === undefined) continue;
    const twice = repeated(parameter, base);
    if (twice !== undefined) requests.push({ ...at, ...twice });
    for (const { constraint, value, implied } of violationsOf(validator, schema, [base])) {
      if (!isBreakable(parameter, constraint)) continue;
      const sent = constraint.keyword === "type" && constraint.at === "" ? "text" : value;
      const claim = { schema, value: sent };
      requests.push({ ...at, ...stated(constraint), given: given(sent), claim, implied });
    }
  }
  return requests;
}

function badBodies({ validator }: Tools, operation: Operation): BadRequest[] {
  const examples = requestExamples(operation);
  const [first] = examples;
  const { body } = operation;
  if (isBodiless(operation) || first === undefined || body === undefined) return [];
  const { schema, media } = first;
  const missing = { operation, keyword: "required", pointer: body.pointer, place: "body", implied: [] };
  const requests: BadRequest[] = body.required ? [{ ...missing, given: { body: undefined } }] : [];
  if (schema === undefined) return requests;
  const values = examples.filter((each) => each.media === media).map(({ value }) => value);
  for (const { constraint, value, implied } of violationsOf(validator, schema, values)) {
    // A request need not have what is read-only.
    if (fitsWithoutHidden(value, schema, "sent")) continue;
    const place = `body ${constraint.at || "/"}`;
    const claim = { schema, value };
    requests.push({ operation, ...stated(constraint), place, given: { body: value }, claim, implied });
  }
  return requests;
}

/** Requests without a signature header, or with a body that is not JSON or of another type. */
function badFrames({ api }: Tools, operation: Operation): BadRequest[] {
  return requestConstraints(api, operation).flatMap((constraint): BadRequest[] => {
    const { keyword, property = "" } = constraint;
    const bad = (place: string, given: Given) => [{ operation, ...constraint, place, given, implied: [] }];
    if (keyword === "security") return bad(`header ${property}`, { withoutHeader: property });
    if (keyword !== "content" || isBodiless(operation)) return [];
    return isJson(property)
      ? bad("body that is no JSON", { written: { type: property, text: "{" } })
      : bad(`body as ${property}`, { written: { type: property, text: "text" } });
  });
}

/** For each constraint on the requests of an operation, a request that breaks only this constraint. */
export const badRequests = (tools: Tools, operation: Operation): BadRequest[] => [
  ...badParameters(tools, operation),
  ...badBodies(tools, operation),
  ...badFrames(tools, operation),
];
