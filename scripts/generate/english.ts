import { readApi } from "../api/read-api.js";
import type { Files } from "../cli/files.js";
import { type FixedFiles, generateClient, readClient } from "../client/client-files.js";
import { generateTypes } from "../client/types.js";
import type { ArazzoWorkflow } from "../contract/arazzo.js";
import type { Deviation } from "../contract/deviation.js";
import type { Document } from "../contract/document.js";
import { en } from "../docs/languages/index.js";
import { markdownFiles } from "../docs/markdown-files.js";

/** The input of the English part of an output: plain data, so that a thread can receive it. */
export interface EnglishInput {
  document: Document;
  documentWithJourneys: Document;
  journeys: readonly ArazzoWorkflow[];
  isHouse: boolean;
}

/** The files that no Overlay changes. */
export interface English {
  client: Files;
  /** The docs as Markdown. */
  markdown: Files;
  deviations: readonly Deviation[];
}

export type MakeEnglish = (input: EnglishInput, fixed: FixedFiles) => Promise<English>;

/** Makes the client and the docs as Markdown. */
export const makeEnglish: MakeEnglish = async ({ document, documentWithJourneys, journeys, isHouse }, fixed) => {
  const model = readClient(document);
  const types = generateTypes(model);
  return {
    client: generateClient(model, types, fixed, journeys),
    markdown: await markdownFiles({ api: readApi(documentWithJourneys), language: en, isHouse }),
    deviations: model.deviations,
  };
};
