import { readsOf } from "../../scripts/verify/collections.js";
import { departuresOfAll } from "./departures.js";
import { contract, createService, verifyService } from "./service.js";

/** A service that matches the contract, the outcome of verifying it, and all departures of the operations that it answered. */
export async function observedService() {
  const service = createService();
  const bodies = new Map<string, unknown>();
  service.depart(({ status, body }, id) => {
    if (status === 200 && !bodies.has(id)) bodies.set(id, body);
  });
  const baseline = await verifyService(service);
  return { service, baseline, all: departuresOfAll(readsOf(contract.api), bodies) };
}
