import { readFileSync } from "node:fs";
import { type Agent, request } from "node:http";
import { join } from "node:path";
import { isCurrent, type Operation } from "../api/operation.js";
import { readApi } from "../api/read-api.js";
import { sampleRequest } from "../api/sample-request.js";
import { paths } from "../cli/paths.js";
import type { Document } from "../contract/document.js";
import { defaultKeys } from "../mock/mock.js";
import { signedHeaders } from "../mock/signature.js";

export interface Call {
  method: string;
  path: string;
  headers: Record<string, string>;
  body?: string;
}

export const document: Document = JSON.parse(readFileSync(join(paths.generated, "mock/openapi.json"), "utf8"));

const api = readApi(document);

export const operations = api.operations.filter(isCurrent);

/** A sample call of an operation, optionally with another target, signed for the next five minutes. */
export function callOf(operation: Operation, to?: string): Call {
  const { method, target: sample, headers, body } = sampleRequest(operation);
  const target = to ?? sample;
  const signed = signedHeaders(document, { method, target }, defaultKeys);
  const call: Call = { method, path: target, headers: { ...api.requestHeaders, ...headers, ...signed } };
  if (body !== undefined) call.body = JSON.stringify(body.value);
  return call;
}

/** The first list operation of the contract. */
function firstList(): Operation {
  const operation = operations.find(({ method }) => method === "GET");
  if (operation === undefined) throw new Error("The contract has no GET.");
  return operation;
}

/** A call of the first list operation, to which every mock can respond. */
export const firstCall = (): Call => callOf(firstList());

/** Returns a function that makes list calls, each for another page. */
export function unseenCalls(): (count: number) => Call[] {
  const operation = firstList();
  const page = operation.pagination?.request.page ?? "";
  const [path, query] = sampleRequest(operation).target.split("?");
  let pages = 0;
  return (count) =>
    Array.from({ length: count }, () => {
      const search = new URLSearchParams(query);
      search.set(page, String(++pages));
      return callOf(operation, `${path}?${search}`);
    });
}

/** The kind of calls that no cache speeds up. */
export const unseen = "calls never made before";

/** Kinds of calls, some of which would profit from a cache. Each makes `count` calls. */
export const callKinds = (): Record<string, (count: number) => Call[]> => ({
  "the same call": (count) => Array<Call>(count).fill(firstCall()),
  "every read in turn": (count) => {
    const reads = operations.filter(({ method }) => method === "GET").map((operation) => callOf(operation));
    return Array.from({ length: count }, (_, index) => reads[index % reads.length] ?? firstCall());
  },
  [unseen]: unseenCalls(),
});

/** Sends a call and resolves to the status of its response. */
export function sendCall(port: number, { body, ...call }: Call, agent?: Agent): Promise<number> {
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
