import { encode, withPair } from "../runtime/encoding.js";
import type { Parameter } from "./operation.js";

/** A parameter of a request, with its value. */
export interface GivenParameter {
  readonly parameter: Pick<Parameter, "name" | "in" | "style" | "explode">;
  readonly value: unknown;
}

const asText = (value: unknown): string => (typeof value === "object" ? JSON.stringify(value) : String(value));

/** A query with one more parameter in it. Lists are encoded as the client encodes them. */
function withParameter(query: string, { parameter: { name, explode, style }, value }: GivenParameter): string {
  if (Array.isArray(value)) return withPair(query, name, value.map(asText), explode ? undefined : "comma");
  if (typeof value !== "object" || value === null || !(style === "deepObject" || explode))
    return withPair(query, name, asText(value));
  const keyOf = (property: string) => (style === "deepObject" ? `${name}[${property}]` : property);
  return Object.entries(value).reduce((all, [property, item]) => withPair(all, keyOf(property), asText(item)), query);
}

/** Path and query of a request, encoded. */
export function requestTarget(template: string, given: readonly GivenParameter[]): string {
  const path = given
    .filter(({ parameter }) => parameter.in === "path")
    .reduce((text, { parameter, value }) => {
      const items = (Array.isArray(value) ? value : [value]).map((item) => encode(asText(item)));
      return text.replaceAll(`{${parameter.name}}`, () => items.join(","));
    }, template);
  const query = given.filter(({ parameter }) => parameter.in === "query").reduce(withParameter, "");
  return query === "" ? path : `${path}?${query}`;
}

/** The headers that are parameters of a request. */
export const parameterHeaders = (given: readonly GivenParameter[]): Record<string, string> =>
  Object.fromEntries(
    given
      .filter(({ parameter }) => parameter.in === "header")
      .map(({ parameter, value }) => [parameter.name, asText(value)]),
  );
