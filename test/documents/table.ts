/**
 * Prints what comes of the public documents: `npx tsx test/documents/table.ts [part of a name]`, with `--why` for the reasons,
 * and `--accept` to write the state down that the test expects.
 */

import { documents } from "./documents.js";
import { acceptState } from "./state.js";
import { cellsOf, heads, tryDocument } from "./trials.js";

const [, , ...args] = process.argv;
const wanted = args.filter((each) => !each.startsWith("--")).map((each) => each.toLowerCase());
const isWanted = (name: string) => wanted.length === 0 || wanted.some((each) => name.toLowerCase().includes(each));

console.log(`| ${heads.join(" | ")} |\n|${"---|".repeat(heads.length)}`);
for (const document of documents.filter(({ name }) => isWanted(name))) {
  const trial = await tryDocument(document);
  console.log(`| ${cellsOf(document, trial).join(" | ")} |`);
  if (args.includes("--accept")) acceptState(document.name, trial);
  if (!args.includes("--why")) continue;
  const failures = Object.entries(trial.calls.failures).map(([id, reason]) => `${id}: ${reason}`);
  for (const each of [trial.refusal ?? [], trial.compileErrors, failures].flat()) console.log(`    ${each}`);
}
