import { isDeepStrictEqual } from "node:util";
import { type BodyExample, bodyExamples, nameOfExample } from "../api/body-examples.js";
import { codeIn } from "../api/errors.js";
import { fitsWithoutHidden } from "../api/fits.js";
import { isMarked } from "../api/marks.js";
import { isBodiless } from "../api/operation.js";
import type { OperationModel } from "../client/model.js";
import type { Finding } from "../contract/finding.js";
import { isJson } from "../contract/media-type.js";
import { atPointer } from "../contract/pointer.js";
import type { Outcome } from "./calls.js";
import type { Tools } from "./tools.js";

export interface Count {
  count: number;
  covered: number;
}

export interface Row {
  operation: string;
  answers: Count;
  examples: Count;
  bodies: Count;
}

/** The coverage matrix: rows in document order, and totals. */
export interface Matrix {
  rows: Row[];
  total: Omit<Row, "operation">;
}

/** A value in a message, shortened if it is long. */
const shown = (value: unknown): string => {
  const text = value instanceof Error ? `${value.name}: ${value.message}` : (JSON.stringify(value) ?? "nothing");
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
};

const differs = (what: string, found: unknown, expected: unknown): string[] =>
  isDeepStrictEqual(found, expected) ? [] : [`${what} is ${shown(found)} and not ${shown(expected)}`];

function textOf({ value, type = "" }: BodyExample): string {
  if (value === undefined) return "";
  return typeof value === "string" && !isJson(type) ? value : JSON.stringify(value);
}

/** Whether the result of a call is the value of a body with this media type. */
function isRead({ accept, reader }: OperationModel, type: string): boolean {
  const isWanted = accept === undefined || type === "" || accept.split(", ").includes(type);
  return isWanted && (isJson(type) || type === "" || reader === "text");
}

/** Compares the result of a success: the page's items, the envelope's data, or the whole body. */
function resolved({ api, client }: Tools, { operation, type = "", value }: BodyExample, outcome: unknown): string[] {
  const model = client.models.get(operation.id);
  if (model === undefined) return differs("the plain client's data", Object(outcome).data, value);
  // Bytes and streams are no values, and calls ask for one of several media types.
  if (!isRead(model, type)) return [];
  const pagination = model.pagination?.response;
  if (pagination !== undefined)
    return Object.entries(pagination).flatMap(([name, pointer]) => {
      const expected = atPointer(value, pointer);
      return expected === undefined ? [] : differs(`the page's ${name}`, Object(outcome)[name], expected);
    });
  const { envelope } = api;
  return differs("the result", outcome, envelope && model.reader === "json" ? atPointer(value, envelope.data) : value);
}

/** Compares the error of an error response. */
function rejected({ client }: Tools, example: BodyExample, { value: given, error }: Outcome): string[] {
  const { operation, status, value } = example;
  if (!client.models.has(operation.id)) return differs("the plain client's error", Object(given).error, value);
  const { status: found, operationId, code, errorCode, body } = Object(error);
  return [
    ...differs("the error's status", found, Number(status)),
    ...differs("the error's operationId", operationId, operation.id),
    ...differs("the error's code", code ?? errorCode, codeIn(value)),
    ...differs("the error's body", body, value),
  ];
}

const schemaFaults = ({ validator }: Tools, { schema }: BodyExample, value: unknown): string[] =>
  validator
    .faults(schema, value)
    .map(({ instancePath, message }) => `Ajv refuses the body at ${instancePath || "/"}: it ${message}`);

/** Why an example cannot be proven. */
function gapOf({ type, name, status = "200" }: BodyExample): string | undefined {
  if (!/^[2-5]\d\d$/.test(status)) return `the mock cannot return "${status}" on request`;
  return type !== undefined && name === undefined ? "it has no named example" : undefined;
}

async function responseFaults(tools: Tools, example: BodyExample): Promise<string[]> {
  const { operation, status = "", name, type } = example;
  const outcome = await tools.call(operation, {
    prefer: name === undefined ? `code=${status}` : `code=${status}, example=${name}`,
  });
  const { wire } = outcome;
  if (wire === undefined) return [`the client sent nothing: ${shown(outcome.error)}`];
  const { response } = wire;
  const arrived = [
    ...differs("the status", response.status, Number(status)),
    ...differs("the body on the wire", response.body, textOf(example)),
    ...(type === undefined ? [] : differs("the media type", response.type?.split(";")[0], type.split(";")[0])),
  ];
  if (arrived.length > 0) return response.reason === null ? arrived : [...arrived, `the mock says: ${response.reason}`];
  const ok = status.startsWith("2");
  const model = tools.client.models.get(operation.id);
  const isWanted = model === undefined || type === undefined || isRead(model, type) || model.accept === undefined;
  return [
    ...(ok && outcome.error !== undefined && isWanted ? [`the client threw ${shown(outcome.error)}`] : []),
    ...(ok ? resolved(tools, example, outcome.value) : rejected(tools, example, outcome)),
    ...(type !== undefined && isJson(type) ? schemaFaults(tools, example, JSON.parse(response.body)) : []),
  ];
}

async function requestFaults(tools: Tools, example: BodyExample): Promise<string[]> {
  const { operation, type = "", value } = example;
  if (isBodiless(operation)) return [];
  const { error, wire } = await tools.call(operation, { body: value });
  if (wire === undefined) return [`the client sent nothing: ${shown(error)}`];
  const { request, response } = wire;
  const json = isJson(type);
  return [
    // Only the client knows how it writes a form.
    ...(json || typeof value === "string"
      ? differs("the body on the wire", json ? JSON.parse(request.body || "null") : request.body, value)
      : []),
    ...(response.status < 300
      ? []
      : [`the mock responds with ${response.status}: ${response.reason ?? response.body}`]),
    ...(json && !isWithoutHidden(example) ? schemaFaults(tools, example, value) : []),
  ];
}

/** Whether a request lacks nothing but read-only properties. Ajv does not know the direction. */
const isWithoutHidden = ({ schema, value }: BodyExample): boolean =>
  schema !== undefined && fitsWithoutHidden(value, schema, "sent");

/** Counts the proven examples and responses. */
function countOf(examples: BodyExample[], faulty: ReadonlySet<BodyExample>): Omit<Row, "operation"> {
  const count = (keys: (example: BodyExample) => unknown, list: BodyExample[]): Count => {
    const all = new Set(list.map(keys));
    return { count: all.size, covered: all.size - new Set(list.filter((each) => faulty.has(each)).map(keys)).size };
  };
  const itself = (example: BodyExample) => example;
  const ofResponses = examples.filter(({ status }) => status !== undefined);
  const ofRequests = examples.filter(({ status }) => status === undefined);
  const isNamed = ({ name }: BodyExample) => name !== undefined;
  return {
    answers: count(({ operation, status }) => `${operation.id} ${status}`, ofResponses),
    examples: count(itself, ofResponses.filter(isNamed)),
    bodies: count(itself, ofRequests.filter(isNamed)),
  };
}

/**
 * Proves each example of each body on its way from the contract through the mock and HTTP to the client and a
 * validator, and back. A body without an example is a gap.
 */
export async function proveMatrix(tools: Tools): Promise<{ matrix: Matrix; findings: Finding[] }> {
  const examples = bodyExamples(tools.api.operations).filter(
    // A media type that is marked as uncertain and has no example is not reported: too little is known about it.
    ({ name, media }) => name !== undefined || media === undefined || !isMarked(tools.api, media),
  );
  const findings: Finding[] = [];
  const faulty = new Set<BodyExample>();
  for (const example of examples) {
    const gap = gapOf(example);
    const prove = example.status === undefined ? requestFaults : responseFaults;
    const faults = gap === undefined ? await prove(tools, example) : [gap];
    if (faults.length === 0) continue;
    faulty.add(example);
    const message = `${nameOfExample(example)}: ${faults.join("; ")}.`;
    const finding: Finding = { check: "matrix", message, pointer: example.pointer };
    if (gap !== undefined) finding.house = true;
    findings.push(finding);
  }
  const rows = [...new Set(examples.map(({ operation }) => operation.id))].map((operation) => ({
    operation,
    ...countOf(
      examples.filter((example) => example.operation.id === operation),
      faulty,
    ),
  }));
  return { matrix: { rows, total: countOf(examples, faulty) }, findings };
}
