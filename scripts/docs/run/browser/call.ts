import { parameterHeaders, requestTarget } from "../../../api/request-target.js";
import { createClock } from "../../../runtime/clock.js";
import { createSignature, messageToSign } from "../../../runtime/signature.js";
import type { RunOperation } from "../run-data.js";
import { data } from "./dom.js";
import { openService, type Reply, type Service } from "./service.js";

/** The values of a call. Parameters are keyed by place and name, such as `path workspace_name`. */
export interface Given {
  parameters: Record<string, unknown>;
  body?: unknown;
}

/** A sent request with its response. */
export interface Outcome {
  method: string;
  target: string;
  headers: Record<string, string>;
  /** The text that was signed. */
  message: string | undefined;
  body: string | undefined;
  reply: Reply;
}

const clock = createClock(Date.now);

async function signed(service: Service, method: string, target: string, headers: Record<string, string>) {
  const names = data.signature;
  if (names === undefined) return { headers, message: undefined };
  const sign = createSignature({ ...names, refused: undefined }, () => service.keys, clock);
  const result = await sign(method, `https://mock.invalid${target}`, headers);
  return { headers: result.headers, message: messageToSign(method, target, result.timestamp, result.accessKey) };
}

/** Signs a call of an operation in this page, and sends it to the mock. */
export async function callOperation(operation: RunOperation, { parameters, body }: Given): Promise<Outcome> {
  const service = await openService();
  const { method, path } = operation;
  const given = operation.parameters
    .map((parameter) => ({ parameter, value: parameters[`${parameter.in} ${parameter.name}`] }))
    .filter(({ value }) => value !== undefined);
  const target = requestTarget(path, given);
  const isText = operation.body !== undefined && typeof body === "string" && !/json/i.test(operation.body.type);
  const content = body === undefined || isText ? body : JSON.stringify(body);
  const type = operation.body === undefined ? {} : { "Content-Type": operation.body.type };
  const plain = { ...data.headers, ...(content === undefined ? {} : type), ...parameterHeaders(given) };
  const { headers, message } = operation.signed
    ? await signed(service, method, target, plain)
    : { headers: plain, message: undefined };
  const sent = content === undefined ? undefined : String(content);
  const reply = await service.fetch(target, { method, headers, ...(sent !== undefined && { body: sent }) });
  return { method, target, headers, message, body: sent, reply };
}
