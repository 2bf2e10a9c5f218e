import type { CallValidator } from "../call-validator.js";
import { ValidationError } from "../errors.js";
import type { Field, Operation } from "../operation.js";
import { valueAt } from "../path.js";
import { check } from "./check.js";
import { checkedHttp } from "./checked-http.js";
import type { Checks, Locate, Parts } from "./checks.js";
import type { ContractSchemas } from "./contract-schemas.js";
import { ResponseValidationError, requestError } from "./validation-errors.js";

/** What is checked against the contract: what is sent, what comes back, or both. */
export type ValidationMode = "request" | "response" | "both";

const places = ["path", "query", "header", "body"] as const;

/** What JSON makes of the values, since that is what the service reads: no `undefined`, dates as text. */
function jsonOf(operationId: string, parts: Parts): Parts {
  try {
    return JSON.parse(JSON.stringify(parts, (_, value) => (typeof value === "bigint" ? Number(value) : value)));
  } catch (cause) {
    const message = `${operationId}: the input cannot be written as JSON. Look for an object that holds itself.`;
    throw new ValidationError(message, { cause });
  }
}

/** A call's flat input, sorted by place. A whole body that must be there was asked for before. */
function partsOf({ fields, wholeBody }: Operation, input: object): Parts {
  const parts: Record<Field[0], Record<string, unknown>> = { path: {}, query: {}, header: {}, body: {} };
  for (const [key, [place, name = key]] of Object.entries(fields)) parts[place][name] = valueAt(input, [key]);
  if (wholeBody === undefined) return parts;
  const { body, ...rest } = parts;
  return body[wholeBody] === undefined ? rest : { ...rest, body: body[wholeBody] };
}

/** Finds the input field of a call that an issue belongs to. */
const inputField =
  ({ fields, wholeBody }: Operation): Locate =>
  (place, pointer) => {
    if (place === "body" && wholeBody !== undefined) return { pointer: `/${wholeBody}${pointer}`, field: wholeBody };
    const [, token = "", ...rest] = pointer.split("/");
    const wireName = token.replaceAll("~1", "/").replaceAll("~0", "~");
    const [field] = Object.entries(fields).find(([key, [in_, name = key]]) => in_ === place && name === wireName) ?? [];
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
      const answers = operations[operation.id]?.answers;
      if (answers === undefined || mode === "request") return;
      const { [status]: exact, "2XX": success, default: other } = answers;
      const schema = exact ?? success ?? other;
      const issues =
        schema === undefined
          ? [{ pointer: "", keyword: "status", message: `must be answered with ${Object.keys(answers).join(" or ")}` }]
          : check(body, schema, shared);
      if (issues.length > 0) throw new ResponseValidationError(operation.id, status, issues, body);
    },
  };
}

/**
 * Makes what checks a client's calls; undefined where nothing is to be checked.
 * @throws ValidationError for a mode that there is not.
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
