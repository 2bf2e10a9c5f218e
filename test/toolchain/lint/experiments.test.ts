import { expect, test } from "vitest";
import { problemsOf } from "../../helpers/lint-problems.js";

const mark = { certainty: "inferred", note: "Seen once." };

const find = async (experiment: unknown, provenance: unknown = mark) => {
  const Widget = { type: "object", "x-provenance": provenance, "x-experiment": experiment };
  const paths = { "/widgets": { get: { operationId: "widgets.list" }, post: { operationId: "widgets.create" } } };
  const found = await problemsOf(
    "experiments",
    JSON.stringify({ openapi: "3.1.0", paths, components: { schemas: { Widget } } }),
  );
  return found.map(([, pointer, message]) => [pointer?.split("/x-experiment")[1], message]);
};

test.each([
  { form: "fields" },
  { form: "call", call: "widgets.list", with: { name: "a b" } },
  { form: "place", elsewhere: ["1/colour", "2"] },
  { form: "signed-query", call: "widgets.list", with: {}, answer: "encoded" },
  { form: "time-zone" },
  { form: "header" },
])("an experiment of the form $form", async (experiment) => {
  expect(await find({ question: "What is it?", ...experiment })).toEqual([]);
});
test.each([{}, { question: "What?", form: "guess" }])("%j is not a form", async (experiment) => {
  expect((await find(experiment)).at(-1)?.[1]).toContain(
    "Write one of fields, call, place, signed-query, time-zone, header.",
  );
});
test("not a map", async () => {
  expect(await find("fields")).toEqual([["", expect.stringContaining("Write a map of a question and a form.")]]);
});
test("without a question, with a key of another form", async () => {
  const found = await find({ form: "fields", call: "widgets.list" });
  expect(found.map(([place]) => place).sort()).toEqual(["", "/call"]);
});
test.each([{ elsewhere: [] }, { elsewhere: ["/colour"] }, {}])("a place with %j", async (given) => {
  const [[, message] = []] = await find({ question: "Where?", form: "place", ...given });
  expect(message).toContain("Write a list of relative JSON pointers, such as 1/otherName.");
});
test.each(["widgets.create", "widgets.paint"])("a call of %s, which is not a GET", async (call) => {
  expect(await find({ question: "How?", form: "call", call, with: {} })).toEqual([
    ["/call", expect.stringContaining(`"${call}", which is no current GET`)],
  ]);
});
test("without a provenance mark next to it", async () => {
  expect(await find({ question: "What?", form: "fields" }, null)).toEqual([
    ["", expect.stringContaining("has no x-provenance next to it")],
  ]);
});
