import { mockDeviations } from "../api/mock-deviations.js";
import { readApi } from "../api/read-api.js";
import { below, type Files } from "../cli/files.js";
import { generateBundle, jsonFileOf } from "../contract/bundle-files.js";
import type { Deviation } from "../contract/deviation.js";
import { type ContractFiles, mockDocument } from "../contract/read-contract.js";
import type { Sources } from "../contract/sources.js";
import type { English, MakeEnglish } from "./english.js";
import { generateDocs } from "./generate-docs.js";
import { packed, type Text } from "./packed.js";
import { digest, type MakePart, makeEach, withoutPaths } from "./parts.js";
import { toolchain } from "./toolchain.js";

/** Called with the name of each step that begins. */
export type Progress = (step: string) => void;

/** The files of a contract, and what differs in them. */
export interface Generated {
  /** Every file except the manifest. */
  files: Files<Text>;
  /** The differences between the files and the contract. */
  deviations: readonly Deviation[];
}

/** Makes the English part in this thread. Its modules take long to load. */
const here: MakeEnglish = async (input, fixed) => (await import("./english.js")).makeEnglish(input, fixed);

/** Makes every generated file except the manifest. */
export async function generateFiles(
  { contract, companions }: ContractFiles,
  sources: Sources,
  progress: Progress,
  makeEnglish: MakeEnglish = here,
  make: MakePart = makeEach,
): Promise<Generated> {
  const { document, deviations, exact, isHouse } = contract;
  const { documentWithJourneys, journeys } = companions;
  progress("client");
  let making: Promise<English> | undefined;
  const english = (): Promise<English> => {
    making ??= makeEnglish({ document, documentWithJourneys, journeys, isHouse }, toolchain());
    return making;
  };
  const client = make(
    "client",
    "client",
    [digest(document), withoutPaths(journeys)],
    async () => (await english()).client,
  );
  const markdown = make(
    "docs, markdown",
    "docs",
    [digest(documentWithJourneys), isHouse],
    async () => (await english()).markdown,
  );
  const texts = markdown.then(({ files }) => files);
  // They are awaited later, and this thread may fail before.
  for (const part of [client, markdown, texts]) part.catch(() => {});
  progress("bundle");
  const bundle = packed(generateBundle(contract));
  progress("mock");
  const mock = await mockDocument({ contract, companions }, sources);
  progress("docs");
  const api = readApi(documentWithJourneys);
  const docs = await generateDocs({ contract, companions }, api, bundle, mock, sources, texts, make);
  const { files: ofClient, deviations: clientDeviations = [] } = await client;
  const { deviations: examples = [] } = await markdown;
  const files = packed({
    ...bundle,
    ...below("client", ofClient),
    // With the contract the folder is a whole site.
    ...below("docs", docs),
    // The mock has its own file, so that its Overlay changes nothing else.
    "mock/openapi.json": mock === document ? (bundle["openapi.json"] ?? "") : jsonFileOf(mock, exact),
  });
  return { files, deviations: [...deviations, ...clientDeviations, ...mockDeviations(api), ...examples] };
}
