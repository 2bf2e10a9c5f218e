/** Blocks of code, in which nothing is a heading, and headings. */
const headings = /^(`{3,})[\s\S]*?^\1$|^#{1,6} .+$/gm;

const isHeading = (found: string): boolean => found.startsWith("#");

/** A name for each heading of a Markdown text, made of its words, so that a link can lead there. */
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

/** The text with a name at each heading, as the viewer's Markdown spells it: those given, or its own if they are not as many. */
export function withAnchors(markdown: string, given: string[]): string {
  const own = anchorsOf(markdown);
  const left = given.length === own.length ? [...given] : own;
  return markdown.replace(headings, (found) => (isHeading(found) ? `${found} {% id="${left.shift()}" %}` : found));
}
