import { below, type Files, withOneLineEnd } from "../cli/files.js";
import type { Deviation } from "../contract/deviation.js";
import { type ContractFiles, mockDocument } from "../contract/read-contract.js";
import type { Sources } from "../contract/sources.js";
import { toolchain } from "./toolchain.js";

/** Called with the name of each step that begins. */
export type Progress = (step: string) => void;

/** The files of a contract, and what differs in them. */
export interface Generated {
  /** Every file except the manifest. */
  files: Files;
  /** The differences between the files and the contract. */
  deviations: readonly Deviation[];
}

/** Makes every generated file except the manifest. */
export async function generateFiles(
  contractFiles: ContractFiles,
  sources: Sources,
  progress: Progress,
): Promise<Generated> {
  const { document, deviations } = contractFiles.contract;
  progress("bundle");
  const { generateBundle } = await import("../contract/bundle-files.js");
  const bundle = generateBundle(document);
  progress("types");
  const { generateClient, readClient } = await import("../client/client-files.js");
  const { generateTypes } = await import("../client/types.js");
  const model = readClient(document);
  const types = generateTypes(model);
  progress("client");
  const client = generateClient(model, types, toolchain(), contractFiles.companions.journeys);
  progress("mock");
  const { brokenExamples } = await import("../api/broken-examples.js");
  const { mockDeviations } = await import("../api/mock-deviations.js");
  const { readApi } = await import("../api/read-api.js");
  const mock = await mockDocument(contractFiles, sources);
  progress("docs");
  const { generateDocs } = await import("./generate-docs.js");
  const docs = await generateDocs(contractFiles, bundle, mock, sources);
  const files = withOneLineEnd({
    ...bundle,
    ...below("client", client),
    // With the contract the folder is a whole site.
    ...below("docs", docs),
    // The mock has its own file, so that its Overlay changes nothing else.
    "mock/openapi.json": `${JSON.stringify(mock, undefined, 2)}\n`,
  });
  const api = readApi(document);
  return { files, deviations: [...deviations, ...model.deviations, ...mockDeviations(api), ...brokenExamples(api)] };
}
