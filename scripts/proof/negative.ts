import { type Document, followed, isCurrent, type OperationEntry, operationsOf, under } from "../contract/document.js";
import type { Finding } from "../contract/finding.js";
import { isKnown, keyOf, requestRules } from "../contract/rules.js";
import { beyondInput } from "./beyond-input.js";
import type { Caller, Given } from "./calls.js";
import type { LoadedClient } from "./client.js";
import { type Enforcement, judge, leaveOut, type Unasked } from "./enforcement.js";
import { keywordsIn } from "./keywords/in-use.js";
import { type BadRequest, badRequests, type Tools } from "./requests.js";
import { createSender } from "./sender.js";

/** What the tools make of the requests that break one rule each. */
export interface Negative {
  byKeyword: Enforcement;
  unasked: Unasked[];
  /** Constraints that another one implies, so that they cannot be broken alone. */
  implied: { operation: string; keyword: string; place: string; pointer: string; by: string[] }[];
}

const undeclared = "which the operation does not declare";

/** Why an answer of the mock is no proper refusal; undefined where it is one. */
async function lenience({ document, validator }: Tools, entry: OperationEntry, response: Response) {
  const status = String(response.status);
  if (!status.startsWith("4")) return `answers ${status}`;
  const declared = entry.responses[status];
  if (declared === undefined) return `answers ${status}, ${undeclared}`;
  const media = Object.keys(declared.content ?? {})[0];
  if (media === undefined) return undefined;
  const pointer = followed(document, under(entry.pointer, "responses", status));
  const faults = validator.faults(under(pointer, "content", media, "schema"), await response.json());
  return faults.length === 0 ? undefined : `answers ${status} with a body that is not documented`;
}

/** The operations whose sample call the mock refuses, so that what it refuses of their bad requests proves nothing. */
async function refusedSamples(send: ReturnType<typeof createSender>, entries: OperationEntry[]): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const entry of entries) {
    const { ok, status, headers } = await send(entry, {});
    const reason = headers.get("x-mock-reason") ?? "it does not say why";
    const message = `${entry.id}: the mock answers ${status} to a call that breaks no rule: ${reason}.`;
    if (!ok) findings.push({ check: "negative", message, pointer: entry.pointer });
  }
  return findings;
}

/** The rules about an operation's requests that none of the bad ones breaks. */
function unbroken(document: Document, entry: OperationEntry, requests: BadRequest[]): Finding[] {
  const broken = new Set(requests.filter((request) => request.entry === entry).map(keyOf));
  return requestRules(document, entry)
    .filter((rule) => !broken.has(keyOf(rule)))
    .map(({ keyword, pointer }) => ({
      check: "negative",
      message: `${entry.id}: no request was found that breaks "${keyword}". Give an example that comes close to it.`,
      pointer,
      house: true,
    }));
}

/** What the client makes of a bad request besides refusing it before anything is sent; undefined where it refuses. */
async function sent({ call }: Callers, { entry, given }: BadRequest): Promise<string | undefined> {
  const { error, wire } = await call(entry, given);
  if (wire !== undefined) return "sends it";
  return Object(error).name === "ValidationError" ? undefined : `fails with ${String(error)}`;
}

const missesPath = ({ parameters = [] }: Given): boolean =>
  parameters.some((parameter) => parameter.in === "path" && parameter.value === undefined);

interface Callers {
  client: LoadedClient;
  call: Caller;
  peer: (pointer: string, value: unknown) => boolean;
}

/** Sends each bad request, and asks each tool what it makes of it. */
export async function proveRequests(tools: Tools & Callers): Promise<{ negative: Negative; findings: Finding[] }> {
  const { document, validator, client, peer } = tools;
  const current = operationsOf(document).filter(isCurrent);
  const requests = current.flatMap((entry) => badRequests(tools, entry));
  const send = createSender(document);
  const negative: Negative = { byKeyword: {}, unasked: [], implied: [] };
  const findings = await refusedSamples(send, current);
  for (const request of requests) {
    const { entry, keyword, place, pointer, given, claim, implied } = request;
    if (implied.length > 0) negative.implied.push({ operation: entry.id, keyword, place, pointer, by: implied });
    const beyond = beyondInput(client.models.get(entry.id), given);
    if (beyond !== undefined) leaveOut(negative.unasked, "client", beyond);
    const misses = missesPath(given);
    if (misses) leaveOut(negative.unasked, "mock", "a path without one of its parts is another path");
    // What each tool that can be asked does instead of refusing it.
    const lenient = judge(negative.byKeyword, keyword, {
      ...(!misses && { mock: await lenience(tools, entry, await send(entry, given)) }),
      ...(beyond === undefined && { client: await sent(tools, request) }),
      ...(claim !== undefined && {
        Ajv: validator.faults(claim.schema, claim.value).length > 0 ? undefined : "accepts it",
        "@cfworker/json-schema": peer(claim.schema, claim.value) ? "accepts it" : undefined,
      }),
    });
    for (const { tool, does } of lenient)
      findings.push({
        check: "negative",
        message: `${entry.id}, ${place}: a request that breaks only "${keyword}" is not refused by ${tool}: it ${does}.`,
        pointer,
        // What an operation answers to what is wrong, a document may leave open.
        ...(does.endsWith(undeclared) && { house: true }),
      });
  }
  findings.push(
    ...current.flatMap((entry) => unbroken(document, entry, requests)),
    ...keywordsIn(document)
      .filter(({ of, key }) => of === "schema" && !isKnown(key))
      .map(({ key, pointer }) => ({
        check: "negative" as const,
        message: `Nothing is known that breaks "${key}". Say in scripts/contract/rules.ts what it asks for.`,
        pointer,
        house: true,
      })),
  );
  return { negative, findings };
}
