import type { CataloguedError } from "../../api/errors.js";

/** Headings, and blocks of code, which may contain lines that look like headings. */
const headings = /^(`{3,})[\s\S]*?^\1$|^#{1,6} .+$/gm;

const isHeading = (found: string): boolean => found.startsWith("#");

/** An id for each heading of a Markdown text, made of its words. */
export function anchorsOf(markdown: string): string[] {
  const taken = new Map<string, number>();
  return (markdown.match(headings) ?? []).filter(isHeading).map((heading) => {
    const name = `section/${heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, "-")
      .replace(/^-|-$/g, "")}`;
    const count = (taken.get(name) ?? 0) + 1;
    taken.set(name, count);
    return count === 1 ? name : `${name}-${count}`;
  });
}

/** The fragment of a chapter in a Markdown file, by its heading. */
export const chapterFragment = (heading: string): string => `#${anchorsOf(`## ${heading}`)[0]?.replace(/^.*\//, "")}`;

/** The ids of the headings of a Markdown text: the given ones, or those of {@link anchorsOf} if the number differs. */
export function idsOf(markdown: string, given: string[]): string[] {
  const own = anchorsOf(markdown);
  return given.length === own.length ? given : own;
}

/** A section of a Markdown text: its heading, and its text up to the next one. */
interface TextSection {
  anchor: string;
  heading: string;
  text: string;
}

/** The sections of a Markdown text, with the ids of {@link idsOf}. */
export function sectionsOf(markdown: string, given: string[]): TextSection[] {
  const starts = [...markdown.matchAll(headings)].filter(([found]) => isHeading(found));
  const anchors = idsOf(markdown, given);
  return starts.map(({ 0: heading, index }, n) => ({
    anchor: anchors[n] ?? "",
    heading: heading.replace(/^#+ /, ""),
    text: markdown.slice(index + heading.length, starts[n + 1]?.index),
  }));
}

/** The id of the chapter of the errors. */
export const errorsAnchor = "section/errors";

const journeysAnchor = "section/journeys";

/** The id of a journey in its chapter. */
export const journeyAnchor = (name: string): string => `${journeysAnchor}/${name.toLowerCase()}`;

/** The hash of a place in a chapter: that of the chapter, and the id of the place. */
export const hashWithin = (anchor: string): string => `#/${anchor.replace(/\/[^/]*$/, "")}#${anchor}`;

/** The id of each error's row: by its code, or else its status. Those with the same one get a number. */
export function errorAnchors(errors: readonly CataloguedError[]): Map<CataloguedError, string> {
  const taken = new Map<string, number>();
  return new Map(
    errors.map((error) => {
      const name = (error.code ?? String(error.status)).toLowerCase();
      const count = (taken.get(name) ?? 0) + 1;
      taken.set(name, count);
      return [error, `${errorsAnchor}/${name}${count === 1 ? "" : `-${count}`}`];
    }),
  );
}
