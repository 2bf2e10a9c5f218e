import type { Api } from "../../api/api.js";
import type { Operation } from "../../api/operation.js";
import type { ClientModel } from "../../client/model.js";
import { memberName } from "../../client/naming.js";
import type { Journey } from "../../contract/document.js";
import { statedCertainties } from "../certainty.js";
import type { DocsContext } from "../docs-context.js";
import { code, fence, paragraphs, section } from "../markdown.js";
import { mockAddress, mockKeys } from "../mock-address.js";
import type { Sample } from "../samples.js";
import { uncertainButton } from "../uncertain-button.js";
import { keyVariables } from "../wire-sample.js";
import { journeyAnchor } from "./anchors.js";

/** The commands that install the client's package from a copy of this project. */
const installation = (name: string, version: string): string =>
  `npm pack /path/to/this/repository\nnpm install ./${name}-${version}.tgz`;

/** The section about setting the keys, with the first call in each language of samples. */
export function startSection(
  { api, language: { start }, nameOf, isHouse }: DocsContext,
  operation: Operation,
  client: ClientModel,
  samples: Sample[],
): string | undefined {
  const lead: Record<string, string> = {
    bash: start.call({ operation: nameOf(operation.id) }),
    typescript: start.client({ name: code(client.packageName), isSigned: operation.signed }),
    javascript: start.fetch,
    python: start.python,
  };
  const keys = Object.values(keyVariables).map((name) => `export ${name}=...`);
  return section(
    start.heading,
    operation.signed ? paragraphs(start.keys, fence("bash", keys.join("\n"))) : undefined,
    ...(isHouse && api.client !== undefined
      ? [start.install, fence("bash", installation(api.client.package, api.version))]
      : []),
    `### ${start.firstCall}`,
    ...samples.flatMap(({ lang, source }) => [lead[lang], fence(lang, source)]),
  );
}

const oneLine = (text: string): string => text.trim().replace(/\s*\n\s*/g, " ");

/** The call of a journey's function, with a variable for each input. A journey with an upload takes the file too. */
function journeyCall({ operations, client }: Api, name: string, { inputs, steps }: Journey): string {
  const uploads = new Set(operations.filter(({ upload }) => upload).map(({ id }) => id));
  const file = Object.values(steps).some(({ operationId = "" }) => uploads.has(operationId)) ? ["file"] : [];
  const from = client === undefined ? "./client/journeys.js" : `${client.package}/journeys`;
  return (
    `import { ${name} } from ${JSON.stringify(from)};\n\n` +
    `const result = await ${name}(client, { ${[...inputs, ...file].join(", ")} });`
  );
}

/** The workflows, each as a list of its steps and as code. */
export function journeysSection(context: DocsContext): string | undefined {
  const { api, language, nameOf, markOf, runJourney } = context;
  const { journeys } = language;
  const all = Object.entries(api.journeys).map(([name, journey]) => {
    const { summary, description, steps } = journey;
    const lines = Object.values(steps).map(
      ({ operationId, description = "" }, n) =>
        `${n + 1}. ${[operationId && nameOf(operationId), oneLine(description)].filter(Boolean).join(": ")}`,
    );
    // Descriptions refer to other journeys by their names.
    const call = fence("typescript", journeyCall(api, memberName(name), journey));
    const heading = `${markOf(journeyAnchor(name))}**${summary}** (${code(memberName(name))})`;
    return paragraphs(heading, description, lines.join("\n"), runJourney?.(name), call);
  });
  return all.length === 0 ? undefined : section(journeys.heading, journeys.text, ...all);
}

/** The section about starting the mock and requesting errors from it. */
export function mockSection({ language: { mock } }: DocsContext, { responses }: Operation): string | undefined {
  const failure = responses.findLast(({ status }) => /^4\d\d$/.test(status))?.status;
  return section(
    mock.heading,
    mock.text,
    fence("bash", "npm run mock"),
    mock.address({
      address: mockAddress,
      accessKey: code(mockKeys.accessKey),
      secretKey: code(mockKeys.secretKey),
    }),
    failure && mock.prefer,
    failure && fence("text", `Prefer: code=${failure}`),
  );
}

/** The meaning of each certainty that the document uses; undefined if it uses none. */
export function certaintySection({ api, language, sharedNotes = [], mark }: DocsContext): string | undefined {
  const { provenance, head } = language;
  const stated = statedCertainties(api);
  const marks = Object.entries(provenance.meaning)
    .filter(([certainty]) => stated.has(certainty))
    .map(([certainty, meaning]) => `- **${provenance.certainty[certainty] ?? certainty}.** ${meaning}`);
  return marks.length === 0
    ? undefined
    : section(
        provenance.heading,
        paragraphs(
          provenance.text,
          marks.join("\n"),
          mark && uncertainButton(language),
          sharedNotes.length > 0 ? head.sharedNotes : undefined,
          sharedNotes.map((note, index) => `${index + 1}. ${oneLine(note)}`).join("\n"),
          provenance.ask,
          fence("bash", "npm run verify"),
        ),
      );
}
