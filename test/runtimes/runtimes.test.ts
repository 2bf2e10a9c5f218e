import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { createMock, type Listening } from "../../scripts/mock/mock.js";
import { document } from "../helpers/mock.js";
import { expectedWithout } from "./behaviours.js";
import { runtimes } from "./runtimes.js";

const tarball = inject("tarball");
let mock: Listening;

beforeAll(async () => {
  mock = await createMock({ document, limitRates: false, jobs: { polls: 1 } }).listen();
});
afterAll(() => mock.close());

describe("the package behaves in", () => {
  test.each(runtimes.map((runtime) => [[runtime.name, runtime.version].join(" ").trim(), runtime] as const))(
    "%s",
    async (name, { missing, lacks, launch }) => {
      if (missing !== undefined) {
        // Runtimes that cannot be tested here are reported, not silently skipped.
        console.warn(`${name} was not tried: ${missing}.`);
        return;
      }
      expect(await launch(tarball, mock.url)).toEqual(expectedWithout(lacks));
    },
  );
});
