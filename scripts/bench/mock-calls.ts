import { readFileSync } from "node:fs";
import { type Agent, request } from "node:http";
import { join } from "node:path";
import { paths } from "../cli/paths.js";
import { type Document, isCurrent, type OperationEntry, operationsOf } from "../contract/document.js";
import { sampleRequest } from "../contract/sample-request.js";
import { defaultKeys } from "../mock/mock.js";
import { signedHeaders } from "../mock/signature.js";

/** A request to the mock. */
export interface Call {
  method: string;
  path: string;
  headers: Record<string, string>;
  body?: string;
}

export const document: Document = JSON.parse(readFileSync(join(paths.generated, "mock/openapi.json"), "utf8"));

/** What is not superseded. */
export const operations = operationsOf(document).filter(isCurrent);

/** A sample call of an operation, with another target where one is given, signed for the next five minutes. */
export function callOf(entry: OperationEntry, to?: string): Call {
  const { method, target: own, headers, body } = sampleRequest(document, entry);
  const target = to ?? own;
  const signed = signedHeaders(document, { method, target }, defaultKeys);
  return {
    ...{ method, path: target, headers: { ...document["x-request-headers"], ...headers, ...signed } },
    ...(body && { body: JSON.stringify(body.value) }),
  };
}

/** The first list of the contract. */
function firstList(): OperationEntry {
  const entry = operations.find(({ method }) => method === "GET");
  if (entry === undefined) throw new Error("The contract has no GET.");
  return entry;
}

/** A call of the first list: what every client of the mock can make at once. */
export const firstCall = (): Call => callOf(firstList());

/** Gives list calls that it never gave before: each of another page. */
export function unseenCalls(): (count: number) => Call[] {
  const entry = firstList();
  const page = entry.operation["x-pagination"]?.request.page ?? "";
  const [path, query] = sampleRequest(document, entry).target.split("?");
  let pages = 0;
  return (count) =>
    Array.from({ length: count }, () => {
      const search = new URLSearchParams(query);
      search.set(page, String(++pages));
      return callOf(entry, `${path}?${search}`);
    });
}

/** Calls of so many kinds that a memory of what was asked before may or may not help. Each gives `count` calls. */
export const callKinds = (): Record<string, (count: number) => Call[]> => ({
  "the same call": (count) => Array<Call>(count).fill(firstCall()),
  "every read in turn": (count) => {
    const reads = operations.filter(({ method }) => method === "GET").map((entry) => callOf(entry));
    return Array.from({ length: count }, (_, index) => reads[index % reads.length] ?? firstCall());
  },
  "calls never made before": unseenCalls(),
});

/** Sends a call and resolves to the status of its answer. */
export function ask(port: number, { body, ...call }: Call, agent?: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request({ port, host: "127.0.0.1", ...call, ...(agent && { agent }) }, (response) => {
      response.resume();
      response.once("end", () => resolve(response.statusCode ?? 0));
      response.once("error", reject);
    });
    sent.once("error", reject);
    sent.end(body);
  });
}
