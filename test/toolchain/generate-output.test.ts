import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { build } from "esbuild";
import { describe, expect, onTestFinished, test } from "vitest";
import { UserError } from "../../scripts/cli/errors.js";
import { listen } from "../../scripts/cli/listen.js";
import { paths } from "../../scripts/cli/paths.js";
import { generate } from "../../scripts/generate/generate.js";
import { isUpToDate } from "../../scripts/generate/manifest.js";
import { toolchainFolders } from "../../scripts/generate/toolchain.js";
import { rejection } from "../helpers/client/loopback.js";
import { documentWith, folderWith, runGenerate, smallContract, snapshot } from "../helpers/generate-workbench.js";

const overlay = `overlay: 1.1.0
info: { title: A, version: 1.0.0 }
actions:
  - target: $.paths['/a'].get
    update: { x-note: { $ref: ../notes.yaml#/note } }
`;
const workflow = `arazzo: 1.0.1
info: { title: A, version: "1" }
sourceDescriptions: [{ name: api, url: ../openapi.yaml, type: openapi }]
workflows: [{ workflowId: a, steps: [{ stepId: b, operationId: things.list }] }]
`;
const described = `extends: [spec]
telemetry: off
decorators: { info-description-override: { filePath: ./about.md } }
`;

test("the committed files contain no path of this machine, and have LF only", () => {
  const files = Object.entries(snapshot(paths.generated));
  expect(files.length).toBeGreaterThan(0);
  for (const [path, text] of files) {
    expect(text.includes(paths.root), path).toBe(false);
    expect(text.includes(homedir()), path).toBe(false);
    expect(text.includes("\r"), path).toBe(false);
  }
});

test("two runs into different folders write the same bytes", async () => {
  const { input, root } = smallContract();
  const outputs = ["a", "deeper/down/b"].map((name) => join(root, name));
  for (const output of outputs) await generate({ input, output });
  const [first, second] = outputs.map(snapshot);
  expect(Object.keys(first ?? {}).length).toBeGreaterThan(0);
  expect(second).toEqual(first);
});

test("an output is up to date until an input, an output or the list of files changes", async () => {
  const { input, output, root } = smallContract();
  expect(isUpToDate(input, output)).toBe(false);
  expect(await generate({ input, output })).toMatchObject({ upToDate: false });
  const made = snapshot(output);
  expect(await generate({ input, output })).toMatchObject({ upToDate: true, count: 0 });

  const changes: [string, () => void][] = [
    ["an input", () => appendFileSync(join(root, "openapi/shared/paths.yaml"), "# changed\n")],
    ["the rules", () => appendFileSync(join(root, "redocly.yaml"), "# changed\n")],
    ["an output", () => appendFileSync(join(output, "client/index.ts"), "// changed\n")],
    ["a missing output", () => rmSync(join(output, "openapi.json"))],
    ["an invalid manifest", () => writeFileSync(join(output, "manifest.json"), "{}")],
  ];
  for (const [what, change] of changes) {
    change();
    expect(isUpToDate(input, output), what).toBe(false);
    if (what === "an invalid manifest") rmSync(output, { recursive: true });
    await generate({ input, output });
    expect(isUpToDate(input, output), what).toBe(true);
    expect(Object.keys(snapshot(output)), what).toEqual(Object.keys(made));
  }
});

test("a file whose text stays the same stays the same file, unless someone has edited it", async () => {
  const { input, output, root } = smallContract();
  await generate({ input, output });
  const made = snapshot(output);
  const inode = (path: string) => statSync(join(output, path)).ino;
  const [same, edited, changed] = ["client/index.ts", "client/client.ts", "openapi.json"] as const;
  const before = [same, edited, changed].map(inode);
  writeFileSync(join(output, edited), (made[edited] ?? "").toUpperCase());
  appendFileSync(join(root, "openapi/shared/paths.yaml"), "    x-note: changed\n");
  await generate({ input, output });
  expect(snapshot(output)).toMatchObject({ [same]: made[same], [edited]: made[edited] });
  expect([same, edited, changed].map((path, n) => inode(path) === before[n])).toEqual([true, false, false]);
  expect(isUpToDate(input, output)).toBe(true);
});

test("a save during a run is in the output of the next run", async () => {
  const { input, output } = smallContract();
  const before = readFileSync(input, "utf8");
  const progress = (step: string) => {
    if (step === "client") writeFileSync(input, before.replace('"Small"', '"Later"'));
  };
  await generate({ input, output, progress });
  expect(readFileSync(join(output, "openapi.yaml"), "utf8")).toContain("title: Small");
  expect(isUpToDate(input, output)).toBe(false);
  expect(await generate({ input, output })).toMatchObject({ upToDate: false });
  expect(readFileSync(join(output, "openapi.yaml"), "utf8")).toContain("title: Later");
});

test("an output is outdated as soon as any other input appears or changes", async () => {
  const { input, output, root } = smallContract();
  const saves: [string, string, string][] = [
    ["an Overlay", "openapi/overlays/mock.yaml", overlay],
    ["a file that an Overlay refers to", "openapi/notes.yaml", "note: { description: Another note. }\n"],
    ["a workflow", "openapi/workflows/1.arazzo.yaml", workflow],
    [
      "the problems that lint ignores",
      ".redocly.lint-ignore.yaml",
      "openapi/openapi.yaml: { info-license: ['#/info'] }\n",
    ],
    ["a configuration that the rules extend", "rules.yaml", "rules: { info-license: off }\n"],
    ["rules in a nearer folder", "openapi/redocly.yaml", "extends: [spec]\ntelemetry: off\n"],
  ];
  writeFileSync(join(root, "openapi/notes.yaml"), "note: { description: A note. }\n");
  writeFileSync(join(root, "rules.yaml"), "rules: { info-license: warn }\n");
  writeFileSync(join(root, "redocly.yaml"), "extends: [spec, ./rules.yaml]\ntelemetry: off\n");
  await generate({ input, output });
  for (const [what, path, text] of saves) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    expect(isUpToDate(input, output), what).toBe(false);
    await generate({ input, output });
    expect(isUpToDate(input, output), what).toBe(true);
  }
});

test.each([
  ["a plugin", { "redocly.yaml": "extends: [spec]\nplugins: [./rules.mjs]\ntelemetry: off\n" }],
  ["a text that Redocly's core reads", { "redocly.yaml": described }],
])("an output that depends on %s is always generated, since this input cannot be compared", async (_, files) => {
  const { input, output, root } = smallContract();
  writeFileSync(join(root, "rules.mjs"), "export default () => ({ id: 'other', rules: { oas3: {} } });\n");
  writeFileSync(join(root, "about.md"), "About it.\n");
  for (const [path, text] of Object.entries(files)) writeFileSync(join(root, path), text);
  await generate({ input, output });
  expect(isUpToDate(input, output)).toBe(false);
  expect(await generate({ input, output, check: true })).toMatchObject({ stale: [] });
});

test("an output that depends on a URL is always generated", async () => {
  const server = createServer((_, response) => response.end("get: { responses: { '204': { description: None. } } }"));
  onTestFinished(() => void server.close());
  const root = folderWith({
    "api.yaml": documentWith({ "/a": { $ref: `${await listen(server, 0, "127.0.0.1")}/a.yaml` } }),
  });
  const [input, output] = [join(root, "api.yaml"), join(root, "out")];
  await generate({ input, output });
  expect(readFileSync(join(output, "openapi.yaml"), "utf8")).toContain("description: None.");
  expect(isUpToDate(input, output)).toBe(false);
});

test("the toolchain's hash covers every folder whose code generates the output", async () => {
  const { metafile } = await build({
    entryPoints: [join(paths.root, "scripts/generate/pipeline.ts")],
    absWorkingDir: paths.root,
    outdir: "nowhere",
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    write: false,
    metafile: true,
  });
  const folders = new Set(Object.keys(metafile.inputs).map((path) => path.split("/")[1]));
  // Its code only formats messages.
  folders.delete("cli");
  expect([...folders].filter((folder) => !toolchainFolders.includes(folder ?? ""))).toEqual([]);
  expect(folders.size).toBeGreaterThan(3);
});

test("an output with CRLF is up to date", async () => {
  const { input, output, root } = smallContract();
  await generate({ input, output });
  for (const path of [join(root, "openapi/openapi.yaml"), join(output, "client/index.ts")])
    writeFileSync(path, readFileSync(path, "utf8").replaceAll("\n", "\r\n"));
  expect(isUpToDate(input, output)).toBe(true);
});

test("--check names only the stale files, exits with 1 and writes nothing", async () => {
  const { root, input, output } = smallContract();
  await generate({ input, output });
  expect(await generate({ input, output, check: true })).toMatchObject({ upToDate: true, stale: [] });

  appendFileSync(join(output, "client/index.ts"), "// changed\n");
  rmSync(join(output, "openapi.json"));
  writeFileSync(join(output, "client/extra.ts"), "");
  const before = snapshot(output);
  const { status, stderr } = await runGenerate(root, "--input", input, "--output", "out", "--check");
  expect(status).toBe(1);
  expect(stderr.split("\n").filter((line) => line.startsWith("  "))).toEqual([
    "  client/extra.ts (not generated)",
    "  client/index.ts (differs)",
    "  openapi.json (missing)",
  ]);
  expect(snapshot(output)).toEqual(before);
});

test("--check does not create a missing folder", async () => {
  const { input, output } = smallContract();
  const { stale } = await generate({ input, output, check: true });
  expect(stale).toContain("manifest.json (missing)");
  expect(existsSync(output)).toBe(false);
});

describe("a folder with other files", () => {
  test("is rejected and remains unchanged", async () => {
    const root = folderWith({ "mine/thesis.txt": "irreplaceable" });
    const error = await rejection(generate({ input: paths.contract, output: join(root, "mine") }));
    expect(error).toBeInstanceOf(UserError);
    expect(String(error)).toContain("mine has files that were not generated");
    expect(snapshot(root)).toEqual({ "mine/thesis.txt": "irreplaceable" });
  });

  test("is rejected even if the other files were generated, and the message names the file", async () => {
    const { input, output, root } = smallContract();
    await generate({ input, output });
    writeFileSync(join(output, ".DS_Store"), "");
    expect(isUpToDate(input, output)).toBe(true);
    writeFileSync(join(output, "client/mine.ts"), "irreplaceable");
    expect(isUpToDate(input, output)).toBe(false);
    appendFileSync(join(root, "openapi/shared/paths.yaml"), "# changed\n");
    const error = await rejection(generate({ input, output }));
    expect(error).toBeInstanceOf(UserError);
    expect(String(error)).toMatch(/Move or delete them:\n {2}client\/mine\.ts$/);
    expect(readFileSync(join(output, "client/mine.ts"), "utf8")).toBe("irreplaceable");
  });

  test.each(["file", "file/below"])("a path that cannot be a folder is rejected: %s", async (name) => {
    const { input, root } = smallContract();
    writeFileSync(join(root, "file"), "irreplaceable");
    const error = await rejection(generate({ input, output: join(root, name) }));
    expect(error).toBeInstanceOf(UserError);
    expect(readFileSync(join(root, "file"), "utf8")).toBe("irreplaceable");
  });

  test("is rejected if it has a manifest of another program", async () => {
    const root = folderWith({ "mine/manifest.json": '{"name":"a web app"}', "mine/app.js": "" });
    const error = await rejection(generate({ input: paths.contract, output: join(root, "mine") }));
    expect(error).toBeInstanceOf(UserError);
    expect(Object.keys(snapshot(root))).toEqual(["mine/app.js", "mine/manifest.json"]);
  });
});
