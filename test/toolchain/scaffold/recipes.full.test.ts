import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { operations } from "../../helpers/bundled.js";
import { type Effort, maintainedCopy } from "../../helpers/maintained-copy.js";
import { fillIn } from "../../helpers/scaffold.js";

// Each runs check with its proof.
vi.setConfig({ testTimeout: 900_000 });

const copy = maintainedCopy();
const efforts: Record<string, { commands: Effort; byHand: Effort }> = {};
const none: Effort = { files: [], lines: 0 };

afterAll(() => {
  for (const [change, { commands, byHand }] of Object.entries(efforts))
    console.log(
      `${change}: ${byHand.files.length} files and ${byHand.lines} lines by hand, ${commands.files.length} and ${commands.lines} by commands`,
    );
  copy.remove();
});

/** The command lines below a heading of CONTRIBUTING.md, in blocks and in code spans, in order. */
function recipe(heading: string): string[] {
  const text = readFileSync(join(copy.folder, "CONTRIBUTING.md"), "utf8");
  const [, section = ""] = text.split(new RegExp(`^###? ${heading}\n`, "m"));
  const [own = ""] = section.split(/\n##/);
  return [...own.matchAll(/^npm run .*$|`(npm run [^`]+)`/gm)].map(([line, span]) => span ?? line);
}

/** Runs a command that must end well. */
async function succeed(line: string): Promise<string> {
  const { status, stdout, stderr } = await copy.run(line);
  // The names of steps.
  expect(stderr.replaceAll(/^- .*\n/gm, ""), line).toBe("");
  expect(status, line).toBe(0);
  return stdout;
}

/** What check names, by file. */
async function named(): Promise<string[]> {
  const { status, stderr } = await copy.run("npm run check");
  expect(status).toBe(1);
  return [...new Set([...stderr.matchAll(/^([\w./-]+):\d+/gm)].map(([, file = ""]) => file))].sort();
}

/** The end of each recipe: the last check finds nothing any more, and generated/ is made. */
async function finish(lines: string[], name = ""): Promise<void> {
  const [last = "", generate = ""] = lines.slice(-2);
  expect(generate).toBe("npm run generate");
  await succeed(name === "" ? last : last.replace(/ \S+$/, ` ${name}`));
  await succeed(generate);
  copy.written();
}

const asset = "openapi/resources/assets";

test("Add: a new PATCH", async () => {
  const lines = recipe("Add");
  const [add = ""] = lines;
  expect(lines).toContain("npm run check -- --accept-translations assets.rename");
  await succeed(add);
  const commands = copy.written();
  expect(await named()).toEqual(
    [
      "openapi/overlays/ko.yaml",
      "openapi/overlays/mock.yaml",
      ...["examples", "paths", "schemas"].map((file) => `${asset}/${file}.yaml`),
    ].sort(),
  );
  fillIn(copy.folder, "name");
  efforts["new PATCH"] = { commands, byHand: copy.written() };
  await finish(lines, "assets.rename");
});

test("Add: a new resource with state and Korean", async () => {
  const lines = recipe("Add");
  await succeed(lines[1] ?? "");
  const commands = copy.written();
  fillIn(copy.folder, "name");
  efforts["new resource"] = { commands, byHand: copy.written() };
  await finish(lines, "labels");
});

test("Change: a query parameter", async () => {
  copy.replace(
    `${asset}/paths.yaml`,
    "/PageSize\n",
    `/PageSize
      - name: fileName
        in: query
        description: Only assets with this file name.
        schema:
          type: string
          minLength: 1
`,
  );
  expect(await named()).toEqual([`${asset}/paths.yaml`]);
  const ofAsset =
    "  - target: $.paths['/api/v1/workspaces/{workspace_name}/projects/{project_id}/assets/{asset_id}'].get";
  copy.replace(
    "openapi/overlays/ko.yaml",
    `${ofAsset}\n`,
    `  - target: $.paths['/api/v1/workspaces/{workspace_name}/projects/{project_id}/assets'].get.parameters[?@.name == 'fileName']
    update:
      description: 이 파일 이름의 에셋만 조회
${ofAsset}
`,
  );
  copy.replace(
    "openapi/overlays/mock.yaml",
    "{ on: assets, action: list }",
    "{ on: assets, action: list, filter: [{ field: /fileName, equals: $request.query.fileName }] }",
  );
  efforts["query parameter"] = { commands: none, byHand: copy.written() };
  await finish(recipe("Change"), "assets");
});

test("Change: a value of an enumeration", async () => {
  copy.replace(
    `${asset}/schemas.yaml`,
    "FILE_NOT_EXIST, INVALID_METADATA]",
    "FILE_NOT_EXIST, INVALID_METADATA, EXPIRED]",
  );
  expect(await named()).toEqual([`${asset}/paths.yaml`, `${asset}/schemas.yaml`]);
  copy.replace(
    `${asset}/schemas.yaml`,
    "        - `INVALID_METADATA`: the service does not accept the file\n",
    "        - `INVALID_METADATA`: the service does not accept the file\n        - `EXPIRED`: the file was deleted meanwhile\n",
  );
  copy.replace(
    `${asset}/paths.yaml`,
    "FILE_NOT_EXIST, INVALID_METADATA]",
    "FILE_NOT_EXIST, INVALID_METADATA, EXPIRED]",
  );
  copy.replace(
    "openapi/overlays/ko.yaml",
    "            - `INVALID_METADATA`: 서비스가 지원하지 않는 파일\n",
    "            - `INVALID_METADATA`: 서비스가 지원하지 않는 파일\n            - `EXPIRED`: 그사이 삭제된 파일\n",
  );
  efforts["enum value"] = { commands: none, byHand: copy.written() };
  await finish(recipe("Change"), "AssetImportStatus");
});

test("Rename: a field", async () => {
  copy.replace("openapi/resources/persons/schemas.yaml", "mergedTime", "mergeTime");
  const others = ["overlays/ko", "overlays/mock", "resources/persons/examples"].map((path) => `openapi/${path}.yaml`);
  expect(await named()).toEqual(expect.arrayContaining(others));
  for (const path of others) copy.replace(path, "mergedTime", "mergeTime");
  efforts["renamed field"] = { commands: none, byHand: copy.written() };
  await finish(recipe("Rename"), "persons");
});

test("Remove: an operation", async () => {
  const [remove = ""] = recipe("Remove");
  const gone = remove.split(" ").at(-1) ?? "";
  const other = operations.find(({ id, tag }) => id !== gone && gone.startsWith(`${tag}.`))?.id ?? "";
  const said = await succeed(remove);
  const commands = copy.written();
  const left = [...said.matchAll(/^ {2}([\w./-]+):(\d+) {2}/gm)].map(([, file = "", line = ""]) => ({ file, line }));
  // The deprecated operation names its replacement.
  const deprecated = "openapi/resources/deprecated/paths.yaml";
  expect(left.map(({ file }) => file)).toContain(deprecated);
  expect(await named()).toEqual([deprecated]);
  for (const path of [deprecated, "CHANGELOG.md"]) copy.replace(path, gone, other);
  const byHand = copy.written();
  const tests = new Set(left.map(({ file }) => file).filter((file) => !byHand.files.includes(file)));
  efforts["removed operation"] = {
    commands,
    byHand: {
      files: [...byHand.files, ...tests],
      lines: byHand.lines + left.filter(({ file }) => tests.has(file)).length,
    },
  };
  await finish(recipe("Remove"));
});

test("Release: compared, tried, made; check finds nothing, and nothing is new since", async () => {
  const [check = "", diff = "", tried = "", made = ""] = recipe("Release");
  await succeed(check);
  const listed = await succeed(diff);
  expect(listed).toMatch(/^release \S+ \(\S+\) → the working tree \(\S+\): .*; asks for \d/);
  expect(listed).toContain("operation removed: ");
  // The section stands between the summary and the commands that follow.
  const [, section = ""] = (await succeed(tried)).split(/^(?=## |Next:)/m);
  expect(copy.written()).toEqual(none);
  await succeed(made);
  efforts.release = { commands: copy.written(), byHand: none };
  expect(readFileSync(join(copy.folder, "CHANGELOG.md"), "utf8")).toContain(section.trim());
  await succeed(check);
  expect((await succeed(diff)).trim()).toMatch(/: nothing$/);
}, 600_000);

test("what is written by hand stays small", () => {
  const all = Object.values(efforts).map(({ byHand }) => byHand);
  expect(Object.keys(efforts)).toHaveLength(7);
  expect(all.flatMap(({ files }) => files).length).toBeLessThanOrEqual(40);
  expect(all.reduce((sum, { lines }) => sum + lines, 0)).toBeLessThan(400);
});
