import { backticks } from "../contract/inline-code.js";

export { code } from "../contract/inline-code.js";

/** Joins Markdown blocks; those that are empty or undefined are left out. */
export const paragraphs = (...parts: (string | undefined)[]): string =>
  parts
    .map((part) => part?.trim())
    .filter((part) => part !== undefined && part !== "")
    .join("\n\n");

/** The text of a line of Markdown, without links and marks. */
export const plainLine = (markdown: string): string =>
  markdown.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1").replace(/\*\*|`/g, "");

/** Escapes a text for a cell of a table; lists and paragraphs become lines of it. */
const cell = (text: string): string =>
  text
    .trim()
    .replaceAll("|", "\\|")
    .replace(/^(- .*)\n\n\s*/gm, "$1<br>")
    .replace(/\s*\n\s*(?=- )/g, "<br>")
    .replace(/\s*\n\s*/g, " ");

/** Writes a table; empty without rows. */
export const table = (columns: string[], rows: string[][]): string =>
  rows.length === 0
    ? ""
    : [columns, columns.map(() => "---"), ...rows.map((row) => row.map(cell))]
        .map((row) => `| ${row.join(" | ")} |`)
        .join("\n");

/** Writes a block of code, fenced by more backticks than the code contains in a row. */
export function fence(language: string, text: string): string {
  const marks = backticks(text, 3);
  return `${marks}${language}\n${text}\n${marks}`;
}

/** Writes a section with its heading; undefined without content. */
export function section(heading: string, ...parts: (string | undefined)[]): string | undefined {
  const text = paragraphs(...parts);
  return text === "" ? undefined : paragraphs(`## ${heading}`, text);
}
