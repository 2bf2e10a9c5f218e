import { readFileSync } from "node:fs";
import { InvalidArgumentError } from "commander";
import { messageOf } from "../../cli/errors.js";
import type { Input, Kind } from "./catalogue.js";

/** The text itself, or the content of the file for `@file`. */
function textOf(given: string): string {
  if (!given.startsWith("@")) return given;
  try {
    return readFileSync(given.slice(1), "utf8");
  } catch (error) {
    throw new InvalidArgumentError(`The file cannot be read: ${messageOf(error)}.`);
  }
}

function json(given: string): unknown {
  try {
    return JSON.parse(textOf(given));
  } catch (error) {
    if (error instanceof InvalidArgumentError) throw error;
    throw new InvalidArgumentError("It has to be JSON, or @file.json with JSON in it.");
  }
}

function number(given: string, isWhole: boolean): number {
  const value = Number(given);
  if (!/^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(given) || (isWhole && !Number.isSafeInteger(value)))
    throw new InvalidArgumentError(`It has to be a ${isWhole ? "whole " : ""}number.`);
  return value;
}

function boolean(given: string): boolean {
  if (given !== "true" && given !== "false") throw new InvalidArgumentError("It has to be true or false.");
  return given === "true";
}

const readers: Record<Kind, (given: string) => unknown> = {
  text: (given) => given,
  integer: (given) => number(given, true),
  number: (given) => number(given, false),
  boolean,
  json,
};

/** Reads one use of an option. A list takes one item from each use, or several from a JSON array. */
export function readValue({ kind, isList, isNullable }: Input, given: string, previous: unknown): unknown {
  if (isNullable && given === "null") return null;
  if (!isList) return readers[kind](given);
  const before = Array.isArray(previous) ? previous : [];
  const isArray = kind === "json" || /^[[@]/.test(given);
  return [...before, ...(isArray ? [json(given)].flat() : [readers[kind](given)])];
}
