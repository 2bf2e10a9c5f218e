import type { Deviation } from "../contract/deviation.js";
import { uniqueName } from "../contract/unique-name.js";
import type { FieldModel } from "./field.js";

/** The names that several fields have. */
const clashesAmong = (fields: readonly FieldModel[]): Set<string> => {
  const names = fields.map(({ name }) => name);
  return new Set(names.filter((name, index) => names.indexOf(name) !== index));
};

/** Whether the properties of a body can be inputs of their own: none has the name of another input. */
export const canSpread = (parameters: readonly FieldModel[], properties: readonly FieldModel[]): boolean => {
  const names = new Set(parameters.map(({ name }) => name));
  return clashesAmong(properties).size === 0 && properties.every(({ name }) => !names.has(name));
};

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The deviation of a body that could have been spread if its properties had other names. */
export const keptWhole = (operation: { id: string }, pointer: string): Deviation => ({
  operation: operation.id,
  pointer,
  what: "properties of the body have the name of another input",
  instead: 'the body is given whole, as the input "body"',
});

/**
 * Gives each input a unique name. Inputs of the same name get their place as a suffix and, if that is not enough, a number.
 * A body that is one input stays `body`.
 */
export function nameInputs(operation: { id: string; pointer: string }, given: readonly FieldModel[]) {
  const clashes = clashesAmong(given);
  const deviations: Deviation[] = [];
  const taken = new Set(given.map(({ name }) => name).filter((name) => !clashes.has(name)));
  if (given.some(({ place }) => place === "body")) taken.add("body");
  const fields = given.map((field): FieldModel => {
    if (!clashes.has(field.name) || field.place === "body") return field;
    const places = new Set(given.filter(({ name }) => name === field.name).map(({ place }) => place));
    const wished = places.size > 1 ? `${field.name}${upperFirst(field.place)}` : field.name;
    const name = uniqueName(wished, (each) => taken.has(each));
    taken.add(name);
    if (name !== field.name)
      deviations.push({
        operation: operation.id,
        pointer: operation.pointer,
        what: `the input "${field.name}" would set more than one value`,
        instead: `the ${field.place} parameter "${field.wireName}" is the input "${name}"`,
      });
    return { ...field, name };
  });
  return { fields, deviations };
}
