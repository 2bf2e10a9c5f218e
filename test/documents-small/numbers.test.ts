import { join } from "node:path";
import { expect, test } from "vitest";
import { readClient } from "../../scripts/client/client-files.js";
import { generateBundle, jsonFileOf } from "../../scripts/contract/bundle-files.js";
import { type Contract, loadContract } from "../../scripts/contract/load.js";
import { createMock } from "../../scripts/mock/mock.js";
import { folderWith } from "../helpers/generate-workbench.js";
import { typeIn, yamlOf } from "../helpers/small-document.js";

const document = (parameter: string, schema: string, more?: string): string =>
  yamlOf(schema, { parameter, ...(more !== undefined && { more }) });

const load = (files: Record<string, string>): Promise<Contract> =>
  loadContract(join(folderWith(files), "openapi.yaml"));

const numbersIn = (text = ""): string[] => text.match(/-?\d{16,}/g) ?? [];

const said = ({ deviations }: Contract): string[] =>
  deviations.map(({ pointer, what, instead }) => `${pointer}: ${what}; ${instead}`);

test("limits beyond 2^53 stay exact in the bundle, and are said once", async () => {
  const limits = "{ type: integer, minimum: -9223372036854775807, maximum: 9223372036854775807 }";
  const contract = await load({ "openapi.yaml": document(limits, limits) });
  const bundle = generateBundle(contract);
  const numbers = ["-9223372036854775807", "9223372036854775807"];
  expect(numbersIn(bundle["openapi.yaml"])).toEqual([...numbers, ...numbers]);
  expect(numbersIn(bundle["openapi.json"])).toEqual([...numbers, ...numbers]);
  expect(numbersIn(jsonFileOf(contract.document, contract.exact))).toEqual([...numbers, ...numbers]);
  const at = "#/paths/~1x/get/parameters/0/schema";
  expect(said(contract)).toEqual(
    ["minimum", "maximum"].map((keyword) => {
      const sign = keyword === "minimum" ? "-" : "";
      return (
        `${at}/${keyword}: JavaScript cannot represent the number ${sign}9223372036854775807 (here and in 1 more); ` +
        `the bundled document keeps it, and it is checked and shown as ${sign}9223372036854776000`
      );
    }),
  );
});

test("limits beyond 2^53 allow and refuse the numbers of JavaScript, whose type they keep", async () => {
  const more = "components: { schemas: { Subject: { type: integer, maximum: 9223372036854775807 } } }\n";
  const reference = '{ $ref: "#/components/schemas/Subject" }';
  const { document: whole } = await load({ "openapi.yaml": document(reference, reference, more) });
  expect(await typeIn(whole)).toBe("number");
  const mock = createMock({ document: whole });
  const statusOf = async (id: string) => (await mock.fetch(`https://small.example/x?id=${id}`)).status;
  expect(await Promise.all(["1", "9223372036854775807", "9223372036854780000"].map(statusOf))).toEqual([200, 200, 422]);
});

test("values beyond 2^53 stay exact in the bundle, and what is sent instead is said", async () => {
  const values = "{ type: integer, enum: [9007199254740993, 1], default: 9007199254740993 }";
  const contract = await load({ "openapi.yaml": document(values, "{ const: 12345678901234567890 }") });
  const numbers = ["9007199254740993", "9007199254740993", "12345678901234567890"];
  expect(numbersIn(generateBundle(contract)["openapi.json"])).toEqual(numbers);
  expect(said(contract)).toEqual([
    "#/paths/~1x/get/parameters/0/schema/enum/0: JavaScript cannot represent the number 9007199254740993 (here and in 1 more); " +
      "the bundled document keeps it, and it is sent, shown and compared as 9007199254740992",
    "#/paths/~1x/get/responses/200/content/application~1json/schema/const: JavaScript cannot represent the number " +
      "12345678901234567890; the bundled document keeps it, and it is sent, shown and compared as 12345678901234567000",
  ]);
  expect(readClient(contract.document).resources).toHaveLength(1);
});

test.each([
  ["hexadecimal", "0x20000000000001", "9007199254740993"],
  ["octal", "0o400000000000000001", "9007199254740993"],
  ["with a sign", "+9007199254740993", "9007199254740993"],
  ["with an exponent", "9007199254740993e0", "9007199254740993"],
])("a number that is written %s stays exact", async (_, written, exact) => {
  const contract = await load({ "openapi.yaml": document("{ type: integer }", `{ maximum: ${written} }`) });
  for (const text of Object.values(generateBundle(contract))) expect(text).toContain(exact);
});

test("a number in another file and in JSON stays exact, and digits in texts are no numbers", async () => {
  const contract = await load({
    "openapi.yaml": document('{ $ref: "other.json#/Big" }', '{ type: string, description: "of 9007199254740995" }'),
    "other.json": '{ "Big": { "type": "integer", "maximum": 9007199254740993, "title": "9007199254740997" } }',
  });
  expect([...contract.exact.values()]).toEqual(["9007199254740993"]);
  expect(numbersIn(generateBundle(contract)["openapi.yaml"]).sort()).toEqual(
    ["9007199254740993", "9007199254740995", "9007199254740997"].sort(),
  );
});

test("a number that the mock's Overlay replaces is the one of the Overlay", async () => {
  const contract = await load({ "openapi.yaml": document("{}", "{ maximum: 9007199254740993 }") });
  const other = JSON.parse(JSON.stringify(contract.document).replace("9007199254740992", "5"));
  expect(jsonFileOf(other, contract.exact)).toContain('"maximum": 5');
});
