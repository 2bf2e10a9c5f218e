import type { Api } from "../api/api.js";
import { perOperation } from "../api/kept-reading.js";
import type { Operation } from "../api/operation.js";
import { partOf } from "../api/slice-document.js";
import { memoized } from "../contract/memoized.js";
import { isNode } from "../contract/node.js";
import { escapeHtml } from "./escape.js";
import { anchorsOf } from "./guide/anchors.js";
import type { Language } from "./languages/language.js";

/** A note of more operations than this is shown once, in the guide. */
const most = 5;

/** The notes of all `x-provenance` in a value. */
function* notesIn(value: unknown): Generator<string> {
  if (Array.isArray(value)) for (const each of value) yield* notesIn(each);
  if (!isNode(value)) return;
  const mark = value["x-provenance"];
  if (isNode(mark) && typeof mark.note === "string") yield mark.note.trim();
  for (const each of Object.values(value)) yield* notesIn(each);
}

/** The certainties of the claims of a document; an empty text for a claim that begins with its note. */
export const statedCertainties = memoized(({ document }: Api): ReadonlySet<string> => {
  const marks = JSON.stringify(document).matchAll(/"x-provenance":\{(?:"certainty":"([^"]*)")?/g);
  return new Set([...marks].map(([, certainty = ""]) => certainty));
});

/** The certainty of an API's claims, as its page shows it. */
export interface Certainty {
  /** The notes that many operations share. The guide shows them once. */
  shared: readonly string[];
  /** The other operations with claims that are not certain. */
  uncertain: ReadonlySet<Operation>;
}

const notesOf = perOperation(({ document }, operation): ReadonlySet<string> => {
  const { paths, components } = partOf(document, operation);
  return new Set(notesIn([paths, components]));
});

/** Finds the shared notes of an API, and the operations that have others. */
export const certaintyOf = memoized((api: Api): Certainty => {
  const { operations } = api;
  if (statedCertainties(api).size === 0) return { shared: [], uncertain: new Set() };
  const notes = new Map(operations.map((operation) => [operation, notesOf(api, operation)]));
  const counts = new Map<string, number>();
  for (const own of notes.values()) for (const note of own) counts.set(note, (counts.get(note) ?? 0) + 1);
  const shared = [...counts].filter(([, count]) => count > most).map(([note]) => note);
  const isShared = new Set(shared);
  const uncertain = operations.filter((operation) =>
    [...(notes.get(operation) ?? [])].some((note) => !isShared.has(note)),
  );
  return { shared, uncertain: new Set(uncertain) };
});

/** The id of the text that explains a certainty. The page has it once. */
const aboutId = (certainty: string): string => `about-${certainty}`;

/** The hash of the chapter that explains certainties. */
const chapterOf = ({ provenance }: Language): string => `#/${anchorsOf(`## ${provenance.heading}`)[0]}`;

/** Makes the marks of claims for a page: a chip with an explanation, then the note or, if it is shared, its number in the guide. */
export const pageMark =
  (language: Language, { shared }: Certainty, anchors: Language) =>
  (certainty: string, word: string, note = ""): string => {
    const chip =
      `<a class="chip ${escapeHtml(certainty)}" href="${chapterOf(anchors)}" ` +
      `aria-describedby="${escapeHtml(aboutId(certainty))}">${escapeHtml(word)}</a>`;
    const number = shared.indexOf(note) + 1;
    return `${chip} ${number === 0 ? note : language.head.sharedNote({ number })}`.trim();
  };

/** The explanations of the chips, as descriptions for screen readers. HTML. */
export const explanations = ({ provenance }: Language): string =>
  Object.entries(provenance.meaning)
    .map(([certainty, meaning]) => `<p id="${aboutId(certainty)}">${escapeHtml(meaning)}</p>`)
    .join("");

const cssText = (text: string): string => `"${text.replace(/["\\]/g, "\\$&").replace(/\n/g, " ")}"`;

/** The style of the chips' explanations, and of the page that shows only what is not certain. */
export function certaintyStyle({ provenance }: Language, certain: readonly string[]): string {
  const about = Object.entries(provenance.meaning).map(
    ([certainty, meaning]) => `.chip.${certainty} { --about: ${cssText(meaning)}; }`,
  );
  const hidden = certain.map((fragment) => `.uncertain .menu-content a[href="${fragment}"]`);
  return [...about, hidden.length === 0 ? "" : `${hidden.join(", ")} { display: none; }`].join("\n");
}
