import type { CatalogueEntry, Document } from "../contract/document.js";
import { exampleCode } from "../contract/error-code.js";
import type { Language } from "./languages/language.js";

const cell = (text: string): string => text.replaceAll("|", "\\|").replace(/\s*\n\s*/g, " ");

function row(document: Document, { status, example, meaning, remedy }: CatalogueEntry): string {
  const code = exampleCode(document, example);
  return `| ${status} | ${code === undefined ? "" : `\`${code}\``} | ${cell(meaning)} | ${cell(remedy)} |`;
}

/** One table: the errors that come from one part of the system. */
const table = (document: Document, { errors }: Language, part: string, entries: CatalogueEntry[]): string =>
  [
    `**${errors.from({ part })}**`,
    "",
    `| ${errors.columns.join(" | ")} |`,
    "|---|---|---|---|",
    ...entries.map((entry) => row(document, entry)),
  ].join("\n");

/**
 * The error catalogue as a Markdown section with one row per error; empty when the document has no catalogue.
 * The code of an error is read from its named example, where alone it is written.
 */
export function errorSection(document: Document, language: Language): string {
  const tables = Object.entries(document["x-error-catalogue"] ?? {}).map(([part, entries]) =>
    table(document, language, part, Object.values(entries)),
  );
  return tables.length === 0 ? "" : [`## ${language.errors.heading}`, language.errors.text, ...tables].join("\n\n");
}
