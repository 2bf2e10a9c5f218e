import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { filesBelow } from "../../scripts/cli/files.js";
import { paths } from "../../scripts/cli/paths.js";
import { defaultKeys } from "../../scripts/mock/mock.js";
import { closedPort, credentials, json, loopback } from "../helpers/client/loopback.js";
import { install, installed, project } from "../helpers/installed.js";
import { api, present } from "../helpers/mock.js";
import { type Running, runBash, runNode, runToHead, start } from "../helpers/run.js";
import { pageOperation } from "../helpers/vendor-page.js";
import { stepsOf } from "../helpers/workflow-steps.js";

const main = join(installed, "dist/bin/main.js");
const keyNames = { NCLOUD_ACCESS_KEY: defaultKeys.accessKey, NCLOUD_SECRET_KEY: defaultKeys.secretKey };
/** A mock that the command serves, and whose jobs end immediately. */
let mock: Running;
let url = "";

const bin = (args: string[], env: Record<string, string> = {}) => runNode([main, ...args], { cwd: project, env });
const call = (args: string[], env: Record<string, string> = keyNames) => bin(["call", ...args], env);
const urlIn = (text: string) => present(/http:\/\/127\.0\.0\.1:\d+/.exec(text)?.[0]);

beforeAll(async () => {
  await install();
  mock = start(process.execPath, [main, "mock", "--port", "0", "--job-time", "0"], { cwd: project });
  await mock.printed(/Ctrl\+C/);
  url = urlIn(mock.output());
}, 130_000);
afterAll(() => mock?.child.kill("SIGKILL"));

describe("the package's command", () => {
  test("is linked by npm, and has the contract's version", async () => {
    const linked = join(project, "node_modules/.bin/ncloud-media-intelligence");
    expect(await runBash(`"${linked}" --version`)).toBe(`${api.version}\n`);
  });

  test("lists its subcommands, suggests the nearest one for a misspelt name, and exits with 2", async () => {
    const { status, stdout } = await bin(["--help"]);
    expect(status).toBe(0);
    for (const name of ["mock", "docs", "call", "verify"]) expect(stdout).toMatch(new RegExp(`^ {2}${name} `, "m"));
    expect(await bin(["moc"])).toMatchObject({ status: 2, stderr: expect.stringContaining("Did you mean mock?") });
    expect(await bin(["mock", "--prot", "1"])).toMatchObject({ status: 2, stderr: expect.stringContaining("--port") });
  });

  test("reports an error of the mock in one line", async () => {
    const { status, stderr } = await bin(["mock", "--data", join("no-such-folder", "state.json")]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^error: [^\n]+ cannot be written[^\n]+\n$/);
  });

  test.each<[string[], RegExp[]]>([
    [["--help"], []],
    [["docs", "--help"], [/^bin\/docs-/]],
    [["call", pageOperation, "--help"], [/^bin\/command-/]],
    [["verify", "--help"], [/^bin\/verify-/]],
    [
      ["call", pageOperation, "--dry-run"],
      [/^bin\/command-/, /^bin\/dry-run-/, /^cjs\/index\.js$/, /^cjs\/shared-/],
    ],
    [
      ["mock", "--help"],
      [/^cjs\/mock\/bin\.js$/, /^cjs\/mock\/chunk-/],
    ],
  ])("loads nothing else for %j", async (args, needed) => {
    const listing = join(project, "loaded.cjs");
    writeFileSync(
      listing,
      'process.on("exit", () => process.stderr.write(JSON.stringify(Object.keys(require.cache))));',
    );
    const { status, stderr } = await runNode(["--require", listing, main, ...args], { cwd: project, env: keyNames });
    expect(status).toBe(0);
    const loaded = (JSON.parse(stderr) as string[])
      .map((path) => path.replaceAll("\\", "/").replace(/^.*\/dist\//, ""))
      .filter((path) => !/^bin\/(main\.js|chunk-\w+\.js|commander\.js)$|loaded\.cjs$/.test(path));
    expect(loaded.filter((path) => !needed.some((pattern) => pattern.test(path)))).toEqual([]);
    for (const pattern of needed) expect(loaded).toContainEqual(expect.stringMatching(pattern));
  });

  test("contains commander's licence, once with its code", () => {
    expect(readFileSync(join(installed, "dist/bin/LICENSES.txt"), "utf8")).toMatch(/^commander [\d.]+ \(MIT\)$/m);
    const holders = filesBelow(installed).filter((path) =>
      readFileSync(join(installed, path), "utf8").includes("commander.unknownOption"),
    );
    expect(holders.filter((path) => path.endsWith(".js"))).toHaveLength(1);
  });

  test("serves the docs as they were generated", async () => {
    const docs = start(process.execPath, [main, "docs", "--port", "0", "--no-open"], { cwd: project });
    try {
      await docs.printed(/llms\.txt/);
      const served = urlIn(docs.output());
      for (const path of filesBelow(join(paths.generated, "docs")).filter((each) => !each.startsWith("."))) {
        const text = await (await fetch(`${served}/${path}`)).text();
        expect(text === readFileSync(join(paths.generated, "docs", path), "utf8"), path).toBe(true);
      }
      void docs.stop("SIGINT");
      expect(await docs.ended).toMatchObject({ status: 0, stderr: "" });
    } finally {
      docs.child.kill("SIGKILL");
    }
  });
});

describe("verify", () => {
  test("verifies a service against the package's contract, and finds nothing in the mock", async () => {
    const { status, stdout, stderr } = await bin(
      ["verify", "--json", "--max-calls", "30", "--base-url", url],
      keyNames,
    );
    expect(stderr).toMatch(/^(- [\w.]+\n)+$/);
    expect(JSON.parse(stdout)).toMatchObject({ ok: true, calls: 30, findings: [], contract: { version: api.version } });
    expect(status).toBe(0);
  });

  test("reports the differences, with pointers into the contract, and exits with 1", async () => {
    const strange = await loopback((_, response) => json(response, { code: "0", message: "ok", result: null }));
    const { status, stdout } = await bin(["verify", "--max-calls", "3", "--base-url", strange.baseURL], keyNames);
    expect(status).toBe(1);
    expect(stdout).toMatch(/\| different \| `#\/components\/schemas\/\w+\/properties\/result` \|/);
  });

  test("refuses to write a patch, since the package does not have the contract's files", async () => {
    const { status, stdout, stderr } = await bin(["verify", "--propose", "it.patch", "--base-url", url], keyNames);
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toBe(
      "error: --propose changes the files of the contract, which are in its repository: use npm run verify there.\n",
    );
  });
});

describe("call", () => {
  test("prints the result of a mock in its own process, without keys", async () => {
    const { status, stdout, stderr } = await call([pageOperation, "--page-size", "1", "--mock"], {});
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(JSON.parse(stdout)).toMatchObject({ items: [{ workspaceName: "my-workspace" }], pageSize: 1 });
  });

  test("signs with the keys of the environment, and prints the items of all pages as lines", async () => {
    const paged = await call([pageOperation, "--page-size", "1", "--all", "--base-url", url]);
    expect(paged).toMatchObject({ status: 0, stderr: "" });
    const items = paged.stdout.trimEnd().split("\n");
    expect(items.map((line) => JSON.parse(line).workspaceName)).toEqual(["my-workspace", "test-workspace"]);
  });

  test("starts a job, waits for it and prints its result", async () => {
    const inputs = ["--workspace-name", "my-workspace", "--project-id", "1234", "--key", "a.mp4"];
    const bucket = ["--bucket-name", "my-bucket"];
    const [started] = stepsOf("indexAnAsset");
    const waited = await call([started?.id ?? "", ...inputs, ...bucket, "--wait", "--base-url", url]);
    expect(waited.status).toBe(0);
    expect(JSON.parse(waited.stdout)).toMatchObject({ uploadStatus: "COMPLETED" });
    expect(waited.stderr).toMatch(/^started: \{"assetId":\d+.*\}\n(status: \w+\n)*status: COMPLETED\n$/);
  });

  test("prints a signed curl command that works, without the secret key", async () => {
    const { status, stdout } = await call([
      present(stepsOf("setUp").at(-1)).id,
      "--workspace-name",
      "my-workspace",
      "--name",
      "a'b $X",
      "--dry-run",
      "--base-url",
      url,
    ]);
    expect(status).toBe(0);
    for (const key of Object.values(keyNames)) expect(stdout).not.toContain(key);
    expect(JSON.parse(await runBash(stdout, keyNames))).toMatchObject({ code: "0" });
    expect(await (await fetch(`${url}/__mock/state`)).text()).toContain("a'b $X");
  });

  test.each<[string, string[], number, RegExp]>([
    ["a misspelt operation", ["workspace.list"], 2, /Did you mean workspaces\.list\?/],
    ["a misspelt option", [pageOperation, "--pagesize", "1"], 2, /Did you mean --page-size\?/],
    ["a value of another type", [pageOperation, "--page-size", "ten"], 2, /--page-size.*whole number/],
    ["a missing input", ["projects.get", "--project-id", "1"], 2, /--workspace-name/],
    ["a deprecated operation", ["deprecated.listIndexes"], 2, /Call index\.get instead/],
    ["plain http beyond this machine", [pageOperation, "--base-url", "http://mock:4010"], 2, /--allow-insecure-http/],
    ["an unknown resource", ["projects.get", "--workspace-name", "nope", "--project-id", "1", "--mock"], 4, /HTTP 404/],
  ])("rejects %s with a message", async (_, args, code, message) => {
    const { status, stdout, stderr } = await call(args);
    expect({ status, stdout }).toEqual({ status: code, stdout: "" });
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/^ {4}at /m);
  });

  test("prints no secret if the keys are rejected, incomplete, or the connection fails", async () => {
    const { accessKey, secretKey } = credentials;
    const own = { NCLOUD_ACCESS_KEY: accessKey, NCLOUD_SECRET_KEY: secretKey };
    const list = [pageOperation, "--base-url"];
    const refused = await call([...list, url], own);
    const half = await call([...list, url], { NCLOUD_SECRET_KEY: secretKey });
    const failed = await call([...list, await closedPort()], own);
    expect([refused.status, half.status, failed.status]).toEqual([3, 3, 6]);
    for (const { stdout, stderr } of [refused, half, failed]) {
      expect(stdout).toBe("");
      expect(stderr).toMatch(/^error: /);
      expect(stderr).not.toContain(secretKey);
    }
  });

  test("exits with 130 after a signal", async () => {
    let running: Running | undefined;
    const server = await loopback(() => running?.child.kill("SIGINT"));
    const args = [main, "call", pageOperation, "--base-url", server.baseURL];
    running = start(process.execPath, args, { cwd: project, env: keyNames });
    expect(await running.ended).toMatchObject({
      status: 130,
      stdout: "",
      stderr: expect.stringMatching(/^error: .*$/),
    });
  });

  test("ends without an error if the reader of its output has ended", async () => {
    const name = "x".repeat(100_000);
    const server = await loopback((_, response) => {
      const content = Array.from({ length: 50 }, () => ({ workspaceName: name }));
      json(response, { code: "0", message: "ok", result: { content, totalCount: 50 } });
    });
    const args = ["call", pageOperation, "--all", "--base-url", server.baseURL];
    const shell = `${JSON.stringify(process.execPath)} ${JSON.stringify(main)} ${args.join(" ")}`;
    const ended = await runToHead("bash", ["-c", `NCLOUD_ACCESS_KEY=a NCLOUD_SECRET_KEY=b exec ${shell}`]);
    expect(ended).toMatchObject({ status: 0, signal: null, stderr: "" });
  });
});
