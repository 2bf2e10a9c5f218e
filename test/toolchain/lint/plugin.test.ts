import { readdirSync, readFileSync } from "node:fs";
import { lint, loadConfig } from "@redocly/openapi-core";
import { expect, test } from "vitest";
import { parse } from "yaml";
import plugin from "../../../scripts/lint/plugin.js";

const files = readdirSync("scripts/lint/rules")
  .filter((name) => !name.startsWith("support") && name !== "index.ts")
  .map((name) => name.replace(".ts", ""));

test("each file is a rule of the plugin, and redocly.yaml turns each rule on", () => {
  const { rules } = parse(readFileSync("redocly.yaml", "utf8"));
  const on = Object.entries<string | { severity: string }>(rules).flatMap(([id, value]) =>
    id.startsWith("kit/") && (typeof value === "string" ? value : value.severity) === "error" ? [id.slice(4)] : [],
  );
  expect(Object.keys(plugin().rules?.oas3 ?? {}).sort()).toEqual(files.sort());
  expect(on.sort()).toEqual(files.sort());
});

test("the contract breaks no rule", async () => {
  const config = await loadConfig({ configPath: "redocly.yaml" });
  expect(await lint({ ref: "openapi/openapi.yaml", config })).toEqual([]);
});
