import { expect, test } from "vitest";
import { operationIndex } from "../../scripts/scaffold/operation-index.js";
import { operations } from "../helpers/bundled.js";

test("the contract has the operations of the index, which was compared with the vendor's pages, and no other", async () => {
  await expect(operationIndex(operations)).toMatchFileSnapshot("../fixtures/operation-index.md");
});
