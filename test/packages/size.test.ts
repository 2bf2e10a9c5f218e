import { expect, test } from "vitest";
import { browserMockBudget, browserMockSizes } from "../../scripts/bench/browser-mock.js";
import { clientSizes, sizeBudget } from "../../scripts/bench/client-sizes.js";

test("the client brings no more bytes into a bundle than the budget allows", async () => {
  const sizes = await clientSizes();
  for (const [what, budget] of Object.entries(sizeBudget)) {
    const size = sizes[what as keyof typeof sizes];
    expect(size, what).toBeGreaterThan(budget / 2);
    expect(size, `${what}: make it smaller, or raise the budget in scripts/bench/client-sizes.ts`).toBeLessThan(budget);
  }
});

test("the mock brings no more bytes into a browser, without the contract, than the budget allows", async () => {
  const { whole, contract, parts } = await browserMockSizes();
  const size = whole - contract;
  expect(size).toBeGreaterThan(browserMockBudget / 2);
  expect(
    size,
    `make it smaller, or raise the budget in scripts/bench/browser-mock.ts; the largest: ${parts.slice(0, 5).join(" ")}`,
  ).toBeLessThan(browserMockBudget);
});
