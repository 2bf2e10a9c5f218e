import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readApi } from "../../scripts/api/read-api.js";
import { formatFacts } from "../../scripts/check/format-facts.js";
import { check, type Facts } from "../../scripts/check/report.js";
import type { Document } from "../../scripts/contract/document.js";
import { type KeywordReport, measureKeywords } from "../../scripts/proof/keywords/measure.js";
import { contract } from "../helpers/bundled.js";
import { temporaryFolder } from "../helpers/generate-workbench.js";

const byKeyword = (reports: KeywordReport[]) => Object.fromEntries(reports.map((each) => [each.keyword, each]));

test("the mock and the client honour every keyword of the contract", async () => {
  const reports = await measureKeywords(readApi(contract));
  const unhonoured = reports.filter(
    ({ prism, client }) => !["honours", "asks nothing"].includes(prism) || client === "ignores",
  );
  expect(unhonoured).toEqual([]);
  expect(reports.length).toBeGreaterThan(25);
});

test("npm run check prints the keywords with --keywords, and otherwise measures nothing", async () => {
  const input = join(temporaryFolder(), "openapi.json");
  writeFileSync(
    input,
    JSON.stringify({
      openapi: "3.1.0",
      info: { title: "Names", version: "1.0.0" },
      paths: {},
      components: { schemas: { Name: { type: "string", maxLength: 5 } } },
    }),
  );
  const report = await check(input, { keywords: true, proof: false });
  expect(formatFacts(report as Facts, { provenance: false })).toMatch(/^maxLength +1 +honours +comments +- +-$/m);
  expect(await check(input, { proof: false })).not.toHaveProperty("keywords");
});

test("known limitations are reported with their place in a document that has them", async () => {
  const trapped: Document = {
    openapi: "3.1.0",
    info: { title: "Traps", version: "1.0.0" },
    paths: {
      "/widgets": {
        get: {
          operationId: "widgets.list",
          parameters: [
            { name: "ids", in: "query", required: true, explode: false, schema: { $ref: "#/components/schemas/Ids" } },
            { name: "session", in: "cookie", schema: { type: "string", maxLength: 9 } },
          ],
          responses: { 200: { description: "Widgets." } },
        },
      },
    },
    components: {
      schemas: {
        Ids: { type: "array", items: { type: "integer" } },
        Closed: { allOf: [{ type: "object" }], unevaluatedProperties: false, "x-note": "none of these", if: {} },
        Odd: { contentSchema: {} },
      },
    },
  };
  const found = byKeyword(await measureKeywords(readApi(trapped)));
  // Prism would use an older dialect for a document without one, so the mock names the dialect of OpenAPI 3.1.
  expect(found["unevaluatedProperties: false"]).toMatchObject({
    prism: "honours",
    types: "ignores",
    uses: 1,
    pointer: "#/components/schemas/Closed/unevaluatedProperties",
  });
  expect(found["explode: false"]).toMatchObject({
    prism: "honours",
    types: "ignores",
    fetch: "ignores",
    client: "honours",
  });
  expect(found["in: cookie"]).toMatchObject({
    prism: "honours",
    types: "honours",
    fetch: "ignores",
    client: "honours",
  });
  expect(found.required).toMatchObject({ types: "honours", fetch: "ignores", client: "honours" });
  expect(found.maxLength).toMatchObject({ prism: "honours", types: "comments" });
  // A keyword without a probe is listed too.
  expect(found.contentSchema).toMatchObject({ prism: "no probe", types: "no probe" });
  expect(found["x-note"]).toBeUndefined();
  const withDialect = { ...trapped, jsonSchemaDialect: contract.jsonSchemaDialect ?? "" };
  expect(byKeyword(await measureKeywords(readApi(withDialect)))["unevaluatedProperties: false"]?.prism).toBe("honours");
});
