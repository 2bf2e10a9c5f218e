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
    typescript: start.client({ name: code(client.packageName), isSigned: operation.signed }),
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

/** How to start the mock, and how to make it respond with an error. */
export function mockSection({ language: { mock } }: DocsContext, { responses }: Operation): string | undefined {
  const failure = responses.findLast(({ status }) => /^4\d\d$/.test(status))?.status;
  return section(
    mock.heading,
    mock.text,
    fence("bash", "npm run mock"),
    failure && mock.prefer,
    failure && fence("text", `Prefer: code=${failure}`),
  );
}

/** The meaning of each certainty that the document uses; undefined if it uses none. */
export function certaintySection({ api, language: { provenance } }: DocsContext): string | undefined {
  const document = JSON.stringify(api.document);
  const marks = Object.entries(provenance.meaning)
    .filter(([certainty]) => document.includes(`"x-provenance":{"certainty":"${certainty}"`))
    .map(([certainty, meaning]) => `- **${provenance.certainty[certainty] ?? certainty}.** ${meaning}`);
  return marks.length === 0 ? undefined : section(provenance.heading, paragraphs(provenance.text, marks.join("\n")));
}
