import {
  atPointer,
  type Document,
  followed,
  type OperationEntry,
  operationsOf,
  type Parameter,
  under,
} from "../contract/document.js";
import { isJson } from "../contract/media-type.js";
import { sampleParameters, sampleValue } from "../contract/sample-request.js";
import { isSigned, signatureHeaders } from "../contract/signature-headers.js";
import type { Given } from "./calls.js";
import { cellsOf } from "./cells.js";
import type { Reading } from "./constraints.js";
import type { Validator } from "./validators.js";
import { violationsOf } from "./violations.js";

/** A request that breaks one rule of the contract. */
export interface BadRequest {
  entry: OperationEntry;
  keyword: string;
  /** Pointer into the bundle of what states the rule. */
  pointer: string;
  /** How a message calls what is wrong: `body /name`, `query pageSize`. */
  place: string;
  /** What differs from the sample call. */
  given: Given;
  /** The value and its schema, where a validator can judge it. */
  claim?: { schema: string; value: unknown };
  /** What breaks as well, necessarily. */
  implied: string[];
}

/** A constraint that no value was found for. */
export interface Unbroken {
  operation: string;
  keyword: string;
  pointer: string;
}

export interface Tools {
  document: Document;
  validator: Validator;
  reading: Reading;
}

interface Requests {
  requests: BadRequest[];
  unbroken: Unbroken[];
}

/** The parameters of an operation by their pointers; the operation's own win over those of its path. */
function parametersOf(document: Document, entry: OperationEntry): Map<string, Parameter> {
  const found = new Map<string, [string, Parameter]>();
  for (const list of [under("#/paths", entry.path, "parameters"), under(entry.pointer, "parameters")])
    for (const index of ((atPointer(document, list) ?? []) as unknown[]).keys()) {
      const pointer = followed(document, under(list, index));
      const parameter = atPointer(document, pointer) as Parameter;
      found.set(`${parameter.in} ${parameter.name}`, [pointer, parameter]);
    }
  return new Map(found.values());
}

function ofParameters({ document, validator, reading }: Tools, entry: OperationEntry): Requests {
  const requests: BadRequest[] = [];
  const unbroken: Unbroken[] = [];
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
    if (place === "query" && !Array.isArray(base)) {
      const twice = [base, base];
      requests.push({ ...at, keyword: "style", pointer, given: given(twice), claim: { schema, value: twice } });
    }
    const { violations, missed } = violationsOf(document, validator, reading, schema, [base]);
    for (const { constraint, value, implied } of violations) {
      const { keyword } = constraint;
      const whole = keyword === "type" && constraint.at === "";
      // In a URL everything is text, so that text is always of the right type, and a list is one item or more.
      if ((whole && (typeof base === "string" || Array.isArray(base))) || (place === "path" && value === "")) continue;
      const sent = whole ? "text" : value;
      const claim = { schema, value: sent };
      requests.push({ ...at, keyword, pointer: constraint.schema, given: given(sent), claim, implied });
    }
    unbroken.push(...missed.map((each) => ({ operation: entry.id, keyword: each.keyword, pointer: each.schema })));
  }
  return { requests, unbroken };
}

function ofBody({ document, validator, reading }: Tools, entry: OperationEntry): Requests {
  const cells = cellsOf(document, [entry]).filter(
    ({ status, example }) => status === undefined && example !== undefined,
  );
  const [first] = cells;
  if (first === undefined) return { requests: [], unbroken: [] };
  const values = cells.filter(({ schema }) => schema === first.schema).map(({ value }) => value);
  const { violations, missed } = violationsOf(document, validator, reading, first.schema, values);
  const absent: BadRequest[] =
    entry.requestBody?.required === true
      ? [
          {
            entry,
            keyword: "required",
            pointer: followed(document, under(entry.pointer, "requestBody")),
            place: "body",
            given: { body: undefined },
            implied: [],
          },
        ]
      : [];
  return {
    requests: [
      ...absent,
      ...violations.map(({ constraint, value, implied }) => ({
        entry,
        keyword: constraint.keyword,
        pointer: constraint.schema,
        place: `body ${constraint.at || "/"}`,
        given: { body: value },
        claim: { schema: first.schema, value },
        implied,
      })),
    ],
    unbroken: missed.map(({ keyword, schema }) => ({ operation: entry.id, keyword, pointer: schema })),
  };
}

/** A body of another media type, and text that is no JSON. */
function ofContent({ document }: Tools, entry: OperationEntry): BadRequest[] {
  const types = Object.keys(entry.requestBody?.content ?? {});
  const json = types.find(isJson);
  if (json === undefined) return [];
  const pointer = under(followed(document, under(entry.pointer, "requestBody")), "content");
  const bad = (place: string, written: Given["written"] & object): BadRequest => {
    return { entry, keyword: "content", pointer, place, given: { written }, implied: [] };
  };
  return [
    ...(types.length === 1 ? [bad("body as text/plain", { type: "text/plain", text: "text" })] : []),
    bad("body that is no JSON", { type: json, text: "{" }),
  ];
}

function ofSecurity({ document }: Tools, entry: OperationEntry): BadRequest[] {
  const names = signatureHeaders(document);
  if (names === undefined || !isSigned(document, entry)) return [];
  return Object.values(names).map((name) => ({
    entry,
    keyword: "security",
    pointer: under("#/components/securitySchemes"),
    place: `header ${name}`,
    given: { withoutHeader: name },
    implied: [],
  }));
}

/** For each constraint on the requests of current operations, a request that breaks only it. */
export function badRequests(tools: Tools): Requests {
  const all = operationsOf(tools.document)
    .filter(({ operation }) => operation.deprecated !== true)
    .map((entry) => {
      const parameters = ofParameters(tools, entry);
      const body = ofBody(tools, entry);
      return {
        requests: [...parameters.requests, ...body.requests, ...ofContent(tools, entry), ...ofSecurity(tools, entry)],
        unbroken: [...parameters.unbroken, ...body.unbroken],
      };
    });
  return { requests: all.flatMap(({ requests }) => requests), unbroken: all.flatMap(({ unbroken }) => unbroken) };
}
