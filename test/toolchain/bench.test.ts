import { expect, test } from "vitest";
import { readApi } from "../../scripts/api/read-api.js";
import { exactly, type Figure, figure, inTurns } from "../../scripts/bench/figure.js";
import { multiplied } from "../../scripts/bench/multiplied.js";
import { movesSince, type Results } from "../../scripts/bench/results.js";
import { tableOf } from "../../scripts/bench/table.js";
import { document } from "../helpers/mock.js";
import { runScript } from "../helpers/run.js";

test("the ratio is that of each turn, so that a slow turn is no noise of it", async () => {
  const speed = [1, 3, 1].values();
  let factor = 1;
  const { own, other } = await inTurns(3, 0, {
    own: () => {
      factor = speed.next().value ?? 1;
      return 10 * factor;
    },
    other: () => 20 * factor,
  });
  expect(figure("time", "ms", own, { rival: { name: "other", values: other } })).toEqual({
    ...{ what: "time", unit: "ms" },
    own: { median: 10, noise: 10 },
    rival: { name: "other", median: 20, noise: 20 },
    ratio: { median: 0.5, noise: 0 },
  });
});

test("the table has values, noise, ratio, goal and verdict, and the reason for what is missing", () => {
  const rival = { name: "other", values: [100, 100, 100] };
  expect(
    tableOf([
      figure("time", "ms", [40, 50, 60], { rival, goal: { of: "ratio", most: 0.45 } }),
      figure("rate", "/s", exactly(1234.5), { goal: { of: "own", least: 1000 } }),
      { what: "check", missing: "it failed" },
    ]),
  ).toMatchInlineSnapshot(`
    "what   ours          rival      ratio     goal       met
    time   50 ±20% ms    100 other  0.5 ±20%  ≤ 0.45     NO
    rate   1235 /s                            ≥ 1000 /s  yes
    check  not measured  it failed"
  `);
});

const resultsOf = (...figures: Figure[]): Results => ({ machine: "one", versions: {}, parts: { part: figures } });

test("a figure has moved if it differs by more than the noise of both runs", () => {
  const earlier = resultsOf(
    figure("steady", "ms", [9, 10, 11]),
    figure("slower", "ms", [9, 10, 11]),
    figure("size", "B", exactly(100)),
    { what: "failed", missing: "it failed" },
  );
  const now = resultsOf(
    figure("steady", "ms", [11, 12, 13]),
    figure("slower", "ms", [12, 13, 14]),
    figure("size", "B", exactly(101)),
    figure("failed", "ms", [1, 1]),
    figure("new", "ms", [1, 1]),
  );
  expect(movesSince(earlier, now)).toEqual([
    { what: "slower", before: 10, now: 13 },
    { what: "size", before: 100, now: 101 },
  ]);
  expect(movesSince({ ...earlier, machine: "another" }, now)).toEqual([]);
});

test("a multiplied document has each operation so many times, under its own names", () => {
  const { operations, secretSchemes } = readApi(document);
  const many = readApi(multiplied(document, 3));
  expect(new Set(many.operations.map(({ id }) => id)).size).toBe(3 * operations.length);
  expect(new Set(many.operations.map(({ method, path }) => `${method} ${path}`)).size).toBe(3 * operations.length);
  expect(many.secretSchemes).toEqual(secretSchemes);
  const [{ id = "", requires = [] } = {}] = operations.filter((each) => each.requires.length > 0);
  const copy = many.operations.find((each) => each.id === id.replace(".", "2."));
  expect(copy?.requires.map(({ operation }) => operation)).toEqual(
    requires.map(({ operation }) => operation.replace(".", "2.")),
  );
});

test("an unknown part is refused before anything is measured", async () => {
  const { status, stderr } = await runScript("bench", ["--only", "nothing"]);
  expect(status).toBe(1);
  expect(stderr).toContain("Allowed choices are generate");
});
