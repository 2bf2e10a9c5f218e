import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { MediaIntelligence } from "ncloud-media-intelligence";
import { afterAll, beforeAll, expect, test } from "vitest";
import { clientModel } from "../../scripts/client/model.js";
import { keyVariables, samplesOf } from "../../scripts/docs/samples.js";
import { clientPreamble } from "../../scripts/docs/typescript-sample.js";
import { createMock, defaultKeys, type Listening } from "../../scripts/mock/mock.js";
import { contract } from "../contract/bundled.js";

// What the docs let readers copy is run as it stands, but for the address.

const mock = createMock({ document: contract });
const { accessKey, secretKey } = defaultKeys;
const env = { [keyVariables.accessKey]: accessKey, [keyVariables.secretKey]: secretKey };

let listening: Listening;
beforeAll(async () => {
  listening = await mock.listen();
});
afterAll(() => listening.close());

/** The samples under a label by their operations. */
const labelled = (label: string): [id: string, source: string][] =>
  [...samplesOf(contract)].flatMap(([id, samples]) =>
    samples.filter((sample) => sample.label === label).map(({ source }): [string, string] => [id, source]),
  );

const AsyncFunction = Object.getPrototypeOf(async () => {}).constructor;

/** Runs a program with some of what it finds around it replaced, and gives what it prints. */
async function printed(source: string, around: Record<string, unknown>): Promise<unknown[]> {
  const lines: unknown[] = [];
  const console = { log: (...values: unknown[]) => lines.push(...values) };
  await new AsyncFunction(...Object.keys(around), "console", source)(...Object.values(around), console);
  return lines;
}

test("every fetch sample is answered with a success", async () => {
  const refused: string[] = [];
  for (const [id, source] of labelled("fetch")) {
    const [status, text] = await printed(source, { fetch: mock.fetch, process: { env } });
    if (status !== 200) refused.push(`${id}: ${status} ${text}`);
  }
  expect(refused).toEqual([]);
});

test("every TypeScript sample runs, and prints what it was answered if it says so", async () => {
  const client = new MediaIntelligence({ credentials: defaultKeys, fetch: (request) => mock.fetch(request) });
  const preamble = clientPreamble(clientModel(contract));
  const samples = labelled("TypeScript");
  expect(samples.length).toBeGreaterThan(40);
  for (const [id, source] of samples) {
    const program = source.replace(preamble, "");
    const lines = await printed(program, { client });
    expect(lines.length, id).toBe(program.includes("console.log") ? 1 : 0);
  }
});

test("a curl sample of each shape is answered with a success: of each method, with and without query and body", async () => {
  const [{ url: origin = "" } = {}] = contract.servers ?? [];
  const shapeOf = (source: string) =>
    [source.match(/--request \w+/), source.includes("?"), source.includes("--data-raw")].join(" ");
  const shapes = new Map(labelled("curl").map(([id, source]) => [shapeOf(source), { id, source }]));
  const calls = [...shapes.values()].map(
    ({ id, source }) => `echo -n '${id}: '\n${source.replace(origin, listening.url)}`,
  );
  expect(calls.length).toBeGreaterThan(4);
  const curl = "curl() { command curl --silent --output /dev/null --write-out '%{http_code}\\n' \"$@\"; }";
  const { stdout } = await promisify(execFile)("bash", ["-euc", [curl, ...calls].join("\n")], {
    env: { ...process.env, ...env },
  });
  const lines = stdout.trim().split("\n");
  expect(lines).toHaveLength(calls.length);
  expect(lines.filter((line) => !line.endsWith(": 200"))).toEqual([]);
});
