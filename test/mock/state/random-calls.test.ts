import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { expect, test } from "vitest";
import { encode } from "../../../generated/client/runtime/encoding.js";
import { isCurrent, type Operation } from "../../../scripts/api/operation.js";
import { sampleRequest } from "../../../scripts/api/sample-request.js";
import { atPointer } from "../../../scripts/contract/pointer.js";
import { createMock } from "../../../scripts/mock/mock.js";
import { api, document, faultsOf, origin } from "../../helpers/mock.js";

const current = api.operations.filter(isCurrent);
const ruleOf = ({ extensions }: Operation) => Object(extensions["x-mock"]);
const changing = current.filter((entry) => ["create", "delete"].includes(ruleOf(entry).action));

/** A call: an operation, and a number that determines its names and ids. The range is small, so that they recur. */
const call = fc.record({
  entry: fc.oneof(fc.constantFrom(...current), fc.constantFrom(...changing)),
  number: fc.integer({ min: 1, max: 3 }),
});

/** Varies the texts of the sample by a number. Enum values and keys that must exist are mostly kept. */
function vary(value: unknown, number: number): unknown {
  if (Array.isArray(value)) return value.map((one) => vary(one, number));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [
      name,
      /name$/i.test(name) && typeof one === "string" && !one.includes(".") ? `${one}-${number}` : vary(one, number),
    ]),
  );
}

test("any calls in any order give valid responses and correct lists", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(call, { minLength: 10, maxLength: 30 }), fc.boolean(), async (calls, empty) => {
      const mock = createMock({ document, checkSignature: false, empty, jobs: { polls: 1 } });
      const send = async (entry: Operation, number: number) => {
        const sample = sampleRequest(entry);
        const workspace = ["my-workspace", `my-workspace-${number}`][number % 2] ?? "";
        const target = sample.target.replace("my-workspace", encode(workspace));
        const response = await mock.fetch(origin + target, {
          method: sample.method,
          headers: { ...document["x-request-headers"] },
          ...(sample.body && { body: JSON.stringify(vary(sample.body.value, number)) }),
        });
        const body: unknown = await response.json();
        expect(response.status, JSON.stringify(body)).toBeLessThan(500);
        expect(faultsOf(entry, String(response.status), body)).toEqual([]);
        return { response, body };
      };
      const list = current.find((entry) => entry.path === "/api/v1/workspaces" && entry.method === "GET");
      const count = async () =>
        list && atPointer((await send(list, 1)).body, list.pagination?.response.totalCount ?? "");
      let expected = Number(await count());
      for (const { entry, number } of calls) {
        const { action, on } = ruleOf(entry);
        const stateBefore = mock.state;
        const { response } = await send(entry, number);
        // A rejected call changes nothing.
        if (!response.ok) expect(isDeepStrictEqual(mock.state, stateBefore), `${entry.id} ${number}`).toBe(true);
        else if (on === "workspaces") {
          // A create may replace an equal seed. Without seeds, each create counts.
          if (empty && action === "create") expected += 1;
          if (action === "delete") expected -= 1;
        }
      }
      expect(await count()).toBeGreaterThanOrEqual(expected);
      if (empty) expect(await count()).toBe(expected);
    }),
    { numRuns: 10, seed: 20261125 },
  );
});
