import type { TestProject } from "vitest/node";
import { clean, pack } from "./workbench.js";

declare module "vitest" {
  interface ProvidedContext {
    /** Path of the packed package. */
    tarball: string;
  }
}

/** Packs the package once for all tests, and removes what they leave behind. */
export default function setup({ provide }: TestProject): () => void {
  clean();
  provide("tarball", pack());
  return clean;
}
