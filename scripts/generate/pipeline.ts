import type { Contract } from "../contract/load.js";
import { below, type Files } from "./files.js";
import { applyOverlay } from "./overlays.js";

/** A step's name is shown while it runs. */
export type Progress = (step: string) => void;

/** Every generated file but the manifest, from a contract that was read already and the Overlays beside it. */
export async function generateFiles(
  { document }: Contract,
  overlays: Record<string, string>,
  progress: Progress,
): Promise<Files> {
  // In a process of its own, so it runs beside everything else.
  const mocked = overlays.mock === undefined ? undefined : applyOverlay(document, overlays.mock);
  mocked?.catch(() => {});
  progress("bundle");
  const { generateBundle } = await import("./bundle.js");
  const bundle = generateBundle(document);
  progress("types");
  const { generateTypes } = await import("./types.js");
  const types = await generateTypes(document);
  progress("client");
  const { generateClient } = await import("./client.js");
  const client = generateClient(document, types);
  progress("docs");
  const { renderDocs } = await import("./docs.js");
  const docs = renderDocs(document);
  progress("overlays");
  const mock = mocked === undefined ? bundle["openapi.json"] : `${JSON.stringify(await mocked, undefined, 2)}\n`;
  return {
    ...bundle,
    ...below("client", client),
    "docs/index.html": docs,
    // The mock reads its own file, so that what an overlay changes for it reaches nobody else.
    "mock/openapi.json": mock ?? "",
  };
}
