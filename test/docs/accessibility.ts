import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { mended } from "./watched-page.js";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Finding {
  id: string;
  impact: string | null;
  nodes: { html: string; failureSummary: string }[];
}

/** The rules that look at colours: all that another colour scheme can break. */
export const colourRules = ["color-contrast", "link-in-text-block"];

/**
 * What axe finds on an open page that is serious or critical, a line for each rule: by all of its rules unless some are named,
 * everywhere unless places are named.
 */
export async function seriousFindings(
  page: Page,
  { rules, within = ["html"] }: { rules?: string[] | undefined; within?: string[] } = {},
): Promise<string[]> {
  if (!(await page.evaluate("'axe' in globalThis"))) await page.evaluate(axe);
  await mended(page);
  const options = { resultTypes: ["violations"], ...(rules && { runOnly: rules }) };
  const found: Finding[] = await page.evaluate(
    `axe.run(${JSON.stringify(within)}, ${JSON.stringify(options)}).then(({ violations }) => violations)`,
  );
  return found
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html} (${nodes.length} in all): ${nodes[0]?.failureSummary}`);
}
