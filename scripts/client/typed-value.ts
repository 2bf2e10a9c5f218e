import type { TypeSource } from "./field.js";
import { fileType } from "./form.js";

/** A file in a sample. */
export const sampleFile = new Blob(["bytes"]);

/** A sample value of an input. A file is not text. */
export function typedValue(type: TypeSource, value: unknown): unknown {
  if (value === undefined) return undefined;
  if ("name" in type) return type.name === fileType.name ? sampleFile : value;
  if ("list" in type) return (Array.isArray(value) ? value : [value]).map((item) => typedValue(type.list, item));
  if ("union" in type) return typedValue(type.union[0] ?? { name: "unknown" }, value);
  if (!("members" in type)) return value;
  const given = new Map(Object.entries(Object(value)));
  return Object.fromEntries(
    type.members
      .map((member) => [member.name, typedValue(member.type, given.get(member.name))])
      .filter(([, item]) => item !== undefined),
  );
}
