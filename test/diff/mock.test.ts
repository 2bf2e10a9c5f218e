import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { overlayPlaces } from "../../scripts/api/overlay-places.js";
import { readApi } from "../../scripts/api/read-api.js";
import { applyOverlay } from "../../scripts/contract/overlay.js";
import { under } from "../../scripts/contract/pointer.js";
import { Sources } from "../../scripts/contract/sources.js";
import { formatTable } from "../../scripts/diff/format.js";
import { compareMock, mockRules } from "../../scripts/diff/mock-rules.js";
import { reportOf } from "../../scripts/diff/report.js";
import { sectionText } from "../../scripts/release/section.js";
import { contract } from "../helpers/bundled.js";
import { contractCopy } from "../helpers/generate-workbench.js";
import { api, document, present } from "../helpers/mock.js";
import { type Change, remove, set } from "./edits.js";

const { collections } = Object(api.extensions["x-mock"]);
const [name] = present(Object.entries(collections).find(([, rule]) => Object(rule).seeds && Object(rule).limit));
const of = (...keys: string[]) => under("#/x-mock/collections", name, ...keys);
const operation = present(api.operations.find(({ extensions }) => Object(extensions["x-mock"]).action === "list"));

function changesOf(edit: Change) {
  const after = structuredClone(document);
  edit(after);
  return compareMock(mockRules(document), mockRules(after));
}

test.each<[string, Change, object]>([
  [
    "a rule of a collection",
    set(of("limit", "count"), 7),
    { what: "mock rule changed", subject: `limit/count of ${name}`, after: "7" },
  ],
  ["its first items", set(of("seeds"), []), { what: "mock data changed", subject: `seeds of ${name}`, after: "[]" }],
  ["a collection that is gone", remove(of()), { what: "mock rule removed", subject: name, after: undefined }],
  [
    "the start",
    set("#/x-mock/user", "nobody"),
    { what: "mock rule changed", subject: "user of the mock", after: "nobody" },
  ],
  [
    "a rule of an operation",
    set(`${operation.pointer}/x-mock/first`, 3),
    { what: "mock rule added", subject: `first of ${operation.id}`, operations: [operation.id], after: "3" },
  ],
  [
    "a deviation",
    set(`${operation.pointer}/responses`, {}),
    { what: "mock deviation added", after: expect.stringContaining("no response is declared") },
  ],
])("%s concerns the users of the mock alone", (_, edit, expected) => {
  const hit = { wire: false, calls: [], programs: [], mock: true, readers: false };
  expect(changesOf(edit)).toEqual([expect.objectContaining({ ...expected, impact: "note", side: "mock", hit })]);
});

test("the rule of an operation that is gone is a part of that change, and what only check reads is none", () => {
  expect(changesOf(remove(`${operation.pointer}/x-mock`))).toEqual([]);
  expect(changesOf(set(of("hidden"), ["colour"]))).toEqual([]);
});

test("the place is that in the mock's Overlay, the table says who is concerned, and the CHANGELOG has it", async () => {
  const { input, replace } = contractCopy();
  replace("openapi/overlays/mock.yaml", "user: user123", "user: somebody");
  const sources = new Sources();
  const overlay = join(dirname(input), "overlays/mock.yaml");
  const after = mockRules(await applyOverlay(contract, overlay, sources));
  const changes = compareMock(mockRules(document), after, overlayPlaces(readApi(contract), overlay, sources));
  const [change] = changes;
  expect(present(change?.file)).toMatch(/openapi\/overlays\/mock\.yaml$/);
  expect(change).toMatchObject({ before: "user123", after: "somebody", line: 11 });
  const side = { label: "1.0.0", version: "1.0.0" };
  expect(formatTable(reportOf(side, side, changes))).toMatch(
    /^Notes of the mock\nmock rule changed: user of the mock .*mock\.yaml:11\n {4}user123 → somebody\n {4}concerns the mock\n {4}Run the tests/m,
  );
  expect(sectionText(changes, "")).toBe("### Changed in the mock\n\n- mock rule changed: user of the mock");
});
