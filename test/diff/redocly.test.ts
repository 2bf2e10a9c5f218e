import { expect, test } from "vitest";
import { unseenBreaks } from "../../scripts/diff/compare-sides.js";
import { redoclyBreaks } from "../../scripts/diff/redocly.js";
import { contractChanges } from "./compare.js";
import { edited, library, remove } from "./edits.js";

const head = edited(remove("#/components/schemas/Book/properties/year"));

test("a break of redocly diff is added where the model sees no change, and not where it judges itself", async () => {
  const found = await redoclyBreaks(library, head);
  expect(found).toMatchObject([{ rule: "property-removed", before: "#/components/schemas/Book/properties/year" }]);
  expect(unseenBreaks(found, contractChanges(library, head))).toEqual([]);
  expect(unseenBreaks(found, [])).toMatchObject([
    { impact: "break", side: "wire", what: "property-removed", subject: expect.stringContaining("`year`") },
  ]);
});
