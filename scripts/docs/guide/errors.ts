import { exampleCode } from "../../contract/error-code.js";
import { code, section, table } from "../markdown.js";
import type { Speech } from "../speech.js";

/**
 * The error catalogue, one table for each part of the system that errors come from. The code of an error is read from its
 * named example, where alone it is written.
 */
export function errorsSection({ document, language: { errors } }: Speech): string | undefined {
  const tables = Object.entries(document["x-error-catalogue"] ?? {}).flatMap(([part, entries]) => [
    `**${errors.from({ part })}**`,
    table(
      errors.columns,
      Object.values(entries).map(({ status, example, meaning, remedy }) => {
        const found = exampleCode(document, example);
        return [String(status), found === undefined ? "" : code(found), meaning, remedy];
      }),
    ),
  ]);
  return tables.length === 0 ? undefined : section(errors.heading, errors.text, ...tables);
}
