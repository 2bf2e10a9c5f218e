import { brokenExamples } from "../api/broken-examples.js";
import { readApi } from "../api/read-api.js";
import { type FixedFiles, generateClient, readClient } from "../client/client-files.js";
import { generateTypes } from "../client/types.js";
import type { ArazzoWorkflow } from "../contract/arazzo.js";
import type { Document } from "../contract/document.js";
import { en } from "../docs/languages/index.js";
import { markdownFiles } from "../docs/markdown-files.js";
import { makePacked, packed } from "./packed.js";
import type { Made } from "./parts.js";

/** The input of the English part of an output: plain data, so that a thread can receive it. */
export interface EnglishInput {
  document: Document;
  documentWithJourneys: Document;
  journeys: readonly ArazzoWorkflow[];
  isHouse: boolean;
}

/** The parts that no Overlay changes. */
export interface English {
  client: Made;
  /** The docs as Markdown. Its deviations are the examples that samples do not use. */
  markdown: Made;
}

export type MakeEnglish = (input: EnglishInput, fixed: FixedFiles) => Promise<English>;

/** Makes the client. Its models take much memory. They belong to a copy of the document, so that they are not kept with it. */
function makeClient({ document, journeys }: EnglishInput, fixed: FixedFiles): Made {
  const model = readClient({ ...document });
  const client = generateClient(model, generateTypes(model), fixed, journeys);
  return { files: packed(client), deviations: model.deviations };
}

/** Makes the client and the docs as Markdown. */
export const makeEnglish: MakeEnglish = async (input, fixed) => {
  const client = makeClient(input, fixed);
  const api = readApi(input.documentWithJourneys);
  const markdown = await makePacked(await markdownFiles({ api, language: en, isHouse: input.isHouse }));
  return { client, markdown: { files: markdown, deviations: brokenExamples(api) } };
};
