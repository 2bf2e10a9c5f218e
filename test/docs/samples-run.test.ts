import { join } from "node:path";
import { transform } from "esbuild";
import * as clientPackage from "ncloud-media-intelligence";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { responseOf } from "../../scripts/api/operation.js";
import { readApi } from "../../scripts/api/read-api.js";
import { paths } from "../../scripts/cli/paths.js";
import { clientModel } from "../../scripts/client/model.js";
import { compile, strictest } from "../../scripts/diff/typescript/compile.js";
import { pageContext } from "../../scripts/docs/docs-context.js";
import { guide } from "../../scripts/docs/guide/guide.js";
import { en } from "../../scripts/docs/languages/index.js";
import { replacementsFor } from "../../scripts/docs/sample-target.js";
import { samplesOf, viewerSamples } from "../../scripts/docs/samples.js";
import { clientPreamble } from "../../scripts/docs/typescript-sample.js";
import { keyVariables } from "../../scripts/docs/wire-sample.js";
import { createMock, defaultKeys, type Listening } from "../../scripts/mock/mock.js";
import { document, faultsOf, api as mockApi, present } from "../helpers/mock.js";
import { runBash, run as runProcess } from "../helpers/run.js";

/** A sample with the id of its operation; undefined for a sample of the guide. */
interface Program {
  id: string | undefined;
  source: string;
}

const api = readApi(document);
const samples = samplesOf(api);
const guideText = await guide(pageContext(api, en), samples, undefined);

/** Every sample in a language, and every code block of the guide in it that makes a call. */
const programsIn = (lang: string): Program[] => [
  ...api.operations.flatMap((operation) =>
    viewerSamples(api, operation)
      .filter((one) => one.lang === lang)
      .flatMap(({ source, sources = {} }) => [source, ...Object.values(sources)])
      .map((source) => ({ id: operation.id, source })),
  ),
  ...[...guideText.matchAll(/^```(\w+)\n([\s\S]*?)\n```$/gm)]
    .filter(([, language, source = ""]) => language === lang && /\b(client\.|fetch\(|curl )/.test(source))
    .map(([, , source = ""]) => ({ id: undefined, source })),
];

/** The responses of the mock, in order. Its state is reset after each. */
const responses: string[] = [];
const mock = createMock({
  document,
  limitRates: false,
  onAccess: ({ operationId, status }) => {
    responses.push(`${operationId}: ${status}`);
    mock.reset();
  },
});

let listening: Listening;
beforeAll(async () => {
  listening = await mock.listen();
});
afterAll(() => listening.close());

const keys = { [keyVariables.accessKey]: defaultKeys.accessKey, [keyVariables.secretKey]: defaultKeys.secretKey };
beforeEach(() => {
  for (const [name, value] of Object.entries(keys)) vi.stubEnv(name, value);
  vi.stubGlobal("fetch", mock.fetch);
  return () => vi.unstubAllGlobals();
});

const AsyncFunction = Object.getPrototypeOf(async () => {}).constructor;

/** Runs a program in this process and returns what it prints. */
async function run(source: string): Promise<unknown[]> {
  const printed: unknown[] = [];
  const body = source.replace(/^import (\{.*\}) from "[^"]*";/, "const $1 = clientPackage;");
  await new AsyncFunction("clientPackage", "console", body)(clientPackage, {
    log: (...all: unknown[]) => printed.push(...all),
  });
  return printed;
}

/** The problems of the response to a program: another operation, or no success that the contract declares. */
function problemsOf({ id }: Program, statuses: string[], body?: string): string[] {
  const [last = "nothing"] = statuses.slice(-1);
  const entry = mockApi.operations.find(
    (one) => last.startsWith(`${one.id}: 2`) && (id === undefined || one.id === id),
  );
  if (entry === undefined) return [`${id ?? "a block of the guide"} got ${last}`];
  const status = last.replace(/^.*: /, "");
  if (body === undefined) return responseOf(entry, status) ? [] : [`${last} is not declared`];
  return faultsOf(entry, status, JSON.parse(body)).map((fault) => `${last}: ${JSON.stringify(fault)}`);
}

// The guide has single calls too.
const preamble = clientPreamble(clientModel(api));
const typescript = programsIn("typescript").map(({ id, source }) => ({
  id,
  source: source.startsWith("import ") ? source : `${preamble}\n${source}`,
}));

test("every TypeScript sample compiles against the generated client", async () => {
  const options = {
    ...strictest,
    types: ["node"],
    paths: { "ncloud-media-intelligence": [join(paths.generated, "client/index.ts")] },
  };
  const files = typescript.map(({ id, source }, n) => [join(paths.root, `sample-${n}-${id ?? "guide"}.ts`), source]);
  expect(await compile([], options, Object.fromEntries(files))).toEqual([]);
});

test("every TypeScript sample runs, prints its result, and gets a documented success", async () => {
  expect(typescript.length).toBeGreaterThan(samples.size / 2);
  const problems: string[] = [];
  for (const program of typescript) {
    const { code } = await transform(program.source, { loader: "ts", target: "es2022" });
    responses.length = 0;
    const printed = await run(code);
    problems.push(...problemsOf(program, responses));
    if (program.source.includes("console.log") && printed.length === 0)
      problems.push(`${program.source} prints nothing`);
  }
  expect(problems).toEqual([]);
});

test("every fetch sample runs and gets a documented success", async () => {
  const programs = programsIn("javascript");
  expect(programs.length).toBeGreaterThan(samples.size);
  const problems: string[] = [];
  for (const program of programs) {
    responses.length = 0;
    const [status, body] = await run(program.source);
    problems.push(...problemsOf(program, responses, String(body)));
    if (!responses.at(-1)?.endsWith(`: ${status}`)) problems.push(`${program.source} prints ${status}`);
  }
  expect(problems).toEqual([]);
});

test("every curl sample runs in a shell and gets a documented success", async () => {
  const programs = programsIn("bash");
  expect(programs.length).toBeGreaterThan(samples.size);
  const origin = new URL(present(document.servers?.[0]).url).origin;
  // Each response is followed by a byte that JSON does not contain.
  const script = programs.map(({ source }) => `${source.replace(origin, listening.url)}\nprintf '\\0'`).join("\n");
  responses.length = 0;
  const stdout = await runBash(script, keys);
  const bodies = stdout.split("\0").slice(0, -1);
  expect(bodies).toHaveLength(programs.length);
  expect(programs.flatMap((program, n) => problemsOf(program, responses.slice(n, n + 1), bodies[n]))).toEqual([]);
});

/** What the samples become when the reader chooses the mock. */
const onMock = (source: string): string =>
  replacementsFor(api, { origin: listening.url, ...defaultKeys }).reduce(
    (text, [from, to]) => text.replaceAll(from, to),
    source,
  );

test("every Python sample for the mock runs with the standard library alone and gets a documented success", async () => {
  const programs = programsIn("python");
  expect(programs.length).toBeGreaterThan(samples.size);
  responses.length = 0;
  // One process for all of them, each in a scope of its own.
  const script = programs
    .map(({ source }) => `exec(${JSON.stringify(onMock(source))}, {})\nprint(end="\\0")`)
    .join("\n");
  const { status, stdout, stderr } = await runProcess("python3", ["-I", "-"], {
    input: script,
    env: { NCLOUD_ACCESS_KEY: undefined },
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  const printed = stdout.split("\0").slice(0, -1);
  expect(printed).toHaveLength(programs.length);
  const bodies = printed.map((text) => text.replace(/^\d+ /, ""));
  expect(programs.flatMap((program, n) => problemsOf(program, responses.slice(n, n + 1), bodies[n]))).toEqual([]);
});

test("a sample for the mock has its address and keys in it, and runs without more", async () => {
  vi.unstubAllEnvs();
  const [first] = typescript;
  const { code } = await transform(onMock(first?.source ?? ""), { loader: "ts", target: "es2022" });
  vi.unstubAllGlobals();
  responses.length = 0;
  await run(code);
  expect(problemsOf(first ?? { id: "", source: "" }, responses)).toEqual([]);
  const [curl] = programsIn("bash");
  responses.length = 0;
  await runBash(onMock(curl?.source ?? ""));
  expect(problemsOf(curl ?? { id: "", source: "" }, responses)).toEqual([]);
  const [fetched] = programsIn("javascript");
  responses.length = 0;
  await run(onMock(fetched?.source ?? ""));
  expect(problemsOf(fetched ?? { id: "", source: "" }, responses)).toEqual([]);
});
