import type { Speech } from "../docs-context.js";
import { code, paragraphs, section } from "../markdown.js";

const oneLine = (text: string): string => text.trim().replace(/\s*\n\s*/g, " ");

/** What people do through several operations, as lists of their steps. */
export function journeysSection({ api, language: { journeys }, nameOf }: Speech): string | undefined {
  const all = Object.entries(api.journeys).map(([name, { summary, description, steps }]) => {
    const lines = Object.values(steps).map(
      ({ operationId, description = "" }, n) =>
        `${n + 1}. ${[operationId && nameOf(operationId), oneLine(description)].filter(Boolean).join(": ")}`,
    );
    // One journey speaks of another by its name.
    return paragraphs(`**${summary}** (${code(name)})`, description, lines.join("\n"));
  });
  return all.length === 0 ? undefined : section(journeys.heading, journeys.text, ...all);
}
