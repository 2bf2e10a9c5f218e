import { fits } from "../api/fits.js";
import { type Operation, responseFor, responseOf } from "../api/operation.js";
import { findValue } from "../api/sample-value.js";
import { concreteType, isJson } from "../contract/media-type.js";
import type { MockResponse } from "./exchange.js";
import { problem } from "./response.js";

/** The JSON body that an operation declares for a status; undefined if it declares none. */
function declaredBody(operation: Operation, status: number): Pick<MockResponse, "body" | "headers"> | undefined {
  const media = responseFor(operation, String(status))?.content.find(({ type }) => isJson(type));
  if (media === undefined) return undefined;
  const { schema, example, examples, type } = media;
  const given = [example, ...examples.map(({ value }) => value)].filter((value) => value !== undefined);
  const body =
    schema === undefined
      ? given[0]
      : (given.find((value) => fits(value, schema, "received")) ?? findValue(schema, "received"));
  return body === undefined ? undefined : { body, headers: { "content-type": concreteType(type) } };
}

/** A refusal as the operation declares it: with its body for the status, if there is one, else with the reason. */
export const refusal = (operation: Operation | undefined, status: number, reason: string): MockResponse => ({
  ...problem(status, { message: reason }),
  ...(operation && declaredBody(operation, status)),
});

/** The refusal of an invalid request: with the status 422 or 400, whichever the operation declares. */
export const invalid = (operation: Operation, reason: string): MockResponse =>
  refusal(operation, [422, 400].find((status) => responseOf(operation, String(status))) ?? 422, reason);
