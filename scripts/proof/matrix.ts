import { isDeepStrictEqual } from "node:util";
import { type Cell, cellsOf, nameOf } from "../contract/cells.js";
import { atPointer, type Document } from "../contract/document.js";
import { codeIn } from "../contract/error-code.js";
import type { Finding } from "../contract/finding.js";
import { isJson } from "../contract/media-type.js";
import type { Caller, Outcome } from "./calls.js";
import type { LoadedClient } from "./client.js";
import type { Validator } from "./validators.js";

interface Count {
  count: number;
  covered: number;
}

/** What was proven of one operation. */
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

/** What a message shows of a value. */
const shown = (value: unknown): string => {
  const text = value instanceof Error ? `${value.name}: ${value.message}` : (JSON.stringify(value) ?? "nothing");
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
};

const differs = (what: string, found: unknown, expected: unknown): string[] =>
  isDeepStrictEqual(found, expected) ? [] : [`${what} is ${shown(found)} and not ${shown(expected)}`];

interface Tools {
  document: Document;
  client: LoadedClient;
  validator: Validator;
  call: Caller;
}

const textOf = ({ value, type }: Cell): string =>
  value === undefined ? "" : typeof value === "string" && !isJson(type ?? "") ? value : JSON.stringify(value);

/** What a success must resolve to: the page's items, the envelope's data, or the whole body. */
function resolved({ document, client }: Tools, { entry, value }: Cell, outcome: unknown): string[] {
  const model = client.models.get(entry.id);
  if (model === undefined) return differs("the plain client's data", Object(outcome).data, value);
  const pagination = model.pagination?.response;
  if (pagination !== undefined)
    return Object.entries(pagination).flatMap(([name, pointer]) => {
      const expected = atPointer(value, pointer);
      return expected === undefined ? [] : differs(`the page's ${name}`, Object(outcome)[name], expected);
    });
  const envelope = document["x-envelope"];
  return differs("the result", outcome, envelope && model.reader === "json" ? atPointer(value, envelope.data) : value);
}

/** What an error answer must be rejected with. */
function rejected({ client }: Tools, { entry, status, value }: Cell, { value: given, error }: Outcome): string[] {
  if (!client.models.has(entry.id)) return differs("the plain client's error", Object(given).error, value);
  const { status: found, operationId, code, errorCode, body } = Object(error);
  return [
    ...differs("the error's status", found, Number(status)),
    ...differs("the error's operationId", operationId, entry.id),
    ...differs("the error's code", code ?? errorCode, codeIn(value)),
    ...differs("the error's body", body, value),
  ];
}

const schemaFaults = ({ validator }: Tools, { schema }: Cell, value: unknown): string[] =>
  validator
    .faults(schema, value)
    .map(({ instancePath, message }) => `Ajv refuses the body at ${instancePath || "/"}: it ${message}`);

/** Why nothing can be proven of a cell. */
function gapOf({ type, example, status = "200" }: Cell): string | undefined {
  if (!/^[2-5]\d\d$/.test(status)) return `the mock cannot be asked for "${status}"`;
  return type !== undefined && example === undefined ? "it has no named example" : undefined;
}

async function answerFaults(tools: Tools, cell: Cell): Promise<string[]> {
  const { entry, status = "", example, type } = cell;
  const outcome = await tools.call(entry, {
    prefer: example === undefined ? `code=${status}` : `code=${status}, example=${example}`,
  });
  const { wire } = outcome;
  if (wire === undefined) return [`the client sent nothing: ${shown(outcome.error)}`];
  const { answer } = wire;
  const arrived = [
    ...differs("the status", answer.status, Number(status)),
    ...differs("the body on the wire", answer.body, textOf(cell)),
    ...(type === undefined ? [] : differs("the media type", answer.type?.split(";")[0], type.split(";")[0])),
  ];
  if (arrived.length > 0) return answer.reason === null ? arrived : [...arrived, `the mock says: ${answer.reason}`];
  const ok = status.startsWith("2");
  return [
    ...(ok && outcome.error !== undefined ? [`the client threw ${shown(outcome.error)}`] : []),
    ...(ok ? resolved(tools, cell, outcome.value) : rejected(tools, cell, outcome)),
    ...(type !== undefined && isJson(type) ? schemaFaults(tools, cell, JSON.parse(answer.body)) : []),
  ];
}

async function bodyFaults(tools: Tools, cell: Cell): Promise<string[]> {
  const { value: _, error, wire } = await tools.call(cell.entry, { body: cell.value });
  if (wire === undefined) return [`the client sent nothing: ${shown(error)}`];
  const { request, answer } = wire;
  const json = isJson(cell.type ?? "");
  return [
    ...differs("the body on the wire", json ? JSON.parse(request.body || "null") : request.body, cell.value),
    ...(answer.status < 300 ? [] : [`the mock answers ${answer.status}: ${answer.reason ?? answer.body}`]),
    ...(json ? schemaFaults(tools, cell, cell.value) : []),
  ];
}

/**
 * Proves each cell of the coverage matrix: from the contract through the mock and the wire to the client and a
 * validator, and back.
 */
export async function proveMatrix(tools: Tools): Promise<{ matrix: Matrix; findings: Finding[] }> {
  const cells = cellsOf(tools.document);
  const findings: Finding[] = [];
  const faulty = new Set<Cell>();
  for (const cell of cells) {
    const gap = gapOf(cell);
    const faults = gap
      ? [gap]
      : await (cell.status === undefined ? bodyFaults(tools, cell) : answerFaults(tools, cell));
    if (faults.length === 0) continue;
    faulty.add(cell);
    const message = `${nameOf(cell)}: ${faults.join("; ")}.`;
    findings.push({ check: "matrix", message, pointer: cell.pointer, ...(gap && { house: true }) });
  }
  const isCovered = (cell: Cell) => !faulty.has(cell);
  const countOf = (of: Cell[]): Omit<Row, "operation"> => {
    const named = of.filter(({ example }) => example !== undefined);
    const answerOf = ({ entry, status }: Cell) => `${entry.id} ${status}`;
    const answers = of.filter(({ status }) => status !== undefined);
    const gaps = new Set(answers.filter((cell) => !isCovered(cell)).map(answerOf));
    const all = new Set(answers.map(answerOf)).size;
    const bodies = named.filter(({ status }) => status === undefined);
    const examples = named.filter(({ status }) => status !== undefined);
    const count = (list: Cell[]): Count => ({ count: list.length, covered: list.filter(isCovered).length });
    return {
      answers: { count: all, covered: all - gaps.size },
      examples: count(examples),
      bodies: count(bodies),
    };
  };
  const rows = [...new Set(cells.map(({ entry }) => entry.id))].map((operation) => ({
    operation,
    ...countOf(cells.filter(({ entry }) => entry.id === operation)),
  }));
  return { matrix: { rows, total: countOf(cells) }, findings };
}
