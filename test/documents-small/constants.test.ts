import { expect, test } from "vitest";
import { createMock } from "../../scripts/mock/mock.js";
import { compileUses } from "../helpers/client/any-document.js";
import { documentOf, mockedOf, sampleOf } from "../helpers/small-document.js";

const documentWith = (properties: Record<string, object>) =>
  documentOf({ Subject: { type: "object", required: Object.keys(properties), properties } });

/** The status of the mock for a body. */
async function statusOf(document: ReturnType<typeof documentOf>, body: object): Promise<number> {
  const init = { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
  return (await createMock({ document }).fetch("https://small.example/subjects", init)).status;
}

const constants: [name: string, schema: object, value: unknown, other: unknown][] = [
  ["an object", { const: { a: 1, b: { c: [1, "x"] } } }, { a: 1, b: { c: [1, "x"] } }, { a: 1, b: { c: [1, "y"] } }],
  ["an empty object", { type: "object", const: {} }, {}, { a: 1 }],
  ["a list", { const: [1, { a: 2 }] }, [1, { a: 2 }], [1, { a: 3 }]],
  ["null", { const: null }, null, 0],
  ["one of several objects and lists", { enum: [{ a: 1 }, [2]] }, { a: 1 }, { a: 2 }],
];

test.each(constants)(
  "a constant that is %s is made, and no other value is accepted",
  async (_, schema, value, other) => {
    const document = documentWith({ value: schema });
    expect(sampleOf(document)).toEqual({ value });
    expect(await mockedOf(document)).toEqual({ status: 200, body: { value } });
    expect(await statusOf(document, { value: other })).toBe(422);
  },
);

test("the type of a constant object has its properties", async () => {
  const document = documentWith({ value: { const: { kind: "a", list: [1, true] } } });
  const code =
    "const { value } = await client.subjects.make({ value: { kind: 'a', list: [1, true] } });\n" +
    "export const kind: 'a' = value.kind;\n" +
    "// @ts-expect-error: another value\n" +
    "await client.subjects.make({ value: { kind: 'b', list: [1, true] } });";
  expect(await compileUses({ constant: { document, code } })).toEqual([]);
});

test("the mock compares the objects and lists of a list of unique ones", async () => {
  const document = documentWith({
    objects: { type: "array", uniqueItems: true, items: { type: "object" } },
    lists: { type: "array", uniqueItems: true, items: { type: "array" } },
  });
  expect(await statusOf(document, { objects: [{ a: 1 }, { a: 2 }], lists: [[1], [2]] })).toBe(200);
  expect(await statusOf(document, { objects: [{ a: 1 }, { a: 1 }], lists: [] })).toBe(422);
  expect(await statusOf(document, { objects: [], lists: [[1], [1]] })).toBe(422);
});
