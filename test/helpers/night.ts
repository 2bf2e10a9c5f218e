import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { Layer } from "../../scripts/mock/exchange.js";
import { createMock, defaultKeys } from "../../scripts/mock/mock.js";
import { api, document } from "./mock.js";
import type { NightReport } from "./night-worker.js";
import { stepsOf } from "./workflow-steps.js";

/** The task of a process of the night. */
export interface NightTask {
  baseURL: string;
  credentials: { accessKey: string; secretKey: string };
  place: { workspaceName: string; projectId: number; bucketName: string };
  /** Number of assets. */
  count: number;
  /** The state file. */
  path: string;
  /** How much faster the timers of the client run than the clock. */
  compression: number;
  /** Milliseconds by which the clock of the client is wrong. */
  clockOffset: number;
}

interface NightOptions {
  count: number;
  /** How many times a process is killed. */
  kills: number;
  /** Decides when processes are killed, and which requests have a fault. */
  seed: string;
  /** Milliseconds that an import and an analysis take. @default 50 */
  jobTime?: number;
  /** How much faster the timers of the client run than the clock. @default 1 */
  compression?: number;
}

/** The two jobs of an asset: its import and its analysis. */
const [importing, analysing] = stepsOf("indexAnAsset").filter(({ retrySafe }) => retrySafe === false);

/** Imports that may be under way at the same time, and journeys. */
const atOnce = 10;
const periods = { second: 1, minute: 60 } as const;

/** The seconds that the jobs and the rate limits of the operations take at least, given how often each was carried out. */
function leastTime(counts: ReadonlyMap<string, number>, jobTime: number): number {
  const byLimits = api.operations.flatMap(({ id, rateLimit }) =>
    rateLimit === undefined ? [] : [((counts.get(id) ?? 0) / rateLimit.requests) * periods[rateLimit.per]],
  );
  const jobs = (counts.get(importing?.id ?? "") ?? 0) + (counts.get(analysing?.id ?? "") ?? 0);
  return Math.max(...byLimits, ((jobs / atOnce) * jobTime) / 1000);
}

const place = { workspaceName: "my-workspace", projectId: 1234, bucketName: "my-bucket" };
const worker = fileURLToPath(new URL("night-worker.ts", import.meta.url));

/** Pseudo-random numbers from 0 to 1: mulberry32. */
function randomOf(seed: string): () => number {
  let state = [...seed].reduce((hash, character) => (Math.imul(hash, 31) + character.charCodeAt(0)) | 0, 7);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Adds one to the count of a name. */
const add = (counts: Map<string, number>, name: string) => void counts.set(name, (counts.get(name) ?? 0) + 1);

/**
 * Has assets indexed by processes that are killed, against a mock that loses requests and responses, refuses some, and takes
 * ten imports at a time. Tells how often each asset was imported and analysed, and how long that takes at least.
 */
export async function runNight({ count, kills, seed, jobTime = 50, compression = 1 }: NightOptions) {
  const imports = new Map<string, number>();
  const analyses = new Map<string, number>();
  const carriedOut = new Map<string, number>();
  let requests = 0;
  /** When the first request came: a process takes its time to start. */
  let started: number | undefined;
  /** Counts what the mock has carried out, whether or not the response arrives. */
  const counting: Layer = async (exchange, next) => {
    const response = await next(exchange);
    const { operation, body, pathParameters } = exchange;
    if (response.status === 200) add(carriedOut, operation.id);
    if (response.status === 200 && operation.id === importing?.id) add(imports, String(Object(body).key));
    if (response.status === 200 && operation.id === analysing?.id) add(analyses, String(pathParameters.asset_id));
    return response;
  };
  let killed = 0;
  let kill = () => {};
  const random = randomOf(seed);
  // An asset takes about ten requests; the last part of the night is left to the last process.
  const moments = Array.from({ length: kills }, () => Math.ceil(random() * count * 7) + 5).sort((a, b) => a - b);
  const mock = createMock({
    ...{ document, seed, layers: [counting] },
    // Not the seed's own clock: signatures are checked by the time of now.
    now: Date.now,
    jobs: { time: jobTime, limit: atOnce },
    faults: { dropRequest: 0.05, drop: 0.05, status: { "503": 0.05, "429": 0.05 } },
    onAccess: () => {
      started ??= performance.now();
      if (++requests >= (moments[killed] ?? Number.POSITIVE_INFINITY)) {
        killed++;
        kill();
      }
    },
  });
  const { url, close } = await mock.listen();
  const folder = mkdtempSync(join(tmpdir(), "night-"));
  const credentials = { accessKey: defaultKeys.accessKey, secretKey: defaultKeys.secretKey };
  const task: NightTask = {
    baseURL: url,
    credentials,
    place,
    ...{ count, compression },
    path: join(folder, "night.jsonl"),
    clockOffset: 3_600_000,
  };
  try {
    const program = join(folder, "worker.mjs");
    await build({ entryPoints: [worker], outfile: program, bundle: true, platform: "node", format: "esm" });
    for (;;) {
      const args = ["--expose-gc", program, JSON.stringify(task)];
      const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
      kill = () => void child.kill("SIGKILL");
      const [[status, signal], stdout, stderr] = await Promise.all([
        once(child, "close") as Promise<[number | null, NodeJS.Signals | null]>,
        text(child.stdout),
        text(child.stderr),
      ]);
      if (signal === "SIGKILL") continue;
      if (status !== 0) throw new Error(`The night ended with ${status}: ${stderr}`);
      const report: NightReport = JSON.parse(stdout);
      const seconds = (performance.now() - (started ?? 0)) / 1000;
      return { report, imports, analyses, killed, requests, seconds, least: leastTime(carriedOut, jobTime) };
    }
  } finally {
    await close();
    rmSync(folder, { recursive: true });
  }
}
