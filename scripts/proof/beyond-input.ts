import type { OperationModel } from "../client/model.js";
import { isNode } from "../contract/document.js";
import type { Given } from "./calls.js";

/** Why no input of the client's method can break a constraint in this way; undefined where one can. */
export function beyondInput(model: OperationModel | undefined, given: Given): string | undefined {
  if (model === undefined) return "the client has no method for the operation";
  if (given.withoutHeader !== undefined) return "the client signs each request itself";
  if (given.written !== undefined) return "the client writes the body and its media type itself";
  if (given.parameters?.some(({ repeated }) => repeated)) return "the client writes a list as the contract says";
  if ("body" in given && model.wholeBody === undefined && !isNode(given.body))
    return "the client makes the body an object of its inputs";
  const page = model.pagination?.request.page;
  if (page === undefined) return undefined;
  const isUncounted =
    given.parameters?.some(({ name, value }) => name === page && value === undefined) ??
    (isNode(given.body) && model.fields.some(({ place, wireName }) => place === "body" && wireName === page)
      ? !Object.hasOwn(given.body, page)
      : false);
  return isUncounted ? "the client counts the pages itself" : undefined;
}
