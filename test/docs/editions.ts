import { join } from "node:path";
import type { Files } from "../../scripts/cli/files.js";
import { paths } from "../../scripts/cli/paths.js";
import { applyOverlay } from "../../scripts/contract/overlay.js";
import { generatePages } from "../../scripts/docs/docs-files.js";
import { en, languageOf } from "../../scripts/docs/languages/index.js";
import { samplesOf } from "../../scripts/docs/samples.js";
import { contract } from "../contract/bundled.js";
import type { Edition } from "./reading.js";

/** The docs of the contract in English and in Korean, each with the path of its page. */
export async function contractEditions(): Promise<{ editions: (Edition & { path: string })[]; pages: Files }> {
  const korean = await applyOverlay(contract, join(paths.root, "openapi/overlays/ko.yaml"));
  const editions = [
    { path: "index.html", language: en, document: contract, samples: samplesOf(contract) },
    { path: "ko/index.html", language: languageOf("ko"), document: korean, samples: samplesOf(korean) },
  ];
  return { editions, pages: await generatePages(editions) };
}
