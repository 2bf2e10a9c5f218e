import { dirname, join, relative } from "node:path";
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from "diff";
import { parse, stringify } from "yaml";
import { lockOf, lockText, textHash } from "../check/translation-lock.js";
import { slashed } from "../cli/files.js";
import { overlaysOf } from "../contract/companion-paths.js";
import { jsonPath } from "../contract/json-path.js";
import { isNode, type Node } from "../contract/node.js";
import type { Places } from "../contract/places.js";
import { atTokens, tokensOf, under } from "../contract/pointer.js";
import type { Sources } from "../contract/sources.js";
import { type Edit, edited } from "../contract/yaml-edit.js";
import type { Wording } from "./wording.js";

export interface Workbench {
  /** Edits the map at a pointer into the bundle, or a map inside it. Returns whether the map is in a file. */
  set(pointer: string, edit: Omit<Edit, "path"> & { inside?: string }): boolean;
  /** The map at a pointer into the bundle as it is in its file, including its references. */
  valueAt(pointer: string): Node | undefined;
  /** A reference to a pointer into the bundle, relative to the file of `from`. */
  reference(target: string, from: string): string;
  /** Adds a schema next to the one at a pointer. Returns whether that one is in a file. */
  addSchema(neighbour: string, name: string, value: unknown): boolean;
  /** Records a text that was written at a pointer into the bundle, for the translations. */
  recordText(pointer: string, wording: Wording): void;
  /** The changed files and their translations, by absolute path. */
  finish(): Map<string, string>;
}

export function createWorkbench(input: string, places: Places, sources: Sources): Workbench {
  const files = new Map<string, string>();
  const texts = new Map<string, Wording>();
  const textOf = (file: string): string => files.get(file) ?? sources.text(file);

  /** The Overlay actions that translate the new texts. They are appended, so that they override earlier actions. */
  function actions(tag: string): string {
    const updates = new Map<string, Record<string, string>>();
    for (const [pointer, wording] of texts) {
      const object = pointer.split("/").slice(0, -1).join("/");
      const key = tokensOf(pointer).at(-1) ?? "";
      updates.set(object, { ...updates.get(object), [key]: wording[tag] ?? wording.en ?? "" });
    }
    return [...updates]
      .map(([object, update]) => {
        return stringify([{ target: jsonPath(object), update }], { lineWidth: 0 }).replace(/^(?=.)/gm, "  ");
      })
      .join("");
  }

  return {
    set(pointer, { inside, ...edit }) {
      const spot = places.spotOf(pointer);
      if (spot === undefined) return false;
      const path = inside === undefined ? spot.tokens : [...spot.tokens, inside];
      files.set(spot.file, edited(textOf(spot.file), { path, ...edit }));
      return true;
    },
    valueAt(pointer) {
      const spot = places.spotOf(pointer);
      const value = spot && atTokens(parse(textOf(spot.file)), spot.tokens);
      return isNode(value) ? value : undefined;
    },
    reference(target, from) {
      const at = places.spotOf(from);
      return at === undefined ? target : places.referenceFrom(at.file, target);
    },
    addSchema(neighbour, name, value) {
      const spot = places.spotOf(neighbour);
      // The top-level keys of a schema file are the names of its schemas.
      if (spot === undefined || !/^#\/components\/schemas\/[^/]+$/.test(neighbour)) return false;
      files.set(spot.file, edited(textOf(spot.file), { path: [], key: name, value }));
      return true;
    },
    recordText(pointer, wording) {
      texts.set(pointer, wording);
    },
    finish() {
      for (const [tag, file] of texts.size === 0 ? [] : Object.entries(overlaysOf(input, sources))) {
        const isTranslated = [...texts.values()].some((wording) => wording[tag] !== undefined);
        if (!isTranslated) continue;
        files.set(file, `${textOf(file).replace(/\n*$/, "\n")}${actions(tag)}`);
        const lock = lockOf(file);
        if (!sources.exists(lock)) continue;
        const hashes = [...texts.values()].map(({ en = "" }) => textHash(en));
        files.set(lock, lockText([...(JSON.parse(sources.text(lock)) as string[]), ...hashes]));
      }
      return files;
    },
  };
}

/** Combines the changes of files into one patch, for `git apply` in the parent folder of the contract. */
export function patchOfAll(files: ReadonlyMap<string, string>, input: string, sources: Sources): string {
  const root = join(dirname(input), "..");
  const options = { context: 3, headerOptions: FILE_HEADERS_ONLY };
  return [...files]
    .filter(([file, after]) => after !== sources.text(file))
    .map(([file, after]) => {
      const path = slashed(relative(root, file));
      return createTwoFilesPatch(`a/${path}`, `b/${path}`, sources.text(file), after, undefined, undefined, options);
    })
    .sort()
    .join("");
}

/** The pointer of the note of a provenance mark. */
export const noteOf = (pointer: string): string => under(pointer, "x-provenance", "note");
