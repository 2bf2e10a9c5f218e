import { build } from "esbuild";
import { expect, test } from "vitest";
import { browserMockBudget, browserMockSizes } from "../../scripts/bench/browser-mock.js";
import {
  clientFolder,
  clientSizes,
  featureSizes,
  journeyBudget,
  journeySizes,
  sizeBudget,
  wholeClient,
} from "../../scripts/bench/client-sizes.js";

test("the client's size in a bundle is within the budget", async () => {
  const sizes = await clientSizes();
  for (const [what, budget] of Object.entries(sizeBudget)) {
    const size = sizes[what as keyof typeof sizes];
    expect(size, what).toBeGreaterThan(budget / 2);
    expect(size, `${what}: make it smaller, or raise the budget in scripts/bench/client-sizes.ts`).toBeLessThan(budget);
  }
});

test("each journey alone is within the budget, and its steps are loaded when it runs", async () => {
  const { journeys, later } = await journeySizes();
  expect(Object.keys(journeys).length).toBeGreaterThan(5);
  for (const [name, size] of Object.entries(journeys)) {
    expect(size, name).toBeGreaterThan(200);
    expect(size, `${name}: make it smaller`).toBeLessThan(journeyBudget);
  }
  expect(later).toBeGreaterThan(500);
});

test("the growth by each feature is reported, and a client without a feature is smaller", async () => {
  for (const { feature, size } of await featureSizes()) expect(size, feature).toBeGreaterThan(50);
});

test("a bundle without journeys and uploads contains no code of them", async () => {
  const { metafile } = await build({
    stdin: { contents: wholeClient, resolveDir: clientFolder },
    absWorkingDir: clientFolder,
    bundle: true,
    splitting: true,
    format: "esm",
    outdir: "out",
    write: false,
    metafile: true,
  });
  const atOnce = Object.values(metafile.outputs).filter(({ entryPoint }) => entryPoint === "<stdin>");
  const chunks = atOnce.flatMap(({ imports }) => imports.filter(({ kind }) => kind === "import-statement"));
  const carried = [...atOnce, ...chunks.map(({ path }) => metafile.outputs[path])].flatMap((output) =>
    Object.keys(output?.inputs ?? {}),
  );
  expect(carried).toContain("runtime/connect.ts");
  expect(carried.filter((path) => /journey|uploads|upload(-file)?\.ts|deprecations/.test(path))).toEqual([]);
});

test("the mock without the contract is within the budget in a browser bundle", async () => {
  const { whole, contract, parts } = await browserMockSizes();
  const size = whole - contract;
  expect(size).toBeGreaterThan(browserMockBudget / 2);
  expect(
    size,
    `make it smaller, or raise the budget in scripts/bench/browser-mock.ts; the largest: ${parts.slice(0, 5).join(" ")}`,
  ).toBeLessThan(browserMockBudget);
});
