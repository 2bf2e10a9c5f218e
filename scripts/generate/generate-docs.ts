import { join } from "node:path";
import type { Api } from "../api/api.js";
import { readApi } from "../api/read-api.js";
import { pageMock } from "../bundle/page-mock.js";
import type { Files } from "../cli/files.js";
import { paths } from "../cli/paths.js";
import type { Document } from "../contract/document.js";
import { applyOverlay } from "../contract/overlay.js";
import type { ContractFiles } from "../contract/read-contract.js";
import type { Sources } from "../contract/sources.js";
import {
  generateChangelog,
  generateCoverage,
  generateMarkdown,
  generatePages,
  type KeepFiles,
} from "../docs/docs-files.js";
import { en, isLanguageTag, languageOf } from "../docs/languages/index.js";
import { mockPage } from "../docs/run/mock-page.js";
import { makePacked, type Text } from "./packed.js";
import { digest, type MakePart, makeEach, withoutPaths } from "./parts.js";
import { toolchain } from "./toolchain.js";

/**
 * The docs of a contract, in each of its languages, as one site with the bundled contract in it. `api` is its model with
 * the workflows, and `markdown` is the English docs as Markdown, if something else makes them. `make` makes the files of each
 * language.
 */
export async function generateDocs(
  { contract: { isHouse }, companions: { overlays, documentWithJourneys, journeys: workflows } }: ContractFiles,
  api: Api,
  bundle: Files<Text>,
  mock: Document,
  sources: Sources,
  markdown?: Promise<Files<Text>>,
  make: MakePart = makeEach,
): Promise<Files<Text>> {
  const translations = Object.entries(overlays).filter(([name]) => isLanguageTag(name));
  const editions = await Promise.all(
    translations.map(async ([tag, overlay]) => ({
      language: languageOf(tag),
      api: readApi(await applyOverlay(documentWithJourneys, overlay, sources)),
      isHouse,
      workflows,
    })),
  );
  const all = [{ language: en, api, isHouse, workflows }, ...editions];
  const links = { formats: ["llms.txt", "llms-full.txt"], contract: Object.keys(bundle) };
  const tags = all.map(({ language }) => language.tag);
  const keep: KeepFiles<Text> = async (name, editions, makers) => {
    const from = [editions.map(({ api }) => digest(api.document)), tags, withoutPaths(workflows), isHouse, links];
    const { files } = await make(`docs, ${name}`, "docs", from, async () => ({ files: await makePacked(makers) }));
    return files;
  };
  const pages = await generatePages(all, links, keep);
  // The proof is of this project's own contract.
  const coverage = isHouse ? await keep("coverage", all, generateCoverage(all)) : {};
  const changelog = isHouse ? generateChangelog(all, sources.text(join(paths.root, "CHANGELOG.md"))) : {};
  // `.nojekyll` keeps GitHub Pages from converting its Markdown.
  const frame = mockPage(await pageMock(toolchain().hash), mock);
  return {
    ...pages,
    "mock.html": frame,
    ...coverage,
    ...changelog,
    ...(await generateMarkdown(all, makePacked, markdown)),
    ...bundle,
    ".nojekyll": "",
  };
}
