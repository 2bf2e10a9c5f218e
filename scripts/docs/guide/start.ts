import type { Operation } from "../../api/operation.js";
import type { ClientModel } from "../../client/model.js";
import type { DocsContext } from "../docs-context.js";
import { code, fence, paragraphs, section } from "../markdown.js";
import type { Sample } from "../samples.js";
import { keyVariables } from "../wire-sample.js";

/** How to set the keys, and the first call in each language of samples. */
export function startSection(
  { language: { start }, nameOf }: DocsContext,
  operation: Operation,
  client: ClientModel,
  samples: Sample[],
): string | undefined {
  const lead: Record<string, string> = {
    bash: start.call({ operation: nameOf(operation.id) }),
    typescript: start.client({ name: code(client.packageName) }),
    javascript: start.fetch,
  };
  const keys = Object.values(keyVariables).map((name) => `export ${name}=...`);
  return section(
    start.heading,
    operation.signed ? paragraphs(start.keys, fence("bash", keys.join("\n"))) : undefined,
    `### ${start.firstCall}`,
    ...samples.flatMap(({ lang, source }) => [lead[lang], fence(lang, source)]),
  );
}
