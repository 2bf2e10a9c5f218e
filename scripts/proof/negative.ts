import { isKnown, requestConstraints } from "../api/constraints.js";
import { isCurrent, type Operation, responseFor, responseOf } from "../api/operation.js";
import type { OperationModel } from "../client/model.js";
import type { Finding } from "../contract/finding.js";
import { isJson } from "../contract/media-type.js";
import { isNode } from "../contract/node.js";
import type { Given } from "./calls.js";
import { type Enforcement, judge, leaveOut, type Tool, unviolated } from "./enforcement.js";
import { keywordsIn } from "./keywords/in-use.js";
import { type BadRequest, badRequests } from "./requests.js";
import { createSender, reasonOf, type Sender } from "./sender.js";
import type { Tools } from "./tools.js";

/** How the tools judged requests that break one constraint each. */
export interface Negative extends Enforcement {
  /** Constraints that cannot be broken without breaking another one. */
  implied: { operation: string; keyword: string; place: string; pointer: string; by: string[] }[];
}

/** A response that is not a rejection, or not a declared one, which only the house rules require (`house`). */
type Leniency = { does: string; house: boolean };

/** Why a response of the mock is not a proper rejection; undefined if it is one. */
async function leniencyOf(
  { validator }: Tools,
  operation: Operation,
  response: Response,
): Promise<Leniency | undefined> {
  const status = String(response.status);
  const does = `responds with ${status}`;
  if (!status.startsWith("4")) return { does, house: false };
  const declared = responseOf(operation, status);
  if (declared === undefined) return { does: `${does}, which the operation does not declare`, house: true };
  const [media] = declared.content;
  if (media === undefined || !isJson(response.headers.get("content-type") ?? "")) return undefined;
  if (validator.fits(media.schema, await response.json())) return undefined;
  return { does: `${does} and a body that the operation does not declare`, house: true };
}

/** Whether an operation declares this status and no success, so that the mock has no other response. */
const isOnlyFailure = (operation: Operation, status: number): boolean =>
  responseFor(operation, String(status)) !== undefined &&
  !operation.responses.some((response) => /^(2|default$)/.test(response.status));

/** How the mock rejects the sample call of an operation; undefined if it accepts it. */
async function rejection({ client, call }: Tools, send: Sender, operation: Operation): Promise<string | undefined> {
  // The client writes forms, whose text the sender does not know.
  const { wire, error } = client.models.has(operation.id) ? await call(operation) : {};
  if (wire === undefined && error !== undefined) return `the client does not send a call that breaks no rule: ${error}`;
  const response = wire?.response ?? (await send(operation, {}));
  if (response.status < 300 || isOnlyFailure(operation, response.status)) return undefined;
  const reason = "headers" in response ? reasonOf(response) : (response.reason ?? "it does not say why");
  return `the mock responds with ${response.status} to a call that breaks no rule: ${reason}`;
}

/** The operations whose sample call the mock rejects, so that rejecting their invalid requests proves nothing. */
async function refusedSamples(tools: Tools, send: Sender, operations: Operation[]): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const operation of operations) {
    const why = await rejection(tools, send, operation);
    if (why === undefined) continue;
    findings.push({ check: "negative", message: `${operation.id}: ${why}.`, pointer: operation.pointer });
  }
  return findings;
}

const unknownKeywords = ({ api }: Tools): Finding[] =>
  keywordsIn(api)
    .filter(({ of, key }) => of === "schema" && !isKnown(key))
    .map(({ key, pointer }) => ({
      check: "negative",
      message: `No value is known that breaks "${key}". Describe the keyword in scripts/api/constraints.ts.`,
      pointer,
      house: true,
    }));

/**
 * Describes what the client does with an invalid request that it does not reject; undefined if it rejects the request
 * before sending.
 */
async function sent({ call }: Tools, { operation, given }: BadRequest): Promise<string | undefined> {
  const { error, wire } = await call(operation, given);
  if (wire !== undefined) return "sends it";
  return Object(error).name === "ValidationError" ? undefined : `fails with ${String(error)}`;
}

function leavesOutPage({ fields }: OperationModel, { parameters, body }: Given, page: string): boolean {
  if (parameters !== undefined) return parameters.some(({ name, value }) => name === page && value === undefined);
  const isInBody = fields.some(({ place, wireName }) => place === "body" && wireName === page);
  return isInBody && isNode(body) && !Object.hasOwn(body, page);
}

/** Why no input of the client's method can break a constraint in this way; undefined if one can. */
function beyondInput(model: OperationModel | undefined, given: Given): string | undefined {
  if (model === undefined) return "the client has no method for the operation";
  if (given.withoutHeader !== undefined) return "the client signs each request itself";
  if (given.written !== undefined) return "the client writes the body and its media type itself";
  if (given.parameters?.some(({ repeated }) => repeated)) return "the client writes a list as the contract says";
  if ("body" in given && model.wholeBody === undefined && !isNode(given.body))
    return "the client makes the body an object of its inputs";
  const page = model.pagination?.request.page;
  if (page === undefined) return undefined;
  return leavesOutPage(model, given, page) ? "the client counts the pages itself" : undefined;
}

const missesPath = ({ parameters = [] }: Given): boolean =>
  parameters.some((parameter) => parameter.in === "path" && parameter.value === undefined);

/** Sends each invalid request and records which tools reject it. */
export async function proveRequests(tools: Tools): Promise<{ negative: Negative; findings: Finding[] }> {
  const { api, validator, client, peer } = tools;
  const current = api.operations.filter(isCurrent);
  const requests = current.flatMap((operation) => badRequests(tools, operation));
  const send = createSender(api);
  const negative: Negative = { byKeyword: {}, unasked: [], implied: [] };
  const findings = await refusedSamples(tools, send, current);
  for (const request of requests) {
    const { operation, keyword, place, pointer, given, claim, implied } = request;
    if (implied.length > 0) negative.implied.push({ operation: operation.id, keyword, place, pointer, by: implied });
    const found: Partial<Record<Tool, string | undefined>> = {};
    const beyond = beyondInput(client.models.get(operation.id), given);
    if (beyond === undefined) found.client = await sent(tools, request);
    else leaveOut(negative, "client", beyond);
    const isSent = !missesPath(given);
    const leniency = isSent ? await leniencyOf(tools, operation, await send(operation, given)) : undefined;
    if (isSent) found.mock = leniency?.does;
    else leaveOut(negative, "mock", "a path without one of its parts is another path");
    if (claim !== undefined) {
      found.Ajv = validator.fits(claim.schema, claim.value) ? "accepts it" : undefined;
      found["@cfworker/json-schema"] = peer(claim.schema, claim.value) ? "accepts it" : undefined;
    }
    for (const { tool, does } of judge(negative, keyword, found)) {
      const message = `${operation.id}, ${place}: a request that breaks only "${keyword}" is not refused by ${tool}: it ${does}.`;
      const finding: Finding = { check: "negative", message, pointer };
      if (tool === "mock" && leniency?.house) finding.house = true;
      findings.push(finding);
    }
  }
  for (const operation of current) {
    const broken = requests.filter((request) => request.operation === operation);
    findings.push(...unviolated(`${operation.id}: no request`, requestConstraints(api, operation), broken));
  }
  return { negative, findings: [...findings, ...unknownKeywords(tools)] };
}
