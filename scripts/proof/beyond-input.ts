import type { OperationModel } from "../client/model.js";
import { isNode } from "../contract/node.js";
import type { Given } from "./calls.js";

/** Whether a call leaves out the number of the page. */
function leavesOut({ fields }: OperationModel, { parameters, body }: Given, page: string): boolean {
  if (parameters !== undefined) return parameters.some(({ name, value }) => name === page && value === undefined);
  const isInBody = fields.some(({ place, wireName }) => place === "body" && wireName === page);
  return isInBody && isNode(body) && !Object.hasOwn(body, page);
}

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
  return leavesOut(model, given, page) ? "the client counts the pages itself" : undefined;
}
