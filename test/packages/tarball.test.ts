import { execFile, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { paths } from "../../scripts/cli/paths.js";
import { filesBelow } from "../../scripts/generate/files.js";
import { credentials, json, loopback } from "../client/loopback.js";
import { compile, strictest } from "../contract/compile.js";
import { vendorPage } from "../contract/vendor-page.js";

const name = "ncloud-media-intelligence";
const project = realpathSync(mkdtempSync(join(tmpdir(), "package-")));
const home = mkdtempSync(join(tmpdir(), "npm-"));
const installed = join(project, "node_modules", name);

function npm(cwd: string, ...args: string[]): string {
  // Run from npm, it would hand its own settings down; those of whoever runs this might leave scripts out.
  const env = Object.fromEntries(Object.entries(process.env).filter(([key]) => !/^npm_|^INIT_CWD$/i.test(key)));
  const own = { npm_config_userconfig: join(home, ".npmrc"), npm_config_cache: join(home, "cache") };
  const { status, stdout, stderr } = spawnSync("npm", args, {
    cwd,
    env: { ...env, ...own },
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  if (status !== 0) throw new Error(`npm ${args.join(" ")} ended with ${status}:\n${stdout}${stderr}`);
  return stdout;
}

beforeAll(() => {
  npm(paths.root, "pack", "--pack-destination", project);
  writeFileSync(join(project, "package.json"), JSON.stringify({ name: "user", private: true, type: "module" }));
  const [tarball = ""] = filesBelow(project).filter((path) => path.endsWith(".tgz"));
  npm(project, "install", "--offline", "--no-audit", "--no-fund", `./${tarball}`);
}, 120_000);

afterAll(() => {
  for (const folder of [project, home]) rmSync(folder, { recursive: true, force: true });
});

describe("the package", () => {
  let modules: string[] = [];
  beforeAll(() => {
    modules = filesBelow(installed).filter((path) => path.endsWith(".js") && !path.startsWith("dist/mock/"));
  });

  test("has nothing but the client, its declarations and what a reader expects", () => {
    const declared = filesBelow(join(paths.generated, "client")).flatMap((path) =>
      path.endsWith(".d.ts") ? [path] : path.endsWith(".ts") ? [path.replace(/\.ts$/, ".d.ts")] : [],
    );
    const licences = ["vendor/openapi-fetch.LICENSE", "vendor/ini.LICENSE", "vendor/json-schema/LICENSE"];
    const expected = ["index.js", "validation.js", ...licences, ...declared].map((path) => `dist/${path}`);
    // The mock's are looked at in mock-entry.test.ts.
    const others = filesBelow(installed).filter(
      (path) => !expected.includes(path) && !/^dist\/(shared-\w+\.js$|mock\/)/.test(path),
    );
    expect(others.filter((path) => !/^(package\.json|(README|CHANGELOG)\.md|LICENSE)$/.test(path))).toEqual([]);
    expect(others).toContain("package.json");
    for (const path of expected) expect(filesBelow(installed)).toContain(path);
  });

  test("depends on nothing, but for MSW where its handlers are used", () => {
    const manifest = JSON.parse(readFileSync(join(installed, "package.json"), "utf8"));
    for (const kind of ["dependencies", "optionalDependencies", "bundleDependencies"])
      expect(manifest[kind] ?? {}, kind).toEqual({});
    expect(Object.keys(manifest.peerDependencies)).toEqual(["msw"]);
    expect(manifest.peerDependenciesMeta).toEqual({ msw: { optional: true } });
    const lock = JSON.parse(readFileSync(join(project, "package-lock.json"), "utf8"));
    expect(Object.keys(lock.packages)).toEqual(["", `node_modules/${name}`]);
  });

  test("runs nothing when it is installed", () => {
    const { scripts = {} } = JSON.parse(readFileSync(join(installed, "package.json"), "utf8"));
    expect(Object.keys(scripts).filter((script) => /^(pre|post)?install$|^prepare$/.test(script))).toEqual([]);
  });

  test("has no path of the machine that built it", () => {
    for (const path of filesBelow(installed)) {
      const text = readFileSync(join(installed, path), "utf8");
      expect(text.includes(paths.root), path).toBe(false);
      // Prism's parsers make such addresses from paths.
      if (!path.startsWith("dist/mock/")) expect(text, path).not.toContain("file://");
      expect(text, path).not.toMatch(/(^|["'\s])\/(home|Users|root|tmp)\//);
    }
  });

  test("carries the licences of what it has inside, beside the code too", () => {
    for (const path of ["vendor/openapi-fetch.LICENSE", "vendor/ini.LICENSE", "vendor/json-schema/LICENSE"])
      expect(readFileSync(join(installed, "dist", path), "utf8")).toMatch(/MIT License|ISC License/);
    const code = modules.map((path) => readFileSync(join(installed, path), "utf8"));
    for (const name of ["openapi-fetch", "ini", "@cfworker/json-schema"])
      expect(code.filter((text) => text.includes(`/*! ${name} `))).toHaveLength(1);
  });

  test("imports nothing but its own parts, and the normal entry nothing of the validator", () => {
    const reached = (path: string, seen: string[] = []): string[] => {
      // What is loaded later imports what loads it.
      if (seen.includes(path)) return seen;
      // Of modules named in it; an operation may well be called "import".
      const { importedFiles } = ts.preProcessFile(readFileSync(join(installed, path), "utf8"), true, true);
      return importedFiles.reduce((all, { fileName }) => reached(join("dist", fileName), all), [...seen, path]);
    };
    for (const path of modules) expect(reached(path).every((each) => /^dist\/[\w-]+\.js$/.test(each))).toBe(true);
    for (const path of reached("dist/index.js"))
      expect(readFileSync(join(installed, path), "utf8")).not.toContain("@cfworker/json-schema");
  });
});

test("a program in plain JavaScript calls a server with it", async () => {
  const server = await loopback((_, response) => json(response, vendorPage.response));
  const program = `
import { createRequire } from "node:module";
import { MediaIntelligence, MediaIntelligenceError, ValidationError } from "${name}";
import * as checking from "${name}/validation";
const required = createRequire(import.meta.url)("${name}/validation");
const client = new MediaIntelligence({ baseURL: process.argv[2], credentials: ${JSON.stringify(credentials)} });
const names = [];
for await (const workspace of client.workspaces.list({ pageSize: 100 })) names.push(workspace.workspaceName);
const refused = await client.workspaces.list({ page: 1 }).catch((error) => error);
const checked = new checking.MediaIntelligence({ credentials: ${JSON.stringify(credentials)}, validate: "both" });
const unfit = await checked.workspaces.list({ pageSize: 0 }).catch((error) => error);
console.log(JSON.stringify([
  names,
  refused instanceof ValidationError && refused instanceof MediaIntelligenceError,
  checked instanceof MediaIntelligence && unfit instanceof ValidationError && unfit.issues.length,
  required.MediaIntelligence === checking.MediaIntelligence,
]));
`;
  writeFileSync(join(project, "program.js"), program);
  const { stdout, stderr } = await promisify(execFile)(process.execPath, ["program.js", server.baseURL], {
    cwd: project,
  });
  // Node 20 warns of its own require() of an ES module.
  expect(stderr.replace(/^\(node:\d+\) ExperimentalWarning: .*\n\(Use .*\n/gm, "")).toBe("");
  expect(JSON.parse(stdout)).toEqual([
    vendorPage.response.result.content.map(({ workspaceName }) => workspaceName),
    true,
    1,
    true,
  ]);
  expect(server.received).toHaveLength(1);
});

describe("a program in TypeScript compiles strictly against its declarations,", () => {
  const program = `
import { ApiError, MediaIntelligence, ValidationError, type ClientOptions, type Page, type Workspace } from "${name}";
import { MediaIntelligence as CheckingClient, ResponseValidationError, type ValidationIssue } from "${name}/validation";
const options: ClientOptions = { credentials: async () => ({ accessKey: "a", secretKey: "b" }), timeout: 1000 };
const client = new MediaIntelligence(options);
export async function main(signal?: AbortSignal): Promise<string[]> {
  const page: Page<Workspace> = await client.workspaces.list({ pageSize: undefined }, { signal });
  const { data, response } = await client.workspaces.list().withResponse();
  const { data: whole } = await client.http.GET("/api/v1/workspaces", { params: { query: { pageNum: 1 } } });
  const names: (string | undefined)[] = [whole?.result.content[0]?.bucketName, response.headers.get("x") ?? undefined];
  for await (const { workspaceName } of page) names.push(workspaceName);
  for await (const { items } of client.workspaces.list().pages()) names.push(...items.map((item) => item.createdTime));
  return [...names.filter((name) => name !== undefined), String(data.totalCount)];
}
const checked: MediaIntelligence = new CheckingClient({ ...options, validate: "both" });
export const issuesOf = (error: unknown): readonly ValidationIssue[] =>
  error instanceof ResponseValidationError ? error.issues : (error instanceof ValidationError && error.issues) || [];
// @ts-expect-error -- the normal entry does not check
export const unchecked = () => new MediaIntelligence({ validate: "both" });
export const codeOf = (error: unknown): string | undefined => (error instanceof ApiError ? error.code : undefined);
// @ts-expect-error -- no such input
export const misspelt = () => client.workspaces.list({ page: 1 });
`;
  test.each<[string, object]>([
    ["as Node resolves and declares it", { lib: ["ES2022"], types: ["node"] }],
    [
      "as a bundler resolves it, without exactOptionalPropertyTypes",
      {
        module: "ESNext",
        moduleResolution: "Bundler",
        exactOptionalPropertyTypes: false,
      },
    ],
  ])("%s", (_, options) => {
    const folder = join(project, "src");
    mkdirSync(folder, { recursive: true });
    const file = join(folder, "program.ts");
    writeFileSync(file, program);
    expect(compile([file], { ...strictest, ...options })).toEqual([]);
  });
});
