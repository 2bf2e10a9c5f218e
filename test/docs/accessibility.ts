import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Faults of the viewer that cannot be mended from outside, by axe's rule. */
const viewersOwn = new Set([
  // The choice of an example is labelled "Example" and shows the example's name; both are set anew at each drawing.
  "label-content-name-mismatch",
]);

interface Finding {
  id: string;
  impact: string | null;
  nodes: { html: string; failureSummary: string }[];
}

/** What axe finds on an open page that is serious or critical, a line for each rule. */
export async function seriousFindings(page: Page): Promise<string[]> {
  if (!(await page.evaluate("'axe' in globalThis"))) await page.evaluate(axe);
  const found: Finding[] = await page.evaluate(
    `axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) => violations)`,
  );
  return found
    .filter(({ id, impact }) => (impact === "serious" || impact === "critical") && !viewersOwn.has(id))
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html} (${nodes.length} in all): ${nodes[0]?.failureSummary}`);
}
