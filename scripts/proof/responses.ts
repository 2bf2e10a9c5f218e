import { nameOfExample, provableResponses } from "../api/body-examples.js";
import { constraintsUnder } from "../api/constraints.js";
import { openEnumsOf } from "../client/open-enums.js";
import type { Finding } from "../contract/finding.js";
import { createCaller, type Outcome } from "./calls.js";
import { type Enforcement, judge, leaveOut, type Tool, unviolated } from "./enforcement.js";
import type { Tools } from "./tools.js";
import { type Violation, violationsOf } from "./violations.js";

/** Describes a call that does not throw the right error for an invalid response; undefined if it does. */
function tolerance(status: string, { value, error }: Outcome): string | undefined {
  if (error === undefined) return `resolves to ${JSON.stringify(value)?.slice(0, 100)}`;
  const { name, status: thrown } = Object(error);
  const isRight = status.startsWith("2") ? name === "ResponseValidationError" : thrown === Number(status);
  return isRight ? undefined : `throws ${String(error)}`;
}

type ProvableResponse = ReturnType<typeof provableResponses>[number]["response"];

/** Breaks each constraint of each response once, passes the response to the client, and asks both validators. */
export async function proveResponses(tools: Tools): Promise<{ responses: Enforcement; findings: Finding[] }> {
  const { api, validator, client, peer } = tools;
  let next = { status: 200, body: "" };
  const call = createCaller(api, client, async () => {
    return new Response(next.body, { status: next.status, headers: { "content-type": "application/json" } });
  });
  const isOpenEnum = openEnumsOf(api);
  const responses: Enforcement = { byKeyword: {}, unasked: [] };
  const findings: Finding[] = [];

  async function prove(response: ProvableResponse, { constraint, value, implied }: Violation): Promise<void> {
    const { operation, status = "", schema } = response;
    const { keyword, pointer } = constraint;
    next = { status: Number(status), body: JSON.stringify(value) };
    const does = tolerance(status, await call(operation));
    const isError = !status.startsWith("2");
    const isOpen = !isError && keyword === "enum" && isOpenEnum(constraint.schema);
    const found: Partial<Record<Tool, string | undefined>> = {
      Ajv: validator.fits(schema, value) ? "accepts it" : undefined,
      "@cfworker/json-schema": peer(schema, value) ? "accepts it" : undefined,
    };
    if (isError) leaveOut(responses, "client", "an error response is thrown as an error");
    else if (isOpen) leaveOut(responses, "client", "an enumeration of a response is open, so that a new value passes");
    else found.client = does;
    const lenient = judge(responses, keyword, found);
    if (isOpen && implied.length === 0 && does === undefined) {
      const message = `${operation.id}, response ${status}: the client refuses a value that is not in the enumeration, although the enumeration is open.`;
      findings.push({ check: "negative", message, pointer });
    }
    // The client does not validate an error response, but must throw the error of its status.
    if (isError && does !== undefined) lenient.push({ tool: "client", does });
    for (const { tool, does } of lenient) {
      const message = `${operation.id}, response ${status}: a response that breaks only "${keyword}" is not refused by ${tool}: it ${does}.`;
      findings.push({ check: "negative", message, pointer });
    }
  }

  for (const { response, values } of provableResponses(api)) {
    const violations = violationsOf(validator, response.schema, values);
    const broken = violations.map(({ constraint }) => constraint);
    findings.push(...unviolated(`${nameOfExample(response)}: no response`, constraintsUnder(response.schema), broken));
    for (const violation of violations) await prove(response, violation);
  }
  return { responses, findings };
}
