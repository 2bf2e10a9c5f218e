import type { Location, Oas3Rule } from "@redocly/openapi-core";
import {
  checkFields,
  checkKeys,
  checkMap,
  isNode,
  isText,
  isTexts,
  list,
  type Node,
  placeOf,
  type Say,
  saying,
  show,
  unchecked,
} from "./support.js";
import { bodyNames, follow, type Placed, propertyAt, responseSchema } from "./support-references.js";

const keys = ["method", "fileName", "url", "key", "expiresIn", "complete"];
const completeKeys = ["operation", "key", "status", "reason", "success", "failure"];
const pointer = "a JSON pointer to a property of the 2xx response, such as /result/url";

/** The parts of an operation that the rule checks when all operations are read. */
interface Declared {
  isCurrent: boolean;
  fields: Set<string>;
  has: (pointer: unknown) => Placed | undefined;
  /** The node that a place leads to, behind references. */
  nodeOf: (place: Placed) => unknown;
}

function checkComplete(complete: Node, operations: ReadonlyMap<string, Declared>, at: Location, say: Say): void {
  const name = "x-upload.complete";
  checkKeys(complete, name, completeKeys, at, say);
  const target = operations.get(String(complete.operation));
  const isCurrent = target?.isCurrent === true;
  const operation = { isValid: () => isCurrent, write: "the operationId of a current operation" };
  checkFields(complete, name, { operation }, at, say);
  if (target === undefined || !isCurrent) return;
  const { fields, has, nodeOf } = target;
  const key = {
    isValid: (value: unknown) => fields.has(String(value)),
    write: `a property of its body: ${list(fields) || "it has none"}`,
  };
  const reason = { isValid: (value: unknown) => has(value) !== undefined, write: `${pointer}, or remove it` };
  checkFields(complete, name, { key, ...("reason" in complete && { reason }) }, at, say);
  const status = has(complete.status);
  const schema = status && nodeOf(status);
  const values = isNode(schema) ? schema.enum : undefined;
  if (!isTexts(values)) {
    const place = placeOf(complete, "status", at);
    say(
      `${name}.status is ${show(complete.status)}, which is no string with an enum in the 2xx response. Write ${pointer}.`,
      place,
    );
    return;
  }
  const { success, failure } = complete;
  const sorted = [success, failure].flat();
  const isSorted = isTexts(success) && isTexts(failure) && success.length > 0 && failure.length > 0;
  if (!isSorted || sorted.length !== values.length || !values.every((value) => sorted.includes(value)))
    say(
      `${name} has the success ${show(success)} and the failure ${show(failure)}. Write each of ${list(values)} into one of the two lists.`,
      placeOf(complete, "success", at),
    );
}

/** `x-upload` points to URL and key, names the current operation that completes, and sorts each value of its status once. */
export const uploadSteps: Oas3Rule = () => {
  const operations = new Map<string, Declared>();
  const uploads: { complete: Node; at: Location }[] = [];
  return {
    Operation(operation, { report, location, resolve }) {
      const { operationId, deprecated, requestBody, responses, "x-upload": upload } = unchecked(operation);
      const fields = bodyNames(resolve, { node: requestBody, location: location.child("requestBody") });
      const body = responseSchema(resolve, { node: responses, location: location.child("responses") });
      const has = (value: unknown) => body && propertyAt(resolve, body, value);
      const nodeOf = (place: Placed) => follow(resolve, place)?.node;
      if (isText(operationId)) operations.set(operationId, { isCurrent: deprecated !== true, fields, has, nodeOf });
      const at = location.child("x-upload");
      const say = saying(report, "The client uploads by it.");
      if (upload === undefined || !checkMap(upload, "x-upload", `a map of ${list(keys)}`, at, say)) return;
      checkKeys(upload, "x-upload", keys, at, say);
      const leads = { isValid: (value: unknown) => has(value) !== undefined, write: pointer };
      const method = {
        isValid: (value: unknown) => typeof value === "string" && /^[a-z][A-Za-z0-9]*$/.test(value),
        write: "the name of the upload's call, such as uploadImage",
      };
      const fileName = {
        isValid: (value: unknown) => fields.has(String(value)),
        write: `a property of the request body: ${list(fields) || "it has none"}`,
      };
      const expiresIn = "expiresIn" in upload && { expiresIn: leads };
      checkFields(upload, "x-upload", { method, fileName, url: leads, key: leads, ...expiresIn }, at, say);
      const place = placeOf(upload, "complete", at);
      if (checkMap(upload.complete, "x-upload.complete", `a map of ${list(completeKeys)}`, place, say))
        uploads.push({ complete: upload.complete, at: at.child("complete") });
    },
    Root: {
      leave(_, { report }) {
        const say = saying(report, "The client uploads by it.");
        for (const { complete, at } of uploads) checkComplete(complete, operations, at, say);
      },
    },
  };
};
