import type { Deviation } from "../contract/deviation.js";
import type { Api } from "./api.js";
import { misfitOf } from "./fits.js";
import { bodiesOf, type MediaType } from "./operation.js";
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

/** The invalid examples of bodies, which samples and the mock replace. Each is listed once. */
export function brokenExamples({ operations }: Api): Deviation[] {
  const known = new Map<string, Deviation[]>();
  for (const { operation, status, content } of operations.flatMap(bodiesOf))
    for (const media of content) {
      const direction = status === undefined ? "sent" : "received";
      if (!known.has(media.pointer)) known.set(media.pointer, brokenIn(media, direction, operation.id));
    }
  return [...known.values()].flat();
}
