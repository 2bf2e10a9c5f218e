import type { Api } from "../api/api.js";
import { nameOfExample, provableResponses } from "../api/body-examples.js";
import { constraintsUnder, keyOf } from "../api/constraints.js";
import { openEnumsOf } from "../client/open-enums.js";
import type { Finding } from "../contract/finding.js";
import { atPointer } from "../contract/pointer.js";
import { createCaller, type Outcome } from "./calls.js";
import type { LoadedClient } from "./client.js";
import { type Enforcement, judge, leaveOut, type Tool, type Unasked } from "./enforcement.js";
import type { Peer } from "./peer.js";
import type { Validator } from "./validators.js";
import { type Violation, violationsOf } from "./violations.js";

/** What the tools make of the responses that break one constraint each. */
export interface Responses {
  byKeyword: Enforcement;
  unasked: Unasked[];
}

/** What the client makes of a broken response besides throwing what it should; undefined where it does. */
function tolerance(status: string, { value, error }: Outcome): string | undefined {
  if (error === undefined) return `resolves to ${JSON.stringify(value)?.slice(0, 100)}`;
  const { name, status: thrown } = Object(error);
  const isRight = status.startsWith("2") ? name === "ResponseValidationError" : thrown === Number(status);
  return isRight ? undefined : `throws ${String(error)}`;
}

interface Tools {
  api: Api;
  validator: Validator;
  client: LoadedClient;
  peer: Peer;
}

type ProvableResponse = ReturnType<typeof provableResponses>[number]["response"];

/** The constraints of a response that no value breaks. */
function unbroken(response: ProvableResponse, violations: Violation[]): Finding[] {
  const broken = new Set(violations.map(({ constraint }) => keyOf(constraint)));
  return constraintsUnder(response.schema)
    .filter((constraint) => !broken.has(keyOf(constraint)))
    .map(({ keyword, pointer }) => ({
      check: "negative",
      message: `${nameOfExample(response)}: no answer was found that breaks "${keyword}". Give an example that comes close to it.`,
      pointer,
      house: true,
    }));
}

/** Breaks each constraint of each response once, gives it to the client, and asks both validators. */
export async function proveResponses(tools: Tools): Promise<{ responses: Responses; findings: Finding[] }> {
  const { api, validator, client, peer } = tools;
  let next = { status: 200, body: "" };
  const call = createCaller(api, client, async () => {
    return new Response(next.body, { status: next.status, headers: { "content-type": "application/json" } });
  });
  const isOpenEnum = openEnumsOf(api.document);
  const responses: Responses = { byKeyword: {}, unasked: [] };
  const findings: Finding[] = [];

  async function prove(response: ProvableResponse, { constraint, value, implied }: Violation): Promise<void> {
    const { operation, status = "", schema } = response;
    const { keyword, pointer } = constraint;
    next = { status: Number(status), body: JSON.stringify(value) };
    const does = tolerance(status, await call(operation));
    const isError = !status.startsWith("2");
    const isOpen = !isError && keyword === "enum" && isOpenEnum(Object(atPointer(api.document, pointer)));
    const found: Partial<Record<Tool, string | undefined>> = {
      Ajv: validator.fits(schema, value) ? "accepts it" : undefined,
      "@cfworker/json-schema": peer(schema, value) ? "accepts it" : undefined,
    };
    if (isError) leaveOut(responses.unasked, "client", "an error answer is thrown as the error that it is");
    else if (isOpen)
      leaveOut(responses.unasked, "client", "an enumeration of a response is open, so that a new value passes");
    else found.client = does;
    const lenient = judge(responses.byKeyword, keyword, found);
    if (isOpen && implied.length === 0 && does === undefined) {
      const message = `${operation.id}, response ${status}: the client refuses a value that only the enumeration does not name, though that is open.`;
      findings.push({ check: "negative", message, pointer });
    }
    // An error is not asked whether it fits, but has to be that error all the same.
    if (isError && does !== undefined) lenient.push({ tool: "client", does });
    for (const { tool, does } of lenient) {
      const message = `${operation.id}, answer ${status}: an answer that breaks only "${keyword}" is not refused by ${tool}: it ${does}.`;
      findings.push({ check: "negative", message, pointer });
    }
  }

  for (const { response, values } of provableResponses(api)) {
    const violations = violationsOf(validator, response.schema, values);
    findings.push(...unbroken(response, violations));
    for (const violation of violations) await prove(response, violation);
  }
  return { responses, findings };
}
