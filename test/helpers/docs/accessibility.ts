import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { corrected } from "./watched-page.js";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Finding {
  id: string;
  impact: string | null;
  nodes: { html: string; failureSummary: string }[];
}

/** The rules about colours, which another colour scheme can break. */
export const colourRules = ["color-contrast", "link-in-text-block"];

/**
 * The serious and critical findings of axe on an open page, a line for each rule. By default all rules run on the whole
 * page. With `isAny` lesser findings count too.
 */
export async function seriousFindings(
  page: Page,
  {
    rules,
    within = ["html"],
    isAny = false,
  }: { rules?: string[] | undefined; within?: string[]; isAny?: boolean } = {},
): Promise<string[]> {
  if (!(await page.evaluate("'axe' in globalThis"))) await page.evaluate(axe);
  await corrected(page);
  const options = { resultTypes: ["violations"], ...(rules && { runOnly: rules }) };
  const found: Finding[] = await page.evaluate(
    `axe.run(${JSON.stringify(within)}, ${JSON.stringify(options)}).then(({ violations }) => violations)`,
  );
  return found
    .filter(({ impact }) => isAny || impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html} (${nodes.length} in all): ${nodes[0]?.failureSummary}`);
}
