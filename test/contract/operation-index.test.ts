import { readFileSync } from "node:fs";
import { bundle, loadConfig } from "@redocly/openapi-core";
import { expect, test } from "vitest";
import { isCurrent } from "../../scripts/api/operation.js";
import { readApi } from "../../scripts/api/read-api.js";
import type { Document } from "../../scripts/contract/document.js";

const index = readFileSync("test/fixtures/operation-index.md", "utf8");
const documented = [...index.matchAll(/^\| ([A-Z]+) \| `([^`]+)` \|$/gm)].map(
  ([, method, path]) => `${method} ${path}`,
);

test("the contract has every current operation that the vendor documents, and no other", async () => {
  const config = await loadConfig({ configPath: "redocly.yaml" });
  const { bundle: contract } = await bundle({ ref: "openapi/openapi.yaml", config });
  const current = readApi(contract.parsed as Document)
    .operations.filter(isCurrent)
    .map(({ method, path }) => `${method} ${path}`);
  expect(documented.length).toBeGreaterThan(0);
  expect(current.sort()).toEqual(documented.sort());
});
