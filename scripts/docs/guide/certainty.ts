import type { Speech } from "../docs-context.js";
import { paragraphs, section } from "../markdown.js";

/** What the marks mean that the document has; nothing where it has none. */
export function certaintySection({ api, language: { provenance } }: Speech): string | undefined {
  const found = new Set(
    [...JSON.stringify(api.document).matchAll(/"x-provenance":\{"certainty":"([\w-]+)"/g)].map(([, word]) => word),
  );
  const marks = Object.entries(provenance.meaning)
    .filter(([certainty]) => found.has(certainty))
    .map(([certainty, meaning]) => `- **${provenance.certainty[certainty] ?? certainty}.** ${meaning}`);
  return marks.length === 0 ? undefined : section(provenance.heading, paragraphs(provenance.text, marks.join("\n")));
}
