import type { Location, Oas3Rule } from "@redocly/openapi-core";
import { isNode, list, type Node, show, unknownKeys } from "./support.js";

const kinds = ["video", "image"];
const numbers = ["minHeight", "maxHeight", "minPixels", "maxBytes", "maxDurationSeconds"];
const keys = ["formats", ...numbers];
const why = "The docs show it and callers check a file by it.";

type Say = (message: string, at: Location) => void;

const isFormats = (value: unknown): value is string[] =>
  Array.isArray(value) && value.length > 0 && value.every((item) => /^[a-z0-9]+$/.test(String(item)));

function checkKind(kind: string, limits: Node, at: Location, say: Say): void {
  for (const name of unknownKeys(limits, keys))
    say(
      `x-media-limits.${kind} has no "${name}". Write one of ${list(keys)}: nothing else is read.`,
      at.child(name).key(),
    );
  if (Object.keys(limits).length === 0)
    say(`x-media-limits.${kind} is empty. Write at least one of ${list(keys)}.`, at);
  if ("formats" in limits && !isFormats(limits.formats))
    say(
      `x-media-limits.${kind}.formats is ${show(limits.formats)}. Write a list of file extensions in lower case, without the dot.`,
      at.child("formats"),
    );
  for (const name of numbers)
    if (name in limits && !(Number.isInteger(limits[name]) && Number(limits[name]) > 0))
      say(`x-media-limits.${kind}.${name} is ${show(limits[name])}. Write a whole number above zero.`, at.child(name));
  if (Number(limits.minHeight) > Number(limits.maxHeight))
    say(`x-media-limits.${kind}.minHeight is above maxHeight. Correct one of the two.`, at.child("minHeight"));
}

/** A number in the largest unit that it is a whole number of. */
function inUnits(value: number, units: [name: string, size: number][]): string {
  const [name, size] = units.find(([, each]) => value % each === 0) ?? ["", 1];
  return `${value / size} ${name}`.trim();
}

/** The limits of a medium as a description must word them. */
function wordsOf({ formats, maxBytes, maxDurationSeconds, ...pixels }: Record<string, unknown>): string[] {
  const bytes: [string, number][] = ["GB", "MB", "KB"].map((unit, index) => [unit, 1024 ** (3 - index)]);
  const times: [string, number][] = [
    ["hours", 3600],
    ["minutes", 60],
  ];
  return [
    ...(isFormats(formats) ? formats : []),
    ...Object.values(pixels).map(String),
    ...(typeof maxBytes === "number" ? [inUnits(maxBytes, bytes)] : []),
    ...(typeof maxDurationSeconds === "number" ? [inUnits(maxDurationSeconds, times)] : []),
  ];
}

const says = (text: string, wanted: string): boolean => new RegExp(`(?<![\\w.,])${wanted}(?!\\w)`, "i").test(text);

/** An `x-media-limits` limits the files for video and image, and the description states the same limits. */
export const mediaLimits: Oas3Rule = () => ({
  SpecExtension(limits, { report, location, key, parent }) {
    if (key !== "x-media-limits") return;
    let isSound = true;
    const say: Say = (message, at) => {
      isSound = false;
      report({ message: `${message} ${why}`, location: at });
    };
    if (!isNode(limits) || Object.keys(limits).length === 0) {
      say(`x-media-limits is ${show(limits)}. Write a map of ${list(kinds)}.`, location);
      return;
    }
    for (const kind of unknownKeys(limits, kinds))
      say(
        `x-media-limits has no "${kind}". Write one of ${list(kinds)}: nothing else is read.`,
        location.child(kind).key(),
      );
    for (const kind of kinds) {
      const value = limits[kind];
      if (isNode(value)) checkKind(kind, value, location.child(kind), say);
      else if (value !== undefined)
        say(`x-media-limits.${kind} is ${show(value)}. Write a map of ${list(keys)}.`, location.child(kind));
    }
    const text = isNode(parent) ? String(parent.description) : "";
    for (const kind of kinds) {
      const unsaid = isSound && isNode(limits[kind]) ? wordsOf(limits[kind]).filter((each) => !says(text, each)) : [];
      if (unsaid.length > 0)
        report({
          message: `The description does not say of the ${kind}: ${list(unsaid)}. Write it there too: editors show the description, and not x-media-limits.`,
          location: location.child(kind),
        });
    }
  },
});
