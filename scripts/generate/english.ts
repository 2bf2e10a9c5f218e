import { readApi } from "../api/read-api.js";
import type { Files } from "../cli/files.js";
import { type FixedFiles, generateClient, readClient } from "../client/client-files.js";
import { generateTypes } from "../client/types.js";
import type { ArazzoWorkflow } from "../contract/arazzo.js";
import type { Deviation } from "../contract/deviation.js";
import type { Document } from "../contract/document.js";
import { en } from "../docs/languages/index.js";
import { markdownFiles } from "../docs/markdown-files.js";
import { makePacked, packed, type Text } from "./packed.js";

/** The input of the English part of an output: plain data, so that a thread can receive it. */
export interface EnglishInput {
  document: Document;
  documentWithJourneys: Document;
  journeys: readonly ArazzoWorkflow[];
  isHouse: boolean;
}

/** The files that no Overlay changes. */
export interface English {
  client: Files<Text>;
  /** The docs as Markdown. */
  markdown: Files<Text>;
  deviations: readonly Deviation[];
}

export type MakeEnglish = (input: EnglishInput, fixed: FixedFiles) => Promise<English>;

/** Makes the client. Its models take much memory. They belong to a copy of the document, so that they are not kept with it. */
function makeClient({ document, journeys }: EnglishInput, fixed: FixedFiles): Pick<English, "client" | "deviations"> {
  const model = readClient({ ...document });
  const client = generateClient(model, generateTypes(model), fixed, journeys);
  return { client: packed(client), deviations: model.deviations };
}

/** Makes the client and the docs as Markdown. */
export const makeEnglish: MakeEnglish = async (input, fixed) => {
  const { client, deviations } = makeClient(input, fixed);
  const api = readApi(input.documentWithJourneys);
  const markdown = await markdownFiles({ api, language: en, isHouse: input.isHouse });
  return { client, markdown: await makePacked(markdown), deviations };
};
