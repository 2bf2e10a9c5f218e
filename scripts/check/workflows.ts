import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { lintFile, type Problem } from "../contract/load.js";

/** Lints the Arazzo workflows in the folder `workflows` beside a contract. */
export async function checkWorkflows(input: string): Promise<{ count: number; problems: Problem[] }> {
  const folder = join(dirname(input), "workflows");
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".arazzo.yaml")) : [];
  const problems = await Promise.all(files.sort().map((name) => lintFile(join(folder, name))));
  return { count: files.length, problems: problems.flat().filter(({ severity }) => severity === "error") };
}
