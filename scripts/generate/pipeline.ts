import { readApi } from "../api/read-api.js";
import { below, type Files, withOneLineEnd } from "../cli/files.js";
import type { Companions } from "../contract/companions.js";
import type { Contract } from "../contract/load.js";
import { applyOverlay } from "../contract/overlay.js";
import type { Sources } from "../contract/sources.js";
import { en, isLanguageTag, languageOf } from "../docs/languages/index.js";
import { toolchain } from "./toolchain.js";

/** Called with the name of each step that begins. */
export type Progress = (step: string) => void;

/** Every generated file except the manifest. */
export async function generateFiles(
  { document }: Contract,
  { overlays, journeys, documentWithJourneys }: Companions,
  sources: Sources,
  progress: Progress,
): Promise<Files> {
  progress("bundle");
  const { generateBundle } = await import("../contract/bundle-files.js");
  const bundle = generateBundle(document);
  progress("types");
  const { generateClient, readClient } = await import("../client/client-files.js");
  const { generateTypes } = await import("../client/types.js");
  const model = readClient(document);
  const types = await generateTypes(model);
  progress("client");
  const client = generateClient(model, types, toolchain(), journeys);
  progress("overlays");
  const mock = overlays.mock === undefined ? document : await applyOverlay(document, overlays.mock, sources);
  const translations = Object.entries(overlays).filter(([name]) => isLanguageTag(name));
  const editions = await Promise.all(
    translations.map(async ([tag, overlay]) => ({
      language: languageOf(tag),
      api: readApi(await applyOverlay(documentWithJourneys, overlay, sources)),
    })),
  );
  progress("docs");
  const { generateCoverage, generatePages } = await import("../docs/docs-files.js");
  const { markdownFiles } = await import("../docs/markdown-files.js");
  const english = readApi(documentWithJourneys);
  const markdown = await markdownFiles(english);
  const all = [{ language: en, api: english }, ...editions];
  const pages = await generatePages(all, ["llms.txt", ...Object.keys(bundle)]);
  return withOneLineEnd({
    ...bundle,
    ...below("client", client),
    // With the contract the folder is a whole site. `.nojekyll` keeps GitHub Pages from converting its Markdown.
    ...below("docs", { ...pages, ...generateCoverage(all), ...markdown, ...bundle, ".nojekyll": "" }),
    // The mock has its own file, so that its Overlay changes nothing else.
    "mock/openapi.json": `${JSON.stringify(mock, undefined, 2)}\n`,
  });
}
