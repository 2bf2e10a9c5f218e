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

/** Adds an id to each heading, in the syntax of Redoc's Markdown: the given ids, or those of {@link anchorsOf} if the number differs. */
export function withAnchors(markdown: string, given: string[]): string {
  const own = anchorsOf(markdown);
  const left = given.length === own.length ? [...given] : own;
  return markdown.replace(headings, (found) => (isHeading(found) ? `${found} {% id="${left.shift()}" %}` : found));
}
