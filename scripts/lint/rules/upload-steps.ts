import type { Location, Oas3Rule } from "@redocly/openapi-core";
import { isNode, isText, isTexts, list, type Node, show, unchecked, unknownKeys } from "./support.js";
import { bodyNames, follow, type Placed, propertyAt, responseSchema } from "./support-references.js";

const keys = ["method", "fileName", "url", "key", "expiresIn", "complete"];
const completeKeys = ["operation", "key", "status", "reason", "success", "failure"];
const why = "The client uploads by it.";

/** What a rule needs of an operation once all are read. */
interface Declared {
  current: boolean;
  fields: Set<string>;
  body: Placed | undefined;
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
      if (isText(operationId)) operations.set(operationId, { current: deprecated !== true, fields, body });
      if (upload === undefined) return;
      const at = location.child("x-upload");
      const say = (message: string, place: Location) => report({ message: `${message} ${why}`, location: place });
      if (!isNode(upload)) {
        say(`x-upload is ${show(upload)}. Write a map of ${list(keys)}.`, at);
        return;
      }
      const placeOf = (key: string) => (key in upload ? at.child(key) : at.key());
      for (const key of unknownKeys(upload, keys))
        say(`x-upload has no "${key}". Write one of ${list(keys)}: nothing else is read.`, at.child(key).key());
      if (typeof upload.method !== "string" || !/^[a-z][A-Za-z0-9]*$/.test(upload.method))
        say(
          `x-upload.method is ${show(upload.method)}. Write the name of the upload's call, such as uploadImage.`,
          placeOf("method"),
        );
      if (!fields.has(String(upload.fileName)))
        say(
          `x-upload.fileName is ${show(upload.fileName)}, which is no property of the request body. Write one of ${list(fields) || "those it will have"}.`,
          placeOf("fileName"),
        );
      for (const key of ["url", "key", "expiresIn"])
        if ((key in upload || key !== "expiresIn") && !(body && propertyAt(resolve, body, upload[key])))
          say(
            `x-upload.${key} is ${show(upload[key])}, which is no property in the schema of the 2xx response. Write a JSON pointer into the body, such as /result/${key}.`,
            placeOf(key),
          );
      if (isNode(upload.complete)) uploads.push({ complete: upload.complete, at: at.child("complete") });
      else
        say(
          `x-upload.complete is ${show(upload.complete)}. Write a map of ${list(completeKeys)}.`,
          placeOf("complete"),
        );
    },
    Root: {
      leave(_, { report, resolve }) {
        for (const { complete, at } of uploads) {
          const say = (message: string, place: Location) => report({ message: `${message} ${why}`, location: place });
          const placeOf = (key: string) => (key in complete ? at.child(key) : at.key());
          for (const key of unknownKeys(complete, completeKeys))
            say(
              `x-upload.complete has no "${key}". Write one of ${list(completeKeys)}: nothing else is read.`,
              at.child(key).key(),
            );
          const target = operations.get(String(complete.operation));
          if (target === undefined || !target.current) {
            const found = target === undefined ? "no operation" : "deprecated";
            say(
              `x-upload.complete.operation is ${show(complete.operation)}, which is ${found}. Write the operationId of a current operation.`,
              placeOf("operation"),
            );
            continue;
          }
          const { fields, body } = target;
          if (!fields.has(String(complete.key)))
            say(
              `x-upload.complete.key is ${show(complete.key)}, which is no property of the request body of ${complete.operation}. Write one of ${list(fields) || "those it will have"}.`,
              placeOf("key"),
            );
          const propertyOf = (key: string) => body && propertyAt(resolve, body, complete[key]);
          if ("reason" in complete && !propertyOf("reason"))
            say(
              `x-upload.complete.reason is ${show(complete.reason)}, which is no property in the 2xx response of ${complete.operation}. Write a JSON pointer into the body, or remove it.`,
              placeOf("reason"),
            );
          const status = propertyOf("status");
          const schema = status && follow(resolve, status)?.node;
          const values = isNode(schema) ? schema.enum : undefined;
          if (!isTexts(values)) {
            say(
              `x-upload.complete.status is ${show(complete.status)}, which is no string with an enum in the 2xx response of ${complete.operation}. Write a JSON pointer into the body, such as /result/status.`,
              placeOf("status"),
            );
            continue;
          }
          const { success, failure } = complete;
          const sorted = [success, failure].flat();
          const isSorted = isTexts(success) && isTexts(failure) && success.length > 0 && failure.length > 0;
          if (!isSorted || sorted.length !== values.length || !values.every((value) => sorted.includes(value)))
            say(
              `x-upload.complete has the success ${show(success)} and the failure ${show(failure)}. Write each of ${list(values)} into one of the two lists.`,
              placeOf("success"),
            );
        }
      },
    },
  };
};
