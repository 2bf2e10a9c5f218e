import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readApi } from "../../scripts/api/read-api.js";
import { paths } from "../../scripts/cli/paths.js";
import { clientModel } from "../../scripts/client/model.js";
import { kebabCase } from "../../scripts/client/naming.js";
import { textsOf } from "../../scripts/contract/texts.js";
import { contract } from "../helpers/bundled.js";

/** The text of a comment on one line, without comment marks. */
const commentText = (text: string): string =>
  text
    .replaceAll("*\\/", "*/")
    .replaceAll(/[\s*]+/g, " ")
    .trim();
const read = (name: string): string => commentText(readFileSync(join(paths.generated, "client", name), "utf8"));
const { resources } = clientModel(readApi(contract));

test("the types document each field with the contract's description", () => {
  const types = read("models.ts");
  const said = [...textsOf(contract)].filter(([pointer]) => /^#\/components\/schemas\/.*\/description$/.test(pointer));
  expect(said.length).toBeGreaterThan(100);
  expect(said.filter(([, text]) => !types.includes(commentText(text))).map(([pointer]) => pointer)).toEqual([]);
});

test.each(resources)(
  "the calls of $name document their purpose, their inputs and the vendor's page",
  ({ name, operations }) => {
    const text = read(`resources/${kebabCase(name)}.ts`);
    const said = operations.flatMap(({ operation, fields, wait }) => [
      ...[operation.summary, operation.description, ...fields.map(({ description }) => description)],
      operation.docs && `@see ${operation.docs.url}`,
      wait?.cancelledBy && `Cancelled by \`${wait.cancelledBy}\`.`,
    ]);
    const texts = said.filter((each) => each !== undefined);
    expect(texts.length).toBeGreaterThan(operations.length);
    expect(texts.filter((each) => !text.includes(commentText(each)))).toEqual([]);
  },
);
