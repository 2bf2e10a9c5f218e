import { expect, test } from "vitest";
import { runNight } from "../helpers/night.js";

test.each(["one", "two"])(
  "a thousand assets are indexed exactly once through faults and three kills (%s)",
  async (seed) => {
    const count = 1_000;
    const { report, imports, analyses, killed, requests, seconds } = await runNight({ count, kills: 3, seed });
    const [first, last] = report.heap;
    const mebibytes = (bytes: number) => Math.round(bytes / 2 ** 20);
    console.log(
      `${count} assets, ${requests} requests, ${Math.round(seconds)} s, heap ${mebibytes(first)} and ${mebibytes(last)} MiB`,
    );
    expect(report.errors).toEqual([]);
    expect(killed).toBe(3);
    expect([...imports.values()]).toEqual(Array(count).fill(1));
    expect([...analyses.values()]).toEqual(Array(count).fill(1));
    expect(new Set(Object.values(report.assets).map(String))).toEqual(new Set(analyses.keys()));
    // What is kept of each item is its result.
    expect(last).toBeLessThan(first + 50 * 2 ** 20);
  },
);

test("with jobs of five minutes, the night ends within 1.3 times what they allow, through the same faults", async () => {
  const [count, compression] = [50, 50];
  const { report, imports, seconds, least } = await runNight({
    ...{ count, compression, kills: 0, seed: "long jobs", jobTime: 300_000 / compression },
  });
  console.log(
    `${count} assets, ${seconds.toFixed(1)} s, at least ${least.toFixed(1)} s: ${(seconds / least).toFixed(2)}`,
  );
  expect(report.errors).toEqual([]);
  expect([...imports.values()]).toEqual(Array(count).fill(1));
  expect(least).toBe(60);
  expect(seconds / least).toBeLessThan(1.3);
});
