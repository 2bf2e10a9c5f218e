import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import ts from "typescript";
import { beforeAll, describe, expect, test } from "vitest";
import { filesBelow } from "../../scripts/cli/files.js";
import { paths } from "../../scripts/cli/paths.js";
import { compile, strictest } from "../../scripts/diff/typescript/compile.js";
import { credentials, json, loopback } from "../helpers/client/loopback.js";
import { install, installed, packageName, project } from "../helpers/installed.js";
import { publicApi } from "../helpers/public-api.js";
import { runNode } from "../helpers/run.js";
import { pageOperation, vendorPage } from "../helpers/vendor-page.js";

const name = packageName;

beforeAll(install, 120_000);

describe("the package", () => {
  let files: string[] = [];
  let modules: string[] = [];
  beforeAll(() => {
    files = filesBelow(installed);
    modules = files.filter((path) => /^dist\/(esm|cjs)\/[^/]+\.js$/.test(path));
  });

  test("contains only the client, its declarations and sources, the contract, the docs, and the usual documents", () => {
    const sources = filesBelow(join(paths.generated, "client"));
    const written = sources.filter((path) => /(?<!\.d)\.ts$/.test(path)).map((path) => path.replace(/\.ts$/, ""));
    const built = [
      "index.js",
      "journeys.js",
      "validation.js",
      ...written.flatMap((name) => [`${name}.d.ts`, `${name}.d.ts.map`]),
      ...sources.filter((path) => /\.d\.ts$|LICENSE$/.test(path)),
    ];
    const docs = filesBelow(join(paths.generated, "docs")).filter((path) => !/^\.|^openapi\./.test(path));
    const expected = [
      ...["esm", "cjs"].flatMap((format) => built.map((path) => `dist/${format}/${path}`)),
      ...sources.map((path) => `dist/src/${path}`),
      "dist/cjs/package.json",
      "dist/openapi.json",
      "dist/openapi.yaml",
      ...["redoc.js", "LICENSES.txt", ...docs].map((path) => `dist/docs/${path}`),
    ];
    // mock-entry.test.ts tests the files of the mock, and bin.full.test.ts those of the command.
    const others = files.filter(
      (path) => !expected.includes(path) && !/^dist\/((esm|cjs)\/shared-\w+\.js$|\w+\/mock\/|bin\/)/.test(path),
    );
    expect(others.filter((path) => !/^(package\.json|(README|CHANGELOG)\.md|LICENSE)$/.test(path))).toEqual([]);
    expect(others).toContain("package.json");
    expect(expected.filter((path) => !files.includes(path))).toEqual([]);
  });

  test("exports the bundled contract", () => {
    const { resolve } = createRequire(join(project, "index.js"));
    for (const file of ["openapi.json", "openapi.yaml"])
      expect(readFileSync(resolve(`${name}/${file}`), "utf8")).toBe(readFileSync(join(paths.generated, file), "utf8"));
  });

  test("is resolved by every bundler and every module resolution", async () => {
    const { messages, pkg } = await publint({ pkgDir: installed, pack: false });
    expect(messages.map((message) => formatMessage(message, pkg, { color: false }))).toEqual([]);
  });

  // `npm test -- -u` records a changed API.
  test("declares the public API that is recorded in api/", async () => {
    for (const [entry, declarations] of publicApi(installed))
      await expect(`\`\`\`ts\n${declarations}\`\`\`\n`).toMatchFileSnapshot(
        `api/${basename(entry).replace(/^\.$/, "index")}.md`,
      );
  });

  test("has no dependency except the optional MSW", () => {
    const manifest = JSON.parse(readFileSync(join(installed, "package.json"), "utf8"));
    for (const kind of ["dependencies", "optionalDependencies", "bundleDependencies"])
      expect(manifest[kind] ?? {}, kind).toEqual({});
    expect(Object.keys(manifest.peerDependencies)).toEqual(["msw"]);
    expect(manifest.peerDependenciesMeta).toEqual({ msw: { optional: true } });
    const lock = JSON.parse(readFileSync(join(project, "package-lock.json"), "utf8"));
    expect(Object.keys(lock.packages)).toEqual(["", `node_modules/${name}`]);
  });

  test("runs no script when it is installed", () => {
    const { scripts = {} } = JSON.parse(readFileSync(join(installed, "package.json"), "utf8"));
    expect(Object.keys(scripts).filter((script) => /^(pre|post)?install$|^prepare$/.test(script))).toEqual([]);
  });

  test("contains no path of the machine that built it", () => {
    for (const path of files) {
      const text = readFileSync(join(installed, path), "utf8");
      expect(text.includes(paths.root), path).toBe(false);
      // Prism's parsers make such URLs from paths.
      if (!/^dist\/((cjs|browser)\/mock|docs)\//.test(path)) expect(text, path).not.toContain("file://");
      expect(text, path).not.toMatch(/(^|["'\s])\/(home|Users|root|tmp)\//);
    }
  });

  test("contains the licences of its bundled packages, also in the code", () => {
    for (const path of ["openapi-fetch.LICENSE", "ini.LICENSE", "json-schema/LICENSE"])
      for (const folder of ["esm", "cjs", "src"])
        expect(readFileSync(join(installed, "dist", folder, "runtime/vendor", path), "utf8")).toMatch(
          /MIT License|ISC License/,
        );
    const code = modules.map((path) => readFileSync(join(installed, path), "utf8"));
    // Once in each module format.
    for (const name of ["openapi-fetch", "ini", "@cfworker/json-schema"])
      expect(code.filter((text) => text.includes(`/*! ${name} `))).toHaveLength(2);
  });

  test("imports only its own modules, and the normal entry none of the validator", () => {
    const reached = (path: string, seen: string[] = []): string[] => {
      // Modules that are loaded on demand import the module that loads them.
      if (seen.includes(path)) return seen;
      // Only imports with a module name, since an operation may be called "import".
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
});

test("works in plain JavaScript, and recognizes errors of both module formats", async () => {
  const server = await loopback((_, response) => json(response, vendorPage.response));
  const program = `
import { createRequire } from "node:module";
import { MediaIntelligence, MediaIntelligenceError, ValidationError } from "${name}";
import * as checking from "${name}/validation";
import { JourneyError, outcomeOf } from "${name}/journeys";
const required = createRequire(import.meta.url)("${name}/validation");
const { JourneyError: RequiredJourneyError } = createRequire(import.meta.url)("${name}/journeys");
const { MediaIntelligence: Required } = createRequire(import.meta.url)("${name}");
const client = new MediaIntelligence({ baseURL: process.argv[2], credentials: ${JSON.stringify(credentials)} });
const names = [];
for await (const workspace of client.${pageOperation}({ pageSize: 100 })) names.push(workspace.workspaceName);
const refused = await client.${pageOperation}({ page: 1 }).catch((error) => error);
const checked = new checking.MediaIntelligence({ credentials: ${JSON.stringify(credentials)}, validate: "both" });
const unfit = await checked.${pageOperation}({ pageSize: 0 }).catch((error) => error);
console.log(JSON.stringify([
  names,
  refused instanceof ValidationError && refused instanceof MediaIntelligenceError,
  checked instanceof MediaIntelligence && unfit instanceof ValidationError && unfit.issues.length,
  unfit instanceof required.ValidationError && new required.ValidationError("x") instanceof ValidationError,
  new required.MediaIntelligence({ credentials: ${JSON.stringify(credentials)} }) instanceof Required,
  new RequiredJourneyError({ journey: "a", inputs: {}, steps: {} }, "b", refused, "refused") instanceof JourneyError && outcomeOf(refused),
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
    "not sent",
  ]);
  expect(server.received).toHaveLength(1);
});

describe("a program in TypeScript compiles strictly against its declarations,", () => {
  const program = readFileSync(join(import.meta.dirname, "program.ts"), "utf8");
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
  ])("%s", async (_, options) => {
    const folder = join(project, "src");
    mkdirSync(folder, { recursive: true });
    const file = join(folder, "program.ts");
    writeFileSync(file, program);
    expect(await compile([file], { ...strictest, skipLibCheck: false, ...options })).toEqual([]);
  });
});
