import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, dirname, join, relative } from "node:path";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { filesBelow } from "../../scripts/cli/files.js";
import { paths } from "../../scripts/cli/paths.js";
import { compile, strictest } from "../contract/compile.js";
import { vendorPage } from "../contract/vendor-page.js";
import { credentials, json, loopback } from "../helpers/client/loopback.js";
import { run, runNode } from "../helpers/run.js";
import { publicApi } from "./public-api.js";

const name = "ncloud-media-intelligence";
const project = realpathSync(mkdtempSync(join(tmpdir(), "package-")));
const home = mkdtempSync(join(tmpdir(), "npm-"));
const installed = join(project, "node_modules", name);

async function npm(cwd: string, ...args: string[]): Promise<void> {
  // Run from npm, it would hand its own settings down; those of whoever runs this might leave scripts out.
  const inherited = Object.keys(process.env).filter((key) => /^npm_|^INIT_CWD$/i.test(key));
  const env = Object.fromEntries(inherited.map((key) => [key, undefined]));
  const own = { npm_config_userconfig: join(home, ".npmrc"), npm_config_cache: join(home, "cache") };
  const { status, stdout, stderr } = await run("npm", args, { cwd, env: { ...env, ...own } });
  if (status !== 0) throw new Error(`npm ${args.join(" ")} ended with ${status}:\n${stdout}${stderr}`);
}

beforeAll(async () => {
  await npm(paths.root, "pack", "--pack-destination", project);
  writeFileSync(join(project, "package.json"), JSON.stringify({ name: "user", private: true, type: "module" }));
  const [tarball = ""] = filesBelow(project).filter((path) => path.endsWith(".tgz"));
  await npm(project, "install", "--offline", "--no-audit", "--no-fund", `./${tarball}`);
}, 120_000);

afterAll(() => {
  for (const folder of [project, home]) rmSync(folder, { recursive: true, force: true });
});

describe("the package", () => {
  let modules: string[] = [];
  beforeAll(() => {
    modules = filesBelow(installed).filter((path) => /^dist\/(esm|cjs)\/[^/]+\.js$/.test(path));
  });

  test("has nothing but the client, its declarations and sources, the contract, and what a reader expects", () => {
    const sources = filesBelow(join(paths.generated, "client"));
    const written = sources.filter((path) => /(?<!\.d)\.ts$/.test(path)).map((path) => path.replace(/\.ts$/, ""));
    const built = [
      ...["index.js", "validation.js"],
      ...written.flatMap((name) => [`${name}.d.ts`, `${name}.d.ts.map`]),
      ...sources.filter((path) => /\.d\.ts$|LICENSE$/.test(path)),
    ];
    const expected = [
      ...["esm", "cjs"].flatMap((format) => built.map((path) => `dist/${format}/${path}`)),
      ...sources.map((path) => `dist/src/${path}`),
      "dist/cjs/package.json",
      ...["dist/openapi.json", "dist/openapi.yaml"],
    ];
    // The mock's are looked at in mock-entry.test.ts.
    const others = filesBelow(installed).filter(
      (path) => !expected.includes(path) && !/^dist\/((esm|cjs)\/shared-\w+\.js$|\w+\/mock\/)/.test(path),
    );
    expect(others.filter((path) => !/^(package\.json|(README|CHANGELOG)\.md|LICENSE)$/.test(path))).toEqual([]);
    expect(others).toContain("package.json");
    for (const path of expected) expect(filesBelow(installed)).toContain(path);
  });

  test("exports the bundled contract", () => {
    const { resolve } = createRequire(join(project, "index.js"));
    for (const file of ["openapi.json", "openapi.yaml"])
      expect(readFileSync(resolve(`${name}/${file}`), "utf8")).toBe(readFileSync(join(paths.generated, file), "utf8"));
  });

  test("is found by every bundler and every way to resolve modules", async () => {
    const { messages, pkg } = await publint({ pkgDir: installed, pack: false });
    expect(messages.map((message) => formatMessage(message, pkg, { color: false }))).toEqual([]);
  });

  // `npm test -- -u` accepts a new API.
  test("declares the public API that is written down in api/", async () => {
    for (const [entry, declarations] of publicApi(installed))
      await expect(`\`\`\`ts\n${declarations}\`\`\`\n`).toMatchFileSnapshot(
        `api/${basename(entry).replace(/^\.$/, "index")}.md`,
      );
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
      if (!/^dist\/(cjs|browser)\/mock\//.test(path)) expect(text, path).not.toContain("file://");
      expect(text, path).not.toMatch(/(^|["'\s])\/(home|Users|root|tmp)\//);
    }
  });

  test("carries the licences of what it has inside, beside the code too", () => {
    for (const path of ["openapi-fetch.LICENSE", "ini.LICENSE", "json-schema/LICENSE"])
      for (const folder of ["esm", "cjs", "src"])
        expect(readFileSync(join(installed, "dist", folder, "runtime/vendor", path), "utf8")).toMatch(
          /MIT License|ISC License/,
        );
    const code = modules.map((path) => readFileSync(join(installed, path), "utf8"));
    // Once in each format.
    for (const name of ["openapi-fetch", "ini", "@cfworker/json-schema"])
      expect(code.filter((text) => text.includes(`/*! ${name} `))).toHaveLength(2);
  });

  test("imports nothing but its own parts, and the normal entry nothing of the validator", () => {
    const reached = (path: string, seen: string[] = []): string[] => {
      // What is loaded later imports what loads it.
      if (seen.includes(path)) return seen;
      // Of modules named in it; an operation may well be called "import".
      const { importedFiles } = ts.preProcessFile(readFileSync(join(installed, path), "utf8"), true, true);
      return importedFiles.reduce((all, { fileName }) => reached(join(dirname(path), fileName), all), [...seen, path]);
    };
    for (const path of modules)
      expect(reached(path).every((each) => /^dist\/(esm|cjs)\/[\w-]+\.js$/.test(each))).toBe(true);
    for (const entry of ["dist/esm/index.js", "dist/cjs/index.js"]) {
      expect(reached(entry).length).toBeGreaterThan(1);
      for (const path of reached(entry))
        expect(readFileSync(join(installed, path), "utf8")).not.toContain("@cfworker/json-schema");
    }
  });

  test("leads an editor from a name to the line that defines it in readable source", async () => {
    const file = join(project, "definitions.ts");
    const lines = [`import { MediaIntelligence } from "${name}";`, "new MediaIntelligence().workspaces.list();"];
    writeFileSync(file, lines.join("\n"));
    const at = (called: string) => ({ file, line: 2, offset: (lines[1]?.indexOf(called) ?? 0) + 1 });
    const requests = [
      { command: "open", arguments: { file } },
      { command: "definition", arguments: at("MediaIntelligence") },
      { command: "definition", arguments: at("list") },
    ];
    const server = createRequire(import.meta.url).resolve("typescript/lib/tsserver.js");
    const { stdout } = await runNode([server, "--disableAutomaticTypingAcquisition"], {
      cwd: project,
      input: requests.map((request, seq) => `${JSON.stringify({ seq, type: "request", ...request })}\n`).join(""),
    });
    const responses = [...stdout.matchAll(/^\{.*"command":"definition".*\}$/gm)].map(([text]) => JSON.parse(text));
    const found = responses.map(({ body: [{ file: source, start }] }) => [
      relative(installed, source),
      readFileSync(source, "utf8").split("\n")[start.line - 1]?.trim(),
    ]);
    expect(found).toEqual([
      [join("dist/src/client.ts"), "export class MediaIntelligence {"],
      [join("dist/src/resources/workspaces.ts"), expect.stringMatching(/^list\(/)],
    ]);
  });
});

test("a program in plain JavaScript calls a server with it, and tells errors of both module formats", async () => {
  const server = await loopback((_, response) => json(response, vendorPage.response));
  const program = `
import { createRequire } from "node:module";
import { MediaIntelligence, MediaIntelligenceError, ValidationError } from "${name}";
import * as checking from "${name}/validation";
const required = createRequire(import.meta.url)("${name}/validation");
const { MediaIntelligence: Required } = createRequire(import.meta.url)("${name}");
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
  unfit instanceof required.ValidationError && new required.ValidationError("x") instanceof ValidationError,
  new required.MediaIntelligence({ credentials: ${JSON.stringify(credentials)} }) instanceof Required,
]));
`;
  writeFileSync(join(project, "program.js"), program);
  const { stdout, stderr } = await runNode(["program.js", server.baseURL], { cwd: project });
  expect(stderr).toBe("");
  expect(JSON.parse(stdout)).toEqual([
    vendorPage.response.result.content.map(({ workspaceName }) => workspaceName),
    true,
    1,
    true,
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
