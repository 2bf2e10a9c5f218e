import { cellsOf } from "../contract/cells.js";
import { type Document, followed, type OperationEntry, under } from "../contract/document.js";
import { isJson } from "../contract/media-type.js";
import { isBreakable, isRepeated, parametersOf, type Rule, requestRules } from "../contract/rules.js";
import { sampleParameters, sampleValue } from "../contract/sample-request.js";
import type { Given } from "./calls.js";
import type { Reading } from "./constraints.js";
import type { Validator } from "./validators.js";
import { violationsOf } from "./violations.js";

/** A request that breaks one rule of the contract. */
export interface BadRequest extends Rule {
  entry: OperationEntry;
  /** How a message calls what is wrong: `body /name`, `query pageSize`. */
  place: string;
  /** What differs from the sample call. */
  given: Given;
  /** The value and its schema, where a validator can judge it. */
  claim?: { schema: string; value: unknown };
  /** What breaks as well, necessarily. */
  implied: string[];
}

export interface Tools {
  document: Document;
  validator: Validator;
  reading: Reading;
}

function ofParameters({ document, validator, reading }: Tools, entry: OperationEntry): BadRequest[] {
  const requests: BadRequest[] = [];
  const samples = new Map(
    sampleParameters(document, entry).map(({ parameter, value }) => [`${parameter.in} ${parameter.name}`, value]),
  );
  for (const [pointer, parameter] of parametersOf(document, entry)) {
    const { in: place, name, required } = parameter;
    const schema = under(pointer, "schema");
    const base = samples.get(`${place} ${name}`) ?? sampleValue(document, parameter.schema ?? {});
    const at = { entry, place: `${place} ${name}`, implied: [] };
    const given = (value: unknown): Given => ({ parameters: [{ in: place, name, value }] });
    if (required === true) requests.push({ ...at, keyword: "required", pointer, given: given(undefined) });
    // One that a media type describes has neither a style nor a schema of its own.
    if (parameter.schema === undefined) continue;
    if (place === "query" && !Array.isArray(base)) {
      const twice = [base, base];
      requests.push({ ...at, keyword: "style", pointer, given: given(twice), claim: { schema, value: twice } });
    } else if (place === "query" && Array.isArray(base) && !isRepeated(parameter)) {
      const repeated = { in: place, name, value: [base[0], base[0]], repeated: true };
      requests.push({ ...at, keyword: "style", pointer, given: { parameters: [repeated] } });
    }
    for (const { constraint, value, implied } of violationsOf(document, validator, reading, schema, [base])) {
      const { at: within, root: _, ...rule } = constraint;
      if (!isBreakable(document, pointer, rule)) continue;
      const sent = rule.keyword === "type" && within === "" ? "text" : value;
      const claim = { schema, value: sent };
      requests.push({ ...at, ...rule, given: given(sent), claim, implied });
    }
  }
  return requests;
}

function ofBody({ document, validator, reading }: Tools, entry: OperationEntry): BadRequest[] {
  const cells = cellsOf(document, [entry]).filter(
    ({ status, type, example }) => status === undefined && example !== undefined && isJson(type ?? ""),
  );
  const [first] = cells;
  if (first === undefined) return [];
  const values = cells.filter(({ schema }) => schema === first.schema).map(({ value }) => value);
  const pointer = followed(document, under(entry.pointer, "requestBody"));
  const absent: BadRequest[] =
    entry.requestBody?.required === true
      ? [{ entry, keyword: "required", pointer, place: "body", given: { body: undefined }, implied: [] }]
      : [];
  return [
    ...absent,
    ...violationsOf(document, validator, reading, first.schema, values).map(({ constraint, value, implied }) => {
      const { at, root: _, ...rule } = constraint;
      const claim = { schema: first.schema, value };
      return { entry, ...rule, place: `body ${at || "/"}`, given: { body: value }, claim, implied };
    }),
  ];
}

/** What is wrong with no value, but with how it is sent: the signature's headers, the body's type, no JSON. */
function ofFrame({ document }: Tools, entry: OperationEntry): BadRequest[] {
  return requestRules(document, entry).flatMap((rule): BadRequest[] => {
    const { keyword, property = "" } = rule;
    const bad = (place: string, given: Given) => [{ entry, ...rule, place, given, implied: [] }];
    if (keyword === "security") return bad(`header ${property}`, { withoutHeader: property });
    if (keyword !== "content") return [];
    return isJson(property)
      ? bad("body that is no JSON", { written: { type: property, text: "{" } })
      : bad(`body as ${property}`, { written: { type: property, text: "text" } });
  });
}

/** For each rule about the requests of an operation, a request that breaks only it. */
export const badRequests = (tools: Tools, entry: OperationEntry): BadRequest[] => [
  ...ofParameters(tools, entry),
  ...ofBody(tools, entry),
  ...ofFrame(tools, entry),
];
