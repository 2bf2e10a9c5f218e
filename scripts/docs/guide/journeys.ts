import type { DocsContext } from "../docs-context.js";
import { code, paragraphs, section } from "../markdown.js";

const oneLine = (text: string): string => text.trim().replace(/\s*\n\s*/g, " ");

/** The workflows, each as a list of its steps. */
export function journeysSection({ api, language: { journeys }, nameOf }: DocsContext): string | undefined {
  const all = Object.entries(api.journeys).map(([name, { summary, description, steps }]) => {
    const lines = Object.values(steps).map(
      ({ operationId, description = "" }, n) =>
        `${n + 1}. ${[operationId && nameOf(operationId), oneLine(description)].filter(Boolean).join(": ")}`,
    );
    // Descriptions refer to other journeys by their names.
    return paragraphs(`**${summary}** (${code(name)})`, description, lines.join("\n"));
  });
  return all.length === 0 ? undefined : section(journeys.heading, journeys.text, ...all);
}
