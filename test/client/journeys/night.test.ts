import { expect, test } from "vitest";
import { runNight } from "../../helpers/night.js";

test("assets are imported and analysed exactly once in spite of faults and a killed process", async () => {
  const count = 30;
  const { report, imports, analyses, killed } = await runNight({ count, kills: 1, seed: "small" });
  expect(report.errors).toEqual([]);
  expect(killed).toBe(1);
  expect([...imports.values()]).toEqual(Array(count).fill(1));
  expect([...analyses.values()]).toEqual(Array(count).fill(1));
  expect(Object.keys(report.assets)).toHaveLength(count);
  expect(new Set(Object.values(report.assets).map(String))).toEqual(new Set(analyses.keys()));
});
