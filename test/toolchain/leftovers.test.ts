import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { expect, test } from "vitest";
import { check } from "../../scripts/check/report.js";
import { slashed } from "../../scripts/cli/files.js";
import { operations } from "../helpers/bundled.js";
import { uploading } from "../helpers/client/kinds.js";
import { contractCopy } from "../helpers/generate-workbench.js";

test("check finds what nothing refers to, names of operations that are gone, wrong numbers and placeholders", async () => {
  const { root, input, replace } = contractCopy();
  // The first refers to the second, which therefore has one user, but none that counts.
  appendFileSync(
    join(root, "openapi/shared/schemas.yaml"),
    'Lost:\n  type: array\n  items:\n    $ref: "#/LostItem"\nLostItem:\n  type: string\n',
  );
  appendFileSync(join(root, "openapi/resources/search/examples.yaml"), "LostExample:\n  value: 1\n");
  mkdirSync(join(root, "openapi/resources/lost"));
  writeFileSync(join(root, "openapi/resources/lost/paths.yaml"), "lost:\n  get: {}\n");
  replace("openapi/resources/assets/paths.yaml", "summary: List media assets", "summary: List `assets.all` # TODO");
  replace(
    "openapi/overlays/ko.yaml",
    "summary: 미디어 에셋 목록 조회",
    "summary: 미디어 에셋 목록 조회 (`assets.all`)",
  );
  writeFileSync(
    join(root, "README.md"),
    `# Kit\n\nAll 49 current operations: \`${operations[0]?.id}\`, \`index.ts\`, client.${uploading}(), client.search.none().\n` +
      "`npx kit call assets.all` and `widgets.list`\n",
  );
  writeFileSync(
    join(root, "CHANGELOG.md"),
    "# Changelog\n\n## Unreleased\n\n- `assets.all` is new.\n- Removed: `assets.none`.\n\n## 0.1.0 (2026-11-01)\n\n- `assets.old`\n",
  );
  const { findings } = await check(input, { proof: false });
  const messages = findings
    .filter((finding) => finding.check === "contract")
    .map(
      ({ file, line, pointer, message }) =>
        `${slashed(relative(root, resolve(file ?? "")))}:${line} ${pointer} ${message}`,
    );
  const at = (path: string, text: string) => {
    const lines = readFileSync(join(root, path), "utf8").split("\n");
    return `${path}:${lines.findIndex((line) => line.includes(text)) + 1}`;
  };
  const [paths, ko] = ["openapi/resources/assets/paths.yaml", "openapi/overlays/ko.yaml"];
  const gone = 'The contract has no operation "assets.all". Name one that it has, or leave it out.';
  expect(messages).toEqual([
    `${at(paths, "assets.all")} #/assets/get/summary "summary: List \`assets.all\` # TODO" is still to be written.`,
    'openapi/resources/lost/paths.yaml:1 #/lost Nothing refers to "lost". Refer to it, or remove it.',
    `${at("openapi/resources/search/examples.yaml", "LostExample:")} #/LostExample Nothing refers to "LostExample". Refer to it, or remove it.`,
    `${at("openapi/shared/schemas.yaml", "Lost:")} #/Lost Nothing refers to "Lost". Refer to it, or remove it.`,
    `${at("openapi/shared/schemas.yaml", "LostItem:")} #/LostItem Nothing refers to "LostItem". Refer to it, or remove it.`,
    `CHANGELOG.md:5  ${gone}`,
    'README.md:3  The contract has no operation "search.none". Name one that it has, or leave it out.',
    'README.md:3  "49 current operations": the contract has 48. Correct it.',
    `README.md:4  ${gone}`,
    expect.stringMatching(`^${at(ko, "assets.all")} #/actions/\\d+/update/summary ${gone}`),
    `${at(paths, "assets.all")} #/assets/get/summary ${gone}`,
  ]);
});
