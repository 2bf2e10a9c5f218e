import { expect, test } from "vitest";
import { someOfEach } from "./departures.js";
import { observedService } from "./observed.js";
import { findingsOf, verifyService } from "./service.js";

const { service, baseline, all } = await observedService();

test("a service that matches the contract causes no finding", () => {
  expect(findingsOf(baseline)).toEqual([]);
  expect(baseline.answers.filter(({ isDifferent }) => isDifferent)).toEqual([]);
  expect(all.length).toBeGreaterThanOrEqual(60);
});

test.each(someOfEach(all))("$kind in $operation", async ({ change, finds }) => {
  service.mock.reset();
  service.depart(change);
  expect(findingsOf(await verifyService(service))).toEqual(finds.sort());
});
