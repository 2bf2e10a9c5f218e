import { expect, test } from "vitest";
import { readsOf } from "../../scripts/verify/collections.js";
import { departuresOfAll, someOfEach } from "./departures.js";
import { contract, createService, findingsOf, verifyService } from "./service.js";

const service = createService();
const bodies = new Map<string, unknown>();
service.depart(({ status, body }, id) => {
  if (status === 200 && !bodies.has(id)) bodies.set(id, body);
});
const baseline = await verifyService(service);

/** All departures of all operations that the walk calls. */
const all = departuresOfAll(readsOf(contract.api), bodies);

test("a service that matches the contract causes no finding", () => {
  expect(findingsOf(baseline)).toEqual([]);
  expect(baseline.answers.filter(({ isDifferent }) => isDifferent)).toEqual([]);
  expect(all.length).toBeGreaterThanOrEqual(60);
});

test.each(process.env.VERIFY_PROOF ? all : someOfEach(all))("$kind in $operation", async ({ change, finds }) => {
  service.mock.reset();
  service.depart(change);
  expect(findingsOf(await verifyService(service))).toEqual(finds.sort());
});
