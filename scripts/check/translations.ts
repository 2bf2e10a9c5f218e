import { shownPath } from "../cli/paths.js";
import type { Document } from "../contract/document.js";
import type { Finding } from "../contract/finding.js";
import { isNode } from "../contract/node.js";
import { type Overlay, readOverlay } from "../contract/overlay.js";
import { type Action, targetsOf } from "../contract/overlay-targets.js";
import { hasPlaceholder } from "../contract/placeholder.js";
import type { Places } from "../contract/places.js";
import { atPointer, under } from "../contract/pointer.js";
import type { Sources } from "../contract/sources.js";
import { textsOf } from "../contract/texts.js";
import { acceptedTexts, lockOf, textHash } from "./translation-lock.js";

export interface Translation {
  /** BCP 47 tag: the Overlay's name. */
  tag: string;
  /** The English name of the language. */
  language: string;
  /** Number of texts that contain words. */
  texts: number;
  translated: number;
}

const nameOf = (tag: string): string => new Intl.DisplayNames(["en"], { type: "language" }).of(tag) ?? tag;

/** Whether a text contains words, apart from code, links and numbers. */
const hasWords = (text: string): boolean =>
  /\p{L}/u.test(text.replaceAll(/`[^`]*`|https?:\S+/g, "").replaceAll(/\]\([^)]*\)/g, "]"));

const quoted = (text: string): string => {
  const line = text.trim().replaceAll(/\s+/g, " ");
  return `"${line.length > 60 ? `${line.slice(0, 59)}…` : line}"`;
};

/** The leaves of an update, with the path of keys to each. */
export const leavesOf = (value: unknown, keys: string[] = []): { keys: string[]; value: unknown }[] =>
  isNode(value) ? Object.entries(value).flatMap(([key, each]) => leavesOf(each, [...keys, key])) : [{ keys, value }];

/** A value of an update, with the pointers that it changes. */
interface Leaf {
  action: Action;
  keys: string[];
  value: unknown;
  pointers: string[];
}

function leavesIn(document: Document, { actions }: Overlay): Leaf[] {
  return actions.flatMap((action) => {
    let targets: string[] = [];
    try {
      targets = targetsOf(document, action);
    } catch {
      // The lint of the Overlay reports an invalid target.
    }
    return leavesOf(action.update).map(({ keys, value }) => {
      return { action, keys, value, pointers: targets.map((target) => under(target, ...keys)) };
    });
  });
}

/** The fault of an Overlay's change; undefined if the change is a translation. */
function faultOf(document: Document, texts: Map<string, string>, { value, pointers }: Leaf): string | undefined {
  const strange = pointers.find((pointer) => typeof value !== "string" || !texts.has(pointer));
  if (strange === undefined) return undefined;
  return atPointer(document, strange) === undefined
    ? `There is no ${strange} to translate, so the Overlay would add it. Remove the line, or move it to the replacement.`
    : `${strange} is not a text, and a translation changes nothing else. Entries of a list are reached by a target of their own.`;
}

/** Finds the texts that an Overlay translates, and changes of it that are no translations, or that later ones replace. */
function translate(document: Document, texts: Map<string, string>, overlay: Overlay) {
  const leaves = leavesIn(document, overlay);
  const last = new Map(leaves.flatMap((leaf) => leaf.pointers.map((pointer) => [pointer, leaf])));
  const translated = new Map<string, string>();
  for (const [pointer, { value }] of last)
    if (typeof value === "string" && texts.has(pointer)) translated.set(pointer, value);
  const findings: Finding[] = [];
  const warnings: Finding[] = [];
  for (const leaf of leaves) {
    const isReplaced = leaf.pointers.length > 0 && !leaf.pointers.some((pointer) => last.get(pointer) === leaf);
    const message = isReplaced
      ? "Later actions translate each text that this is for, so that nothing uses it. Remove the line."
      : faultOf(document, texts, leaf);
    if (message === undefined) continue;
    // A replaced translation does no harm, and `npm run verify --propose` leaves some.
    const list = isReplaced ? warnings : findings;
    list.push({ check: "translations", message, ...overlay.placeOf(leaf.action, "update", ...leaf.keys) });
  }
  return { translated, findings, warnings };
}

/** The texts that contain words and that an Overlay does not translate, by JSON pointer. */
function untranslated(texts: Map<string, string>, translated: Map<string, string>): Map<string, string> {
  const isMissing = ([pointer, text]: [string, string]) =>
    hasWords(text) && (translated.get(pointer) ?? text).trim() === text.trim();
  return new Map([...texts].filter(isMissing));
}

/** The texts of a document that an Overlay does not translate, by JSON pointer. */
export const untranslatedTexts = (document: Document, path: string, sources: Sources): Map<string, string> => {
  const texts = textsOf(document);
  return untranslated(texts, translate(document, texts, readOverlay(path, sources)).translated);
};

/**
 * Checks an Overlay that translates a contract. Finds texts without a translation, texts that changed since their
 * translation was accepted, and changes that are not translations.
 */
export function checkTranslation(
  document: Document,
  places: Places,
  tag: string,
  path: string,
  sources: Sources,
): { translation: Translation; findings: Finding[]; warnings: Finding[] } {
  const language = nameOf(tag);
  const texts = textsOf(document);
  const { translated, findings, warnings } = translate(document, texts, readOverlay(path, sources));
  const accepted = acceptedTexts(path);
  const worded = [...texts].filter(([, text]) => hasWords(text));
  const missing = untranslated(texts, translated);
  // A placeholder has a finding of its own.
  const stale = worded.filter(
    ([pointer, text]) =>
      !missing.has(pointer) &&
      accepted?.has(textHash(text)) === false &&
      ![text, translated.get(pointer) ?? ""].some(hasPlaceholder),
  );
  const say = (message: string, pointer: string) =>
    findings.push({ check: "translations", message, pointer, ...places.of(pointer) });
  const hashes = new Set([...texts.values()].map(textHash));
  const gone = [...(accepted ?? [])].filter((hash) => !hashes.has(hash)).length;
  // The hash of a changed text goes when its translation is accepted.
  if (gone > 0 && stale.length === 0)
    warnings.push({
      check: "translations",
      message:
        `${gone === 1 ? "1 hash is" : `${gone} hashes are`} of texts that the contract no longer has. ` +
        "Remove them with `npm run check -- --accept-translations`.",
      pointer: "#",
      file: shownPath(lockOf(path)),
      line: 1,
    });
  for (const [pointer, text] of missing) say(`${quoted(text)} is not translated into ${language}.`, pointer);
  for (const [pointer, text] of stale)
    say(
      `${quoted(text)} is not the text that was translated into ${language}. Correct the translation if it no longer ` +
        "matches, then run `npm run check -- --accept-translations`.",
      pointer,
    );
  return {
    translation: { tag, language, texts: worded.length, translated: worded.length - missing.size },
    findings,
    warnings,
  };
}
