import type { DocsContext } from "../docs-context.js";
import { code, section, table } from "../markdown.js";

/** The error catalogue, with a table for each part of the system that errors come from. */
export function errorsSection({ api, language: { errors: words } }: DocsContext): string | undefined {
  const parts = [...new Set(api.errors.map(({ group }) => group))];
  const tables = parts.flatMap((part) => [
    `**${words.from({ part })}**`,
    table(
      words.columns,
      api.errors
        .filter(({ group }) => group === part)
        .map(({ status, code: found, meaning, remedy }) => [
          String(status),
          found === undefined ? "" : code(found),
          meaning,
          remedy,
        ]),
    ),
  ]);
  return tables.length === 0 ? undefined : section(words.heading, words.text, ...tables);
}
