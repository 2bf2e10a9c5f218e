import { expect, test } from "vitest";
import { clientSizes, sizeBudget } from "../../scripts/bench/client-sizes.js";

test("the client's size in a bundle is within the budget", async () => {
  const sizes = await clientSizes();
  for (const [what, budget] of Object.entries(sizeBudget)) {
    const size = sizes[what as keyof typeof sizes];
    expect(size, what).toBeGreaterThan(budget / 2);
    expect(size, `${what}: make it smaller, or raise the budget in scripts/bench/client-sizes.ts`).toBeLessThan(budget);
  }
});
