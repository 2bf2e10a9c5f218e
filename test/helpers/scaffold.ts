import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { check } from "../../scripts/check/report.js";
import { paths } from "../../scripts/cli/paths.js";
import { operations } from "./bundled.js";
import { contractCopy, snapshot } from "./generate-workbench.js";

const index = "test/fixtures/operation-index.md";

/** An operation that the contract does not have. */
export const rename = {
  id: "assets.rename",
  method: "patch",
  path: "/api/v1/workspaces/{workspace_name}/projects/{project_id}/assets/{asset_id}/name",
  page: "todo",
};

/** A deprecated operation. */
const deprecated = operations.find(({ removal }) => removal !== undefined);

/** Its replacement, which the contract names in other places too. */
export const known = operations.find(({ id }) => id === deprecated?.removal?.replacedBy);

/** A copy of the contract with the index of its operations and the changelog, for commands that edit the contract. */
export function scaffoldCopy() {
  const copy = contractCopy();
  mkdirSync(dirname(join(copy.root, index)), { recursive: true });
  for (const path of [index, "CHANGELOG.md"]) cpSync(join(paths.root, path), join(copy.root, path));
  const files = (): Record<string, string> => {
    return { ...snapshot(join(copy.root, "openapi")), [index]: readFileSync(join(copy.root, index), "utf8") };
  };
  return { ...copy, files };
}

/** Writes something in each place that `npm run new` has left open, as a person would who has read the page. */
export function fillIn(root: string, field: string): void {
  for (const [path, text] of Object.entries(snapshot(join(root, "openapi")))) {
    if (!path.endsWith(".yaml") || !/todo/i.test(text)) continue;
    const filled = text
      .replaceAll(/ # TODO .*/g, "")
      .replaceAll(/"TODO in Korean: ([^"]*)"/g, "$1 이다")
      .replaceAll(/: TODO (.*)/g, ": About $1")
      .replaceAll(": TODO", ": first")
      .replaceAll(/(?<=\/en\/|page: )todo/g, "maiu-label")
      .replaceAll(/\btodo\b/g, field);
    writeFileSync(join(root, "openapi", path), filled);
  }
}

/** The places of files that are still to be written, as `file:line`, sorted. */
export const placeholdersIn = (files: Record<string, string>): string[] =>
  Object.entries(files)
    .filter(([path]) => path.endsWith(".yaml"))
    .flatMap(([path, text]) =>
      text.split("\n").flatMap((line, index) => (/\btodo\b/i.test(line) ? [`${path}:${index + 1}`] : [])),
    )
    .sort();

/** The places of what check finds without its proof, as `file:line` below `openapi/`, sorted. */
export async function findingsIn(input: string): Promise<string[]> {
  const { findings } = await check(input, { proof: false });
  return findings.map(({ file, line }) => `${file?.replace(/^.*openapi\//, "")}:${line}`).sort();
}
