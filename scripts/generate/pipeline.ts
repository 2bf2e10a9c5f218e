import type { Companions } from "../contract/companions.js";
import type { Document } from "../contract/document.js";
import type { Contract } from "../contract/load.js";
import { en, isLanguageTag, languageOf } from "../docs/languages/index.js";
import { below, type Files } from "./files.js";
import { applyOverlay } from "./overlays.js";

/** A step's name is shown while it runs. */
export type Progress = (step: string) => void;

/** Every generated file but the manifest, from a contract that was read already and what stands beside it. */
export async function generateFiles(
  { document }: Contract,
  { overlays, told }: Companions,
  progress: Progress,
): Promise<Files> {
  // Each in a process of its own, so they run beside everything else.
  const apply = (document: Document, overlay: string) => {
    const applied = applyOverlay(document, overlay);
    applied.catch(() => {});
    return applied;
  };
  const mocked = overlays.mock === undefined ? undefined : apply(document, overlays.mock);
  const translated = Object.entries(overlays)
    .filter(([name]) => isLanguageTag(name))
    .map(([tag, overlay]) => ({ language: languageOf(tag), applied: apply(told, overlay) }));
  progress("bundle");
  const { generateBundle } = await import("./bundle.js");
  const bundle = generateBundle(document);
  progress("types");
  const { generateTypes } = await import("./types.js");
  const types = await generateTypes(document);
  progress("client");
  const { generateClient } = await import("./client.js");
  const client = generateClient(document, types);
  progress("overlays");
  const mock = mocked === undefined ? bundle["openapi.json"] : `${JSON.stringify(await mocked, undefined, 2)}\n`;
  const editions = await Promise.all(
    translated.map(async ({ language, applied }) => ({ language, document: await applied })),
  );
  progress("docs");
  const { generateCoverage, generatePages } = await import("./docs.js");
  const { markdownFiles } = await import("../docs/markdown-files.js");
  const markdown = await markdownFiles(told);
  const all = [{ language: en, document: told }, ...editions];
  const pages = await generatePages(all, ["llms.txt", ...Object.keys(bundle)]);
  return {
    ...bundle,
    ...below("client", client),
    // The contract stands beside the page too, so that the folder is a whole site; GitHub Pages is to leave its Markdown alone.
    ...below("docs", { ...pages, ...generateCoverage(all), ...markdown, ...bundle, ".nojekyll": "" }),
    // The mock reads its own file, so that what an overlay changes for it reaches nobody else.
    "mock/openapi.json": mock ?? "",
  };
}
