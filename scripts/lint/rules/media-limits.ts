import type { Location, Oas3Rule } from "@redocly/openapi-core";
import { isNode, list, type Node, show, strangers } from "./support.js";

const kinds = ["video", "image"];
const numbers = ["minHeight", "maxHeight", "minPixels", "maxBytes", "maxDurationSeconds"];
const known = ["formats", ...numbers];
const why = "The docs show it and callers check a file by it.";

type Say = (message: string, at: Location) => void;

const isFormats = (value: unknown) =>
  Array.isArray(value) && value.length > 0 && value.every((item) => /^[a-z0-9]+$/.test(String(item)));

function checkKind(kind: string, limits: Node, at: Location, say: Say): void {
  for (const name of strangers(limits, known))
    say(
      `x-media-limits.${kind} has no "${name}". Write one of ${list(known)}: nothing else is read.`,
      at.child(name).key(),
    );
  if (Object.keys(limits).length === 0)
    say(`x-media-limits.${kind} is empty. Write at least one of ${list(known)}.`, at);
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

/** An `x-media-limits` says for video and image what a file may be. */
export const mediaLimits: Oas3Rule = () => ({
  SpecExtension(limits, { report, location, key }) {
    if (key !== "x-media-limits") return;
    const say: Say = (message, at) => report({ message: `${message} ${why}`, location: at });
    if (!isNode(limits) || Object.keys(limits).length === 0) {
      say(`x-media-limits is ${show(limits)}. Write a map of ${list(kinds)}.`, location);
      return;
    }
    for (const kind of strangers(limits, kinds))
      say(
        `x-media-limits has no "${kind}". Write one of ${list(kinds)}: nothing else is read.`,
        location.child(kind).key(),
      );
    for (const kind of kinds) {
      const value = limits[kind];
      if (isNode(value)) checkKind(kind, value, location.child(kind), say);
      else if (value !== undefined)
        say(`x-media-limits.${kind} is ${show(value)}. Write a map of ${list(known)}.`, location.child(kind));
    }
  },
});
