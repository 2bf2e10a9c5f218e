import { Option } from "commander";
import type { Call, Input } from "./catalogue.js";
import { readValue } from "./read-value.js";

const words = { text: "text", integer: "integer", number: "number", boolean: "true|false", json: "json|@file" };

/** The sentences of the help that follow the contract's description of an input. */
const notesOf = ({ required, isList, isNullable }: Input): string =>
  [
    ...(required ? ["Required."] : []),
    ...(isNullable ? ["The word null is null."] : []),
    ...(isList ? ["May be repeated, or one JSON array or @file."] : []),
  ].join(" ");

/** A value in a holder: commander would make an empty text of null. */
interface Held {
  value: unknown;
}

function optionOf(input: Input): Option {
  const word = words[input.kind];
  // A boolean that is given alone is true.
  const value = input.kind === "boolean" && !input.isList ? `[${word}]` : `<${word}>`;
  const option = new Option(
    `--${input.option} ${value}`,
    [input.description, notesOf(input)].filter(Boolean).join(" "),
  );
  return option
    .preset("true")
    .argParser((given: string, previous?: Held): Held => ({ value: readValue(input, given, previous?.value) }));
}

/** The options of a call, and how their values become its input. */
export function inputOptions({ inputs }: Call) {
  const options = inputs.map((input) => ({ input, option: optionOf(input) }));
  return {
    options: options.map(({ option }) => option),
    inputOf: (values: Readonly<Record<string, unknown>>): Record<string, unknown> =>
      Object.fromEntries(
        options.flatMap(({ input, option }) => {
          // The cast: `optionOf` parses values into this form. An option that is not given is undefined.
          const held = values[option.attributeName()] as Held | undefined;
          return held === undefined ? [] : [[input.name, held.value]];
        }),
      ),
    missingFrom: (input: object): string[] =>
      inputs.filter(({ name, required }) => required && !Object.hasOwn(input, name)).map(({ option }) => `--${option}`),
  };
}
