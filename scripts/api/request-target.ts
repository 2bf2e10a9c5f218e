import { parameterText, type WrittenParameter } from "./parameter-text.js";

/** A parameter of a request, with its value. */
export interface GivenParameter {
  readonly parameter: WrittenParameter;
  readonly value: unknown;
}

const textsIn = (place: string, given: readonly GivenParameter[]): string[] =>
  given
    .filter(({ parameter }) => parameter.in === place)
    .map(({ parameter, value }) => parameterText(parameter, value))
    .filter((text) => text !== "");

/** The encoded path and query of a request. */
export function requestTarget(template: string, given: readonly GivenParameter[]): string {
  const path = given
    .filter(({ parameter }) => parameter.in === "path")
    .reduce(
      (text, { parameter, value }) => text.replaceAll(`{${parameter.name}}`, () => parameterText(parameter, value)),
      template,
    );
  const query = textsIn("query", given).join("&");
  return query === "" ? path : `${path}?${query}`;
}

/** The headers that are parameters of a request, and its cookies. */
export function parameterHeaders(given: readonly GivenParameter[]): Record<string, string> {
  const headers = given
    .filter(({ parameter }) => parameter.in === "header")
    .map(({ parameter, value }) => [parameter.name, parameterText(parameter, value)]);
  const cookies = textsIn("cookie", given).map((text) => text.replaceAll("&", "; "));
  return Object.fromEntries(cookies.length === 0 ? headers : [...headers, ["Cookie", cookies.join("; ")]]);
}
