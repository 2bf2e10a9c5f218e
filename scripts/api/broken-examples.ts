import type { Deviation } from "../contract/deviation.js";
import { isJson } from "../contract/media-type.js";
import type { Api } from "./api.js";
import { misfitOf } from "./fits.js";
import { type Body, bodiesOf, type MediaType } from "./operation.js";
import { findValue } from "./sample-value.js";
import type { Direction } from "./schema.js";

/** The examples of one media type that do not match its schema. */
function brokenIn(
  { pointer, schema, example, examples }: MediaType,
  direction: Direction,
  operation: string,
): Deviation[] {
  if (schema === undefined) return [];
  const all = [
    { at: `${pointer}/example`, value: example },
    ...examples.map((each) => ({ at: each.pointer, value: each.value })),
  ];
  return all.flatMap(({ at, value }) => {
    const misfit = value === undefined ? undefined : misfitOf(value, schema, direction);
    if (misfit === undefined) return [];
    const place = misfit.pointer === "" ? "" : ` at ${misfit.pointer}`;
    const what = `an example breaks its schema${place}: ${misfit.message.replace(/\.$/, "")}`;
    return [{ operation, pointer: at, what, instead: "samples and the mock have a value that the schema allows" }];
  });
}

/** The deviation for a JSON body whose schema no value is found for, such as one that requires itself without end. */
function valuelessIn({ pointer, schema, type }: MediaType, { operation, status }: Body): Deviation[] {
  if (schema === undefined || !isJson(type)) return [];
  if (findValue(schema, status === undefined ? "sent" : "received") !== undefined) return [];
  const instead = status === undefined ? "samples have no valid body" : "the mock cannot send this response";
  return [{ operation: operation.id, pointer, what: "no value is found that the schema allows", instead }];
}

/**
 * The invalid examples of bodies, which samples and the mock replace, and the schemas without values. Each is listed
 * once.
 */
export function brokenExamples({ operations }: Api): Deviation[] {
  const known = new Map<string, Deviation[]>();
  for (const body of operations.flatMap(bodiesOf))
    for (const media of body.content) {
      const direction = body.status === undefined ? "sent" : "received";
      if (known.has(media.pointer)) continue;
      const valueless = valuelessIn(media, body);
      known.set(media.pointer, valueless.length > 0 ? valueless : brokenIn(media, direction, body.operation.id));
    }
  return [...known.values()].flat();
}
