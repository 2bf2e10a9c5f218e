import { expect, test } from "vitest";
import { problemsOf } from "../../helpers/lint-problems.js";

const find = (mark: string) =>
  problemsOf(
    "provenance-marks",
    `
openapi: 3.1.0
components:
  schemas:
    Widget: { type: string, x-provenance: ${mark} }
`,
  );

test.each(["inferred", "contradictory", "not-visible"])("%s, with a note", async (certainty) => {
  expect(await find(`{ certainty: ${certainty}, note: Seen once. }`)).toEqual([]);
});
test("a media type that is sent without its header", async () => {
  expect(await find('{ certainty: verified, date: "2026-11-28", note: Seen once., untyped: true }')).toEqual([]);
  expect(await find("{ certainty: inferred, note: Seen once., untyped: false }")).toHaveLength(1);
});
test("an unknown certainty", async () => {
  expect(await find("{ certainty: guessed, note: Seen once. }")).toMatchInlineSnapshot(`
    [
      [
        "kit/provenance-marks",
        "#/components/schemas/Widget/x-provenance/certainty",
        "x-provenance.certainty is "guessed". Write one of inferred, contradictory, not-visible, verified. The docs show the mark and the check counts it.",
      ],
    ]
  `);
});
test("an empty note and an unknown key", async () => {
  expect(await find('{ certainty: inferred, note: " ", page: widgets }')).toMatchInlineSnapshot(`
    [
      [
        "kit/provenance-marks",
        "#/components/schemas/Widget/x-provenance/page",
        "x-provenance has no "page". Write one of certainty, note, untyped, date: nothing else is read.",
      ],
      [
        "kit/provenance-marks",
        "#/components/schemas/Widget/x-provenance/note",
        "x-provenance.note is " ". Write what was seen and what follows from it. The docs show the mark and the check counts it.",
      ],
    ]
  `);
});
test("an empty map", async () => {
  expect(await find("{}")).toMatchInlineSnapshot(`
    [
      [
        "kit/provenance-marks",
        "#/components/schemas/Widget/x-provenance",
        "x-provenance.certainty is missing. Write one of inferred, contradictory, not-visible, verified. The docs show the mark and the check counts it.",
      ],
      [
        "kit/provenance-marks",
        "#/components/schemas/Widget/x-provenance",
        "x-provenance.note is missing. Write what was seen and what follows from it. The docs show the mark and the check counts it.",
      ],
    ]
  `);
});
test("not a map", async () => {
  expect(await find("inferred")).toMatchInlineSnapshot(`
    [
      [
        "kit/provenance-marks",
        "#/components/schemas/Widget/x-provenance",
        "x-provenance is "inferred". Write a map of certainty and note. The docs show the mark and the check counts it.",
      ],
    ]
  `);
});
test("verified, with the day on which the service was asked", async () => {
  expect(await find('{ certainty: verified, date: "2026-11-28", note: Seen. }')).toEqual([]);
});
test.each(["certainty: verified", "certainty: verified, date: yesterday", 'certainty: inferred, date: "2026-11-28"'])(
  "%s with an invalid day",
  async (keys) => {
    const [[, , message] = []] = await find(`{ ${keys}, note: Seen. }`);
    expect(message).toContain("x-provenance.date is ");
  },
);
