import { copyFileSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Fetch } from "ncloud-media-intelligence";
import { onTestFinished } from "vitest";
import { generate } from "../../../scripts/generate/generate.js";

/** Generates from the pet shop's contract, without this project's rules, into a folder that `atEnd` removes. */
export async function generatePetShop(atEnd: (clean: () => void) => void = onTestFinished): Promise<string> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "petshop-")));
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  const input = join(folder, "petshop.yaml");
  copyFileSync(fileURLToPath(new URL("../../fixtures/petshop.yaml", import.meta.url)), input);
  // Every project that uses the client's sources has such a file.
  writeFileSync(join(folder, "package.json"), '{"type":"module"}');
  const output = join(folder, "out");
  await generate({ input, output });
  return output;
}

type Call = (input?: unknown, options?: unknown) => Promise<unknown>;

/** A client of the pet shop without the types of inputs, so that tests can pass wrong ones. */
export interface PetShopClient {
  http: { GET(path: string, init?: unknown): Promise<{ data?: unknown; response: Response }> };
  pets: Record<"getPets" | "createPet" | "get" | "replace" | "delete" | "label" | "photo", Call>;
}

/** The module that was generated into a folder. */
export interface PetShopModule {
  PetShop: new (options: { baseURL: string; fetch?: Fetch }) => PetShopClient;
  PetShopError: new () => Error;
  ValidationError: new () => Error;
}

/** Loads what was generated. */
export async function importPetShop(output: string): Promise<PetShopModule> {
  return import(/* @vite-ignore */ pathToFileURL(join(output, "client/index.ts")).href);
}
