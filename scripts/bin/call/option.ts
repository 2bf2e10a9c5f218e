import { Option } from "commander";
import type { Call, Input } from "./catalogue.js";
import { readValue } from "./read-value.js";

const words = { text: "text", integer: "integer", number: "number", boolean: "true|false", json: "json|@file" };

/** The notes in the help that follow the contract's description of an input. */
const notesOf = ({ required, isList, isNullable }: Input): string =>
  [
    ...(required ? ["Required."] : []),
    ...(isNullable ? ["The word null is null."] : []),
    ...(isList ? ["May be repeated, or one JSON array or @file."] : []),
  ].join(" ");

/** Wraps a parsed value, since commander would replace null by an empty text. */
interface Held {
  value: unknown;
}

function optionOf(input: Input): Option {
  const word = words[input.kind];
  // A boolean option without a value means true.
  const value = input.kind === "boolean" && !input.isList ? `[${word}]` : `<${word}>`;
  const option = new Option(
    `--${input.option} ${value}`,
    [input.description, notesOf(input)].filter(Boolean).join(" "),
  );
  return option
    .preset("true")
    .argParser((given: string, previous?: Held): Held => ({ value: readValue(input, given, previous?.value) }));
}

/** The options for the inputs of a call, and a function that collects their values. */
export function inputOptions({ inputs }: Call) {
  const options = inputs.map((input) => ({ input, option: optionOf(input) }));
  return {
    options: options.map(({ option }) => option),
    inputOf: (values: Readonly<Record<string, unknown>>): Record<string, unknown> =>
      Object.fromEntries(
        options.flatMap(({ input, option }) => {
          // The cast is safe, since `optionOf` parses values into this form. The value of an option that is not given
          // is undefined.
          const held = values[option.attributeName()] as Held | undefined;
          return held === undefined ? [] : [[input.name, held.value]];
        }),
      ),
    missingFrom: (input: object): string[] =>
      inputs.filter(({ name, required }) => required && !Object.hasOwn(input, name)).map(({ option }) => `--${option}`),
  };
}
