/** Following references across the files of an unchecked document. Not a rule. */

import type { Location, UserContext } from "@redocly/openapi-core";
import { isNode, type Node, tokensOf } from "./support.js";

type Resolve = UserContext["resolve"];

/** A value and its location, which its references are relative to. */
export interface Placed {
  node: unknown;
  location: Location;
}

/** Follows references to their final target; undefined if one has no target. */
export function follow(resolve: Resolve, start: Placed): Placed | undefined {
  const seen = new Set<unknown>();
  let { node, location } = start;
  while (isNode(node) && typeof node.$ref === "string") {
    if (seen.has(node)) return undefined;
    seen.add(node);
    const target = resolve<Node>({ $ref: node.$ref }, location.source.absoluteRef);
    if (target.node === undefined || target.location === undefined) return undefined;
    ({ node, location } = target);
  }
  return { node, location };
}

/** The schema of a property, behind references and in every member of `allOf` too. */
function propertyOf(resolve: Resolve, schema: Placed, name: string, seen: unknown[] = []): Placed | undefined {
  const at = follow(resolve, schema);
  if (at === undefined || !isNode(at.node) || seen.includes(at.node)) return undefined;
  const { properties, allOf } = at.node;
  if (isNode(properties) && Object.hasOwn(properties, name))
    return { node: properties[name], location: at.location.child(["properties", name]) };
  for (const [index, member] of (Array.isArray(allOf) ? allOf : []).entries()) {
    const part = { node: member, location: at.location.child(["allOf", index]) };
    const found = propertyOf(resolve, part, name, [...seen, at.node]);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The schema of the property that a JSON pointer into a body leads to. */
export function propertyAt(resolve: Resolve, schema: Placed, pointer: unknown): Placed | undefined {
  if (typeof pointer !== "string" || !pointer.startsWith("/")) return undefined;
  return tokensOf(pointer).reduce<Placed | undefined>((at, name) => at && propertyOf(resolve, at, name), schema);
}

/** The schema of the JSON of a request body or response. */
function jsonSchema(resolve: Resolve, declared: Placed): Placed | undefined {
  const body = follow(resolve, declared);
  const content = isNode(body?.node) ? body.node.content : undefined;
  const media = isNode(content) ? content["application/json"] : undefined;
  return body && isNode(media) && media.schema !== undefined
    ? { node: media.schema, location: body.location.child(["content", "application/json", "schema"]) }
    : undefined;
}

/** The schema of the first 2xx response in JSON. */
export function responseSchema(resolve: Resolve, { node: responses, location }: Placed): Placed | undefined {
  const success = Object.entries(isNode(responses) ? responses : {}).find(([status]) => /^2/.test(status));
  return success && jsonSchema(resolve, { node: success[1], location: location.child(success[0]) });
}

/** The names of the query parameters in some lists of parameters of one file. */
export function queryNames(resolve: Resolve, location: Location, lists: unknown[]): Set<string> {
  const parameters = lists.flat().map((node) => follow(resolve, { node, location })?.node);
  return new Set(parameters.filter(isNode).flatMap((each) => (each.in === "query" ? [String(each.name)] : [])));
}

/** Names of the properties of the JSON request body. */
export function bodyNames(resolve: Resolve, requestBody: Placed): Set<string> {
  const declared = jsonSchema(resolve, requestBody);
  const schema = declared && follow(resolve, declared)?.node;
  return new Set(isNode(schema) && isNode(schema.properties) ? Object.keys(schema.properties) : []);
}
