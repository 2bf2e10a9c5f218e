import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import type { Api } from "../../api/api.js";
import { type Operation, responseOf } from "../../api/operation.js";
import { memoized } from "../../contract/memoized.js";
import { tokensOf } from "../../contract/pointer.js";
import type { MockResponse } from "../exchange.js";
import { problem } from "../response.js";
import { describeResponseFaults } from "../violations.js";

/**
 * Creates a function that checks a response against the contract. A valid response is returned unchanged. For an
 * invalid one it returns a 500 that names the violation. Each schema is compiled when it is first needed.
 */
export const responseCheckOf = memoized(({ document }: Api) => {
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
  return (operation: Operation, response: MockResponse): MockResponse => {
    const { status, headers, body } = response;
    const content = responseOf(operation, String(status))?.content ?? [];
    const schema = content.find(({ type }) => type === headers["content-type"])?.schema;
    const validate = schema && validatorAt(schema.pointer);
    if (validate === undefined || validate(body)) return response;
    const faults = (validate.errors ?? []).map(({ instancePath, message = "" }) => {
      return { message, path: tokensOf(instancePath), severity: "Error" };
    });
    return problem(500, { message: describeResponseFaults(operation, status, faults) });
  };
});
