import type { FieldModel } from "./field.js";
import type { ClientModel } from "./model.js";

/** An input that a client can give to all calls that have it in their path. */
export interface CommonInput {
  name: string;
  /** The field of each call. */
  fields: FieldModel[];
}

/** The inputs that a client can give to all its calls. */
export function commonInputs({ resources }: Pick<ClientModel, "resources">): CommonInput[] {
  const byName = new Map<string, FieldModel[]>();
  for (const field of resources.flatMap(({ operations }) => operations).flatMap(({ fields }) => fields))
    if (field.place === "path") byName.set(field.name, [...(byName.get(field.name) ?? []), field]);
  return [...byName].map(([name, fields]) => ({ name, fields }));
}

/** The calls that have an input of such a name outside of their path, by resource. Callers still give these inputs. */
export const ownInputs = ({ resources }: Pick<ClientModel, "resources">): [resource: string, calls: string[]][] => {
  const common = new Set(commonInputs({ resources }).map(({ name }) => name));
  return resources.flatMap(({ name, operations }): [string, string[]][] => {
    const calls = operations.flatMap(({ verb, fields }) => {
      const names = fields.filter((field) => field.place !== "path" && common.has(field.name));
      return names.length === 0 ? [] : [`${verb}: ${names.map((field) => JSON.stringify(field.name)).join(" | ")}`];
    });
    return calls.length === 0 ? [] : [[name, calls]];
  });
};
