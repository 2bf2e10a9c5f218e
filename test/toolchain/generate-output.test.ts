import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { describe, expect, test } from "vitest";
import { UserError } from "../../scripts/cli/errors.js";
import { paths } from "../../scripts/cli/paths.js";
import { generate } from "../../scripts/generate/generate.js";
import { isUpToDate, toolchainFolders } from "../../scripts/generate/manifest.js";
import { rejection } from "../client/loopback.js";
import { folderWith, runGenerate, smallContract, snapshot } from "./generate-workbench.js";

test("what is committed has no path of the machine in it, and line ends of one kind", () => {
  const files = Object.entries(snapshot(paths.generated));
  expect(files.length).toBeGreaterThan(0);
  for (const [path, text] of files) {
    expect(text.includes(paths.root), path).toBe(false);
    expect(text.includes(homedir()), path).toBe(false);
    expect(text.includes("\r"), path).toBe(false);
  }
});

test("two runs make the same bytes, wherever they write", async () => {
  const { input, root } = smallContract();
  const outputs = ["a", "deeper/down/b"].map((name) => join(root, name));
  for (const output of outputs) await generate({ input, output });
  const [first, second] = outputs.map(snapshot);
  expect(Object.keys(first ?? {}).length).toBeGreaterThan(0);
  expect(second).toEqual(first);
});

test("an output is recognised as up to date until an input, an output or the list of files changes", async () => {
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
    ["a manifest that is none", () => writeFileSync(join(output, "manifest.json"), "{}")],
  ];
  for (const [what, change] of changes) {
    change();
    expect(isUpToDate(input, output), what).toBe(false);
    if (what === "a manifest that is none") rmSync(output, { recursive: true });
    await generate({ input, output });
    expect(isUpToDate(input, output), what).toBe(true);
    expect(Object.keys(snapshot(output)), what).toEqual(Object.keys(made));
  }
});

test("all that makes an output counts when it is asked whether one is up to date", async () => {
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
  // It makes messages.
  folders.delete("cli");
  expect([...folders].filter((folder) => !toolchainFolders.includes(folder ?? ""))).toEqual([]);
  expect(folders.size).toBeGreaterThan(3);
});

test("line ends of a checkout do not count", async () => {
  const { input, output, root } = smallContract();
  await generate({ input, output });
  for (const path of [join(root, "openapi/openapi.yaml"), join(output, "client/index.ts")])
    writeFileSync(path, readFileSync(path, "utf8").replaceAll("\n", "\r\n"));
  expect(isUpToDate(input, output)).toBe(true);
});

test("--check names each stale file and nothing else, exits 1, and writes nothing", async () => {
  const { root, input, output } = smallContract();
  await generate({ input, output });
  expect(await generate({ input, output, check: true })).toMatchObject({ upToDate: true, stale: [] });

  appendFileSync(join(output, "client/index.ts"), "// changed\n");
  rmSync(join(output, "openapi.json"));
  writeFileSync(join(output, "client/extra.ts"), "");
  const before = snapshot(output);
  const { status, stderr } = runGenerate(root, "--input", input, "--output", "out", "--check");
  expect(status).toBe(1);
  expect(stderr.split("\n").filter((line) => line.startsWith("  "))).toEqual([
    "  client/extra.ts (not generated)",
    "  client/index.ts (differs)",
    "  openapi.json (missing)",
  ]);
  expect(snapshot(output)).toEqual(before);
});

test("--check of a folder that is not there makes none", async () => {
  const { input, output } = smallContract();
  const { stale } = await generate({ input, output, check: true });
  expect(stale).toContain("manifest.json (missing)");
  expect(existsSync(output)).toBe(false);
});

describe("a folder that holds something else", () => {
  test("is refused and left as it is", async () => {
    const root = folderWith({ "mine/thesis.txt": "irreplaceable" });
    const error = await rejection(generate({ input: paths.contract, output: join(root, "mine") }));
    expect(error).toBeInstanceOf(UserError);
    expect(String(error)).toContain("mine holds files that were not generated");
    expect(snapshot(root)).toEqual({ "mine/thesis.txt": "irreplaceable" });
  });

  test("is refused, and the file is named, where the rest was generated", async () => {
    const { input, output, root } = smallContract();
    await generate({ input, output });
    writeFileSync(join(output, ".DS_Store"), "");
    expect(isUpToDate(input, output)).toBe(true);
    writeFileSync(join(output, "client/mine.ts"), "irreplaceable");
    expect(isUpToDate(input, output)).toBe(false);
    appendFileSync(join(root, "openapi/shared/paths.yaml"), "# changed\n");
    const error = await rejection(generate({ input, output }));
    expect(error).toBeInstanceOf(UserError);
    expect(String(error)).toMatch(/Move or delete it:\n {2}client\/mine\.ts$/);
    expect(readFileSync(join(output, "client/mine.ts"), "utf8")).toBe("irreplaceable");
  });

  test.each(["file", "file/below"])("a path that cannot be a folder, %s, is refused as such", async (name) => {
    const { input, root } = smallContract();
    writeFileSync(join(root, "file"), "irreplaceable");
    const error = await rejection(generate({ input, output: join(root, name) }));
    expect(error).toBeInstanceOf(UserError);
    expect(readFileSync(join(root, "file"), "utf8")).toBe("irreplaceable");
  });

  test("is refused too where it has a manifest of something else", async () => {
    const root = folderWith({ "mine/manifest.json": '{"name":"a web app"}', "mine/app.js": "" });
    const error = await rejection(generate({ input: paths.contract, output: join(root, "mine") }));
    expect(error).toBeInstanceOf(UserError);
    expect(Object.keys(snapshot(root))).toEqual(["mine/app.js", "mine/manifest.json"]);
  });
});
