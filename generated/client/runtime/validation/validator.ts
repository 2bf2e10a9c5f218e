import type { CallValidator } from "../call-validator.js";
import { ValidationError } from "../errors.js";
import type { Field, Operation } from "../operation.js";
import { pathOf, valueAt } from "../path.js";
import { check } from "./check.js";
import { checkedHttp } from "./checked-http.js";
import type { Checks, Locate, Parts } from "./checks.js";
import type { ContractSchemas } from "./contract-schemas.js";
import { ResponseValidationError, requestError } from "./validation-errors.js";

/** Whether requests, responses or both are checked against the contract. */
export type ValidationMode = "request" | "response" | "both";

const places = ["path", "query", "header", "body"] as const;

/** The values after a round trip through JSON, as the service reads them: without `undefined`, and with dates as text. */
function jsonOf(operationId: string, parts: Parts): Parts {
  try {
    return JSON.parse(JSON.stringify(parts, (_, value) => (typeof value === "bigint" ? Number(value) : value)));
  } catch (cause) {
    const message = `${operationId}: the input cannot be written as JSON. Look for an object that contains itself.`;
    throw new ValidationError(message, { cause });
  }
}

/** Distributes a call's flat input by place. That a required whole body is present was checked before. */
function partsOf({ fields, wholeBody }: Operation, input: object): Parts {
  const parts: Record<Field[0], Record<string, unknown>> = { path: {}, query: {}, header: {}, body: {} };
  for (const [key, [place, name = key]] of Object.entries(fields)) parts[place][name] = valueAt(input, [key]);
  if (wholeBody === undefined) return parts;
  const { body, ...rest } = parts;
  return body[wholeBody] === undefined ? rest : { ...rest, body: body[wholeBody] };
}

const inputField =
  ({ fields, wholeBody }: Operation): Locate =>
  (place, pointer) => {
    if (place === "body" && wholeBody !== undefined) return { pointer: `/${wholeBody}${pointer}`, field: wholeBody };
    const [, , ...rest] = pointer.split("/");
    const [wireName] = pathOf(pointer);
    const [field] =
      Object.entries(fields).find(([key, [fieldPlace, name = key]]) => fieldPlace === place && name === wireName) ?? [];
    return field === undefined ? { pointer } : { pointer: ["", field, ...rest].join("/"), field };
  };

function createChecks({ operations, shared }: ContractSchemas, mode: ValidationMode): Checks {
  return {
    request(operation, parts, locate) {
      const schemas = operations[operation.id];
      if (schemas === undefined || mode === "response") return;
      const checked = places.filter((place) => schemas[place] !== undefined && place in parts);
      const values = jsonOf(operation.id, Object.fromEntries(checked.map((place) => [place, parts[place]])));
      const issues = checked.flatMap((place) =>
        check(values[place], schemas[place] ?? true, shared).map((issue) => ({
          ...issue,
          ...locate(place, issue.pointer),
        })),
      );
      if (issues.length > 0) throw requestError(operation.id, issues);
    },
    response(operation, status, body) {
      const responses = operations[operation.id]?.responses;
      if (responses === undefined || mode === "request") return;
      const { [status]: exact, "2XX": success, default: other } = responses;
      const schema = exact ?? success ?? other;
      const issues =
        schema === undefined
          ? [
              {
                pointer: "",
                keyword: "status",
                message: `must have the response ${Object.keys(responses).join(" or ")}`,
              },
            ]
          : check(body, schema, shared);
      if (issues.length > 0) throw new ResponseValidationError(operation.id, status, issues, body);
    },
  };
}

/**
 * Makes the validator of a client's calls; undefined without a mode.
 * @throws ValidationError for an unknown mode.
 */
export function createValidator(
  schemas: ContractSchemas,
  operations: readonly Operation[],
  mode: ValidationMode | undefined,
): CallValidator | undefined {
  if (mode === undefined) return undefined;
  if (!["request", "response", "both"].includes(mode))
    throw new ValidationError(`validate must be "request", "response" or "both"; it is ${JSON.stringify(mode)}.`);
  const checks = createChecks(schemas, mode);
  return {
    request: (operation, input) => checks.request(operation, partsOf(operation, input), inputField(operation)),
    response: checks.response,
    http: (http) => checkedHttp(http, operations, checks),
  };
}
