import { readFileSync } from "node:fs";
import { type Agent, request } from "node:http";
import { join } from "node:path";
import { paths } from "../cli/paths.js";
import { type Document, type OperationEntry, operationsOf } from "../contract/document.js";
import { sampleRequest } from "../contract/sample-request.js";
import { signatureHeaders } from "../contract/signature-headers.js";
import { defaultKeys } from "../mock/mock.js";
import { sign } from "../mock/signature.js";

/** A request to the mock. */
export interface Call {
  method: string;
  path: string;
  headers: Record<string, string>;
  body?: string;
}

export const document: Document = JSON.parse(readFileSync(join(paths.generated, "mock/openapi.json"), "utf8"));

/** What is not superseded. */
export const operations = operationsOf(document).filter(({ operation }) => operation.deprecated !== true);

/** A sample call of an operation, with another target where one is given, signed for the next five minutes. */
export function callOf(entry: OperationEntry, to?: string): Call {
  const { method, target: own, headers, body } = sampleRequest(document, entry);
  const target = to ?? own;
  const names = signatureHeaders(document);
  const timestamp = String(Date.now());
  const { accessKey, secretKey } = defaultKeys;
  const signature = sign({ method, target, timestamp, accessKey }, secretKey);
  const signed =
    names === undefined
      ? {}
      : { [names.timestamp]: timestamp, [names.accessKey]: accessKey, [names.signature]: signature };
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

/** The call that is as simple as any. */
export const firstCall = (): Call => callOf(firstList());

let pages = 0;

/** Calls of so many kinds that a memory of what was asked before may or may not help. Each gives `count` calls. */
export const kinds: Record<string, (count: number) => Call[]> = {
  "the same call": (count) => Array<Call>(count).fill(firstCall()),
  "every read in turn": (count) => {
    const reads = operations.filter(({ method }) => method === "GET").map((entry) => callOf(entry));
    return Array.from({ length: count }, (_, index) => reads[index % reads.length] ?? firstCall());
  },
  "calls never made before": (count) => {
    const entry = firstList();
    const page = entry.operation["x-pagination"]?.request.page ?? "";
    return Array.from({ length: count }, () => {
      const [path, query] = sampleRequest(document, entry).target.split("?");
      const search = new URLSearchParams(query);
      search.set(page, String(++pages));
      return callOf(entry, `${path}?${search}`);
    });
  },
};

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
