import { expect, test } from "vitest";
import { observedService } from "./observed.js";
import { findingsOf, verifyService } from "./service.js";

const { service, all } = await observedService();

test.each(all)("$kind in $operation", async ({ change, finds }) => {
  service.mock.reset();
  service.depart(change);
  expect(findingsOf(await verifyService(service))).toEqual(finds.sort());
});
