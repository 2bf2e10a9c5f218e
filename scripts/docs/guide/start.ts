import type { ClientModel } from "../../client/model.js";
import type { OperationEntry } from "../../contract/document.js";
import { isSigned } from "../../contract/signature-headers.js";
import { code, fence, paragraphs, section } from "../markdown.js";
import { keyVariables, type Sample } from "../samples.js";
import type { Speech } from "../speech.js";

/** The keys, and one call in each language. */
export function startSection(
  { document, language: { start }, nameOf }: Speech,
  entry: OperationEntry,
  client: ClientModel,
  samples: Sample[],
): string | undefined {
  const lead: Record<string, string> = {
    bash: start.call({ operation: nameOf(entry.id) }),
    typescript: start.client({ name: code(client.packageName) }),
    javascript: start.fetch,
  };
  const keys = Object.values(keyVariables).map((name) => `export ${name}=...`);
  return section(
    start.heading,
    isSigned(document, entry) ? paragraphs(start.keys, fence("bash", keys.join("\n"))) : undefined,
    `### ${start.firstCall}`,
    ...samples.flatMap(({ lang, source }) => [lead[lang], fence(lang, source)]),
  );
}
