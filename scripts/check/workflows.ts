import { lintFile, type Problem } from "../contract/load.js";
import { workflowsOf } from "../contract/workflows.js";

/** Lints the Arazzo workflows in the folder `workflows` beside a contract. */
export async function checkWorkflows(input: string): Promise<{ count: number; problems: Problem[] }> {
  const files = workflowsOf(input);
  const problems = await Promise.all(files.map(lintFile));
  return { count: files.length, problems: problems.flat().filter(({ severity }) => severity === "error") };
}
