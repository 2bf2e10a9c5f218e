/** Following references across the files of an unchecked document. Not a rule. */

import type { UserContext } from "@redocly/openapi-core";
import { isNode, type Node, tokensOf } from "./support.js";

type Resolve = UserContext["resolve"];

/** A value and the file that it stands in, which its own references are relative to. */
export interface Placed {
  node: unknown;
  file: string;
}

/** Follows references until a value that is not one; undefined where one leads nowhere. */
export function follow(resolve: Resolve, start: Placed): Placed | undefined {
  const seen = new Set<unknown>();
  let { node, file } = start;
  while (isNode(node) && typeof node.$ref === "string") {
    if (seen.has(node)) return undefined;
    seen.add(node);
    const target = resolve<Node>({ $ref: node.$ref }, file);
    if (target.node === undefined || target.location === undefined) return undefined;
    node = target.node;
    file = target.location.source.absoluteRef;
  }
  return { node, file };
}

/** The schema of a property, looked for behind references and in every member of `allOf`. */
function propertyOf(resolve: Resolve, schema: Placed, name: string, seen: unknown[] = []): Placed | undefined {
  const at = follow(resolve, schema);
  if (at === undefined || !isNode(at.node) || seen.includes(at.node)) return undefined;
  const { properties, allOf } = at.node;
  if (isNode(properties) && Object.hasOwn(properties, name)) return { node: properties[name], file: at.file };
  for (const member of Array.isArray(allOf) ? allOf : []) {
    const found = propertyOf(resolve, { node: member, file: at.file }, name, [...seen, at.node]);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The schema of the property that a JSON pointer into a body leads to. */
export function propertyAt(resolve: Resolve, schema: Placed, pointer: unknown): Placed | undefined {
  if (typeof pointer !== "string" || !pointer.startsWith("/")) return undefined;
  return tokensOf(pointer).reduce<Placed | undefined>((at, name) => at && propertyOf(resolve, at, name), schema);
}

/** Whether a JSON pointer into a body leads to a property that the body's schema describes. */
export const leadsToProperty = (resolve: Resolve, schema: Placed, pointer: unknown): boolean =>
  propertyAt(resolve, schema, pointer) !== undefined;

/** The schema of the first 2xx answer in JSON. */
export function answerSchema(resolve: Resolve, responses: Placed): Placed | undefined {
  const success = Object.entries(isNode(responses.node) ? responses.node : {}).find(([status]) => /^2/.test(status));
  const response = success && follow(resolve, { node: success[1], file: responses.file });
  const content = response && isNode(response.node) ? response.node.content : undefined;
  const media = isNode(content) ? content["application/json"] : undefined;
  return response && isNode(media) && media.schema !== undefined
    ? { node: media.schema, file: response.file }
    : undefined;
}

/** Names of the query parameters in lists of parameters. */
export function queryNames(resolve: Resolve, file: string, lists: unknown[]): Set<string> {
  const parameters = lists.flat().map((node) => follow(resolve, { node, file })?.node);
  return new Set(parameters.filter(isNode).flatMap((each) => (each.in === "query" ? [String(each.name)] : [])));
}

/** Names of the properties of the JSON request body. */
export function bodyNames(resolve: Resolve, requestBody: Placed): Set<string> {
  const body = follow(resolve, requestBody);
  const content = body && isNode(body.node) ? body.node.content : undefined;
  const media = isNode(content) ? content["application/json"] : undefined;
  const schema = body && isNode(media) ? follow(resolve, { node: media.schema, file: body.file }) : undefined;
  return new Set(isNode(schema?.node) && isNode(schema.node.properties) ? Object.keys(schema.node.properties) : []);
}
