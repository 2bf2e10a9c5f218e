import type { Files } from "../../scripts/cli/files.js";

/** A small output whose files all have the same text, so that a mixture of two is recognised. */
export const outputOf = (text: string): Files => ({
  "a.txt": text,
  "b/c.txt": text,
  "manifest.json": JSON.stringify({ inputs: { text }, outputs: { "a.txt": "", "b/c.txt": "" } }),
});
