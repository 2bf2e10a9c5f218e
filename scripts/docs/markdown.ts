import { backticks } from "../contract/inline-code.js";

export { code } from "../contract/inline-code.js";

/** The parts as Markdown blocks, one after the other; what is empty or missing is left out. */
export const paragraphs = (...parts: (string | undefined)[]): string =>
  parts
    .map((part) => part?.trim())
    .filter((part) => part !== undefined && part !== "")
    .join("\n\n");

/** A text as a cell of a table, which it cannot break out of. */
const cell = (text: string): string =>
  text
    .trim()
    .replaceAll("|", "\\|")
    .replace(/^(- .*)\n\n\s*/gm, "$1<br>")
    .replace(/\s*\n\s*(?=- )/g, "<br>")
    .replace(/\s*\n\s*/g, " ");

/** A table; empty where it has no rows. */
export const table = (columns: string[], rows: string[][]): string =>
  rows.length === 0
    ? ""
    : [columns, columns.map(() => "---"), ...rows.map((row) => row.map(cell))]
        .map((row) => `| ${row.join(" | ")} |`)
        .join("\n");

/** A block of code, fenced by more backticks than stand in it. */
export function fence(language: string, text: string): string {
  const marks = backticks(text, 3);
  return `${marks}${language}\n${text}\n${marks}`;
}

/** A section with its heading; undefined where nothing stands in it. */
export function section(heading: string, ...parts: (string | undefined)[]): string | undefined {
  const text = paragraphs(...parts);
  return text === "" ? undefined : paragraphs(`## ${heading}`, text);
}
