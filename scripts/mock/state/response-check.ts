import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import type { Api } from "../../api/api.js";
import { type Operation, responseOf } from "../../api/operation.js";
import { tokensOf } from "../../contract/pointer.js";
import type { MockResponse } from "../exchange.js";
import { describeResponseFaults } from "../violations.js";

/** Returns a response that keeps the contract as it is, else a 500 that names the place where it breaks it. */
export type ResponseCheck = (operation: Operation, response: MockResponse) => MockResponse;

const checks = new WeakMap<Api, ResponseCheck>();

function build({ document }: Api): ResponseCheck {
  const ajv = new Ajv2020({
    strict: false,
    meta: false,
    validateSchema: false,
    validateFormats: false,
    allErrors: true,
    ownProperties: true,
  });
  ajv.addSchema(document, "contract");
  const validatorAt = (pointer: string): ValidateFunction | undefined =>
    ajv.getSchema(`contract${encodeURI(pointer).replaceAll("%25", "%")}`);
  return (operation, response) => {
    const { status, headers, body } = response;
    const content = responseOf(operation, String(status))?.content ?? [];
    const schema = content.find(({ type }) => type === headers["content-type"])?.schema;
    const validate = schema && validatorAt(schema.pointer);
    if (validate === undefined || validate(body)) return response;
    const faults = (validate.errors ?? []).map(({ instancePath, message = "" }) => {
      return { message, path: tokensOf(instancePath), severity: "Error" };
    });
    const reason = describeResponseFaults(operation, status, faults);
    return { status: 500, headers: { "content-type": "application/json" }, body: { message: reason }, reason };
  };
}

/** Validates responses against the contract; each schema is compiled when it is first needed, once for an API. */
export function createResponseCheck(api: Api): ResponseCheck {
  const check = checks.get(api) ?? build(api);
  checks.set(api, check);
  return check;
}
