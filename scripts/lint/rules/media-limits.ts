import type { Location, Oas3Rule } from "@redocly/openapi-core";
import { checkKeys, checkMap, isCount, isNode, list, type Node, type Say, saying, show } from "./support.js";

const kinds = ["video", "image"];
const numbers = ["minHeight", "maxHeight", "minPixels", "maxBytes", "maxDurationSeconds"];
const keys = ["formats", ...numbers];

const isFormats = (value: unknown): value is string[] =>
  Array.isArray(value) && value.length > 0 && value.every((item) => /^[a-z0-9]+$/.test(String(item)));

function checkKind(name: string, limits: Node, at: Location, say: Say): void {
  checkKeys(limits, name, keys, at, say);
  if (Object.keys(limits).length === 0) say(`${name} is empty. Write at least one of ${list(keys)}.`, at);
  if ("formats" in limits && !isFormats(limits.formats))
    say(
      `${name}.formats is ${show(limits.formats)}. Write a list of file extensions in lower case, without the dot.`,
      at.child("formats"),
    );
  for (const key of numbers)
    if (key in limits && !isCount(limits[key]))
      say(`${name}.${key} is ${show(limits[key])}. Write a whole number above zero.`, at.child(key));
  if (Number(limits.minHeight) > Number(limits.maxHeight))
    say(`${name}.minHeight is above maxHeight. Correct one of the two.`, at.child("minHeight"));
}

/** A number in the largest unit that it is a whole number of. */
function inUnits(value: number, units: [name: string, size: number][]): string {
  const [name, size] = units.find(([, each]) => value % each === 0) ?? ["", 1];
  return `${value / size} ${name}`.trim();
}

/** The limits of a medium in the words that a description must have. */
function wordsOf({ formats, maxBytes, maxDurationSeconds, ...pixels }: Node): string[] {
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
      saying(report, "The docs show it and callers check a file by it.")(message, at);
    };
    if (!isNode(limits) || Object.keys(limits).length === 0) {
      say(`x-media-limits is ${show(limits)}. Write a map of ${list(kinds)}.`, location);
      return;
    }
    checkKeys(limits, "x-media-limits", kinds, location, say);
    const media = kinds.filter((kind) => kind in limits);
    for (const kind of media) {
      const [name, value, at] = [`x-media-limits.${kind}`, limits[kind], location.child(kind)];
      if (checkMap(value, name, `a map of ${list(keys)}`, at, say)) checkKind(name, value, at, say);
    }
    if (!isSound) return;
    const text = isNode(parent) ? String(parent.description) : "";
    for (const kind of media) {
      const missing = wordsOf(Object(limits[kind])).filter((each) => !says(text, each));
      if (missing.length > 0)
        report({
          message: `The description does not say of the ${kind}: ${list(missing)}. Write it there too: editors show the description, and not x-media-limits.`,
          location: location.child(kind),
        });
    }
  },
});
