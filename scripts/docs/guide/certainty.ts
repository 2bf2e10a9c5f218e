import type { DocsContext } from "../docs-context.js";
import { fence, paragraphs, section } from "../markdown.js";

/** The meaning of each certainty that the document uses; undefined where it uses none. */
export function certaintySection({ api, language: { provenance } }: DocsContext): string | undefined {
  const found = new Set(
    [...JSON.stringify(api.document).matchAll(/"x-provenance":\{"certainty":"([\w-]+)"/g)].map(([, word]) => word),
  );
  const marks = Object.entries(provenance.meaning)
    .filter(([certainty]) => found.has(certainty))
    .map(([certainty, meaning]) => `- **${provenance.certainty[certainty] ?? certainty}.** ${meaning}`);
  return marks.length === 0
    ? undefined
    : section(
        provenance.heading,
        paragraphs(provenance.text, marks.join("\n"), provenance.ask, fence("bash", "npm run verify")),
      );
}
