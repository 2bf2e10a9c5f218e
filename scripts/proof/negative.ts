import { isKnown, keyOf, requestConstraints } from "../api/constraints.js";
import { isCurrent, type Operation, responseOf } from "../api/operation.js";
import type { Finding } from "../contract/finding.js";
import { beyondInput } from "./beyond-input.js";
import type { Caller, Given } from "./calls.js";
import type { LoadedClient } from "./client.js";
import { type Enforcement, judge, leaveOut, type Tool, type Unasked } from "./enforcement.js";
import { keywordsIn } from "./keywords/in-use.js";
import type { Peer } from "./peer.js";
import { type BadRequest, badRequests, type Tools } from "./requests.js";
import { createSender, type Sender } from "./sender.js";

/** What the tools make of the requests that break one constraint each. */
export interface Negative {
  byKeyword: Enforcement;
  unasked: Unasked[];
  /** Constraints that another one implies, so that they cannot be broken alone. */
  implied: { operation: string; keyword: string; place: string; pointer: string; by: string[] }[];
}

const undeclared = "which the operation does not declare";

/** Why a response of the mock is no proper refusal; undefined where it is one. */
async function lenience({ validator }: Tools, operation: Operation, response: Response): Promise<string | undefined> {
  const status = String(response.status);
  if (!status.startsWith("4")) return `answers ${status}`;
  const declared = responseOf(operation, status);
  if (declared === undefined) return `answers ${status}, ${undeclared}`;
  const [media] = declared.content;
  if (media === undefined || validator.fits(media.schema, await response.json())) return undefined;
  return `answers ${status} with a body that is not documented`;
}

/** The operations whose sample call the mock refuses, so that what it refuses of their bad requests proves nothing. */
async function refusedSamples(send: Sender, operations: Operation[]): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const operation of operations) {
    const { ok, status, headers } = await send(operation, {});
    const reason = headers.get("x-mock-reason") ?? "it does not say why";
    const message = `${operation.id}: the mock answers ${status} to a call that breaks no rule: ${reason}.`;
    if (!ok) findings.push({ check: "negative", message, pointer: operation.pointer });
  }
  return findings;
}

/** The constraints on an operation's requests that none of the bad ones breaks. */
function unbroken({ api }: Tools, operation: Operation, requests: BadRequest[]): Finding[] {
  const broken = new Set(requests.filter((request) => request.operation === operation).map(keyOf));
  return requestConstraints(api, operation)
    .filter((constraint) => !broken.has(keyOf(constraint)))
    .map(({ keyword, pointer }) => ({
      check: "negative",
      message: `${operation.id}: no request was found that breaks "${keyword}". Give an example that comes close to it.`,
      pointer,
      house: true,
    }));
}

/** The keywords whose constraints are not known, so that no request breaks them. */
const unknownKeywords = ({ api }: Tools): Finding[] =>
  keywordsIn(api)
    .filter(({ of, key }) => of === "schema" && !isKnown(key))
    .map(({ key, pointer }) => ({
      check: "negative",
      message: `Nothing is known that breaks "${key}". Say in scripts/api/constraints.ts what it asks for.`,
      pointer,
      house: true,
    }));

/** What the client makes of a bad request besides refusing it before anything is sent; undefined where it refuses. */
async function sent({ call }: Callers, { operation, given }: BadRequest): Promise<string | undefined> {
  const { error, wire } = await call(operation, given);
  if (wire !== undefined) return "sends it";
  return Object(error).name === "ValidationError" ? undefined : `fails with ${String(error)}`;
}

const missesPath = ({ parameters = [] }: Given): boolean =>
  parameters.some((parameter) => parameter.in === "path" && parameter.value === undefined);

interface Callers {
  client: LoadedClient;
  call: Caller;
  peer: Peer;
}

/** Sends each bad request, and asks each tool what it makes of it. */
export async function proveRequests(tools: Tools & Callers): Promise<{ negative: Negative; findings: Finding[] }> {
  const { api, validator, client, peer } = tools;
  const current = api.operations.filter(isCurrent);
  const requests = current.flatMap((operation) => badRequests(tools, operation));
  const send = createSender(api);
  const negative: Negative = { byKeyword: {}, unasked: [], implied: [] };
  const findings = await refusedSamples(send, current);
  for (const request of requests) {
    const { operation, keyword, place, pointer, given, claim, implied } = request;
    if (implied.length > 0) negative.implied.push({ operation: operation.id, keyword, place, pointer, by: implied });
    // What each tool that can be asked does instead of refusing it.
    const found: Partial<Record<Tool, string | undefined>> = {};
    const beyond = beyondInput(client.models.get(operation.id), given);
    if (beyond === undefined) found.client = await sent(tools, request);
    else leaveOut(negative.unasked, "client", beyond);
    if (missesPath(given)) leaveOut(negative.unasked, "mock", "a path without one of its parts is another path");
    else found.mock = await lenience(tools, operation, await send(operation, given));
    if (claim !== undefined) {
      found.Ajv = validator.fits(claim.schema, claim.value) ? "accepts it" : undefined;
      found["@cfworker/json-schema"] = peer(claim.schema, claim.value) ? "accepts it" : undefined;
    }
    for (const { tool, does } of judge(negative.byKeyword, keyword, found)) {
      const message = `${operation.id}, ${place}: a request that breaks only "${keyword}" is not refused by ${tool}: it ${does}.`;
      const finding: Finding = { check: "negative", message, pointer };
      // What an operation answers to what is wrong, a document may leave open.
      findings.push(does.endsWith(undeclared) ? { ...finding, house: true } : finding);
    }
  }
  findings.push(...current.flatMap((operation) => unbroken(tools, operation, requests)), ...unknownKeywords(tools));
  return { negative, findings };
}
