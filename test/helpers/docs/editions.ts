import { join } from "node:path";
import { readApi } from "../../../scripts/api/read-api.js";
import type { Files } from "../../../scripts/cli/files.js";
import { paths } from "../../../scripts/cli/paths.js";
import { applyOverlay } from "../../../scripts/contract/overlay.js";
import { readContract } from "../../../scripts/contract/read-contract.js";
import { Sources } from "../../../scripts/contract/sources.js";
import { en, languageOf } from "../../../scripts/docs/languages/index.js";
import type { Edition } from "./reading.js";
import { generatePages } from "./rendered.js";

interface ContractEditions {
  editions: (Edition & { path: string })[];
  pages: Files;
}

async function makeEditions(): Promise<ContractEditions> {
  const { companions } = await readContract(paths.contract, new Sources());
  const contract = companions.documentWithJourneys;
  const english = readApi(contract);
  const korean = readApi(await applyOverlay(contract, join(paths.root, "openapi/overlays/ko.yaml")));
  const editions = [
    { path: "index.html", language: en, api: english },
    { path: "ko/index.html", language: languageOf("ko"), api: korean },
  ];
  return { editions, pages: await generatePages(editions) };
}

let made: Promise<ContractEditions> | undefined;

/** The docs of the contract in English and in Korean, each with the path of its page. Test files share them. */
export function contractEditions(): Promise<ContractEditions> {
  made ??= makeEditions();
  return made;
}
