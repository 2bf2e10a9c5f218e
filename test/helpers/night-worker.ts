import { MediaIntelligence } from "ncloud-media-intelligence";
import { each, indexAnAsset, stateFile } from "ncloud-media-intelligence/journeys";
import type { NightTask } from "./night.js";

/** The report of the process that ends the night. */
export interface NightReport {
  /** Keys of the items that have a result, with the ids of their assets. */
  assets: Record<string, number>;
  /** Messages of the errors of items that have none. */
  errors: string[];
  /** Bytes of the heap after the first items and at the end. */
  heap: [first: number, last: number];
}

const { baseURL, credentials, place, count, compression, path, clockOffset } = JSON.parse(
  process.argv[2] ?? "",
) as NightTask;

if (compression !== 1) {
  const { setTimeout } = globalThis;
  globalThis.setTimeout = Object.assign(
    (callback: (...given: unknown[]) => void, delay = 0, ...given: unknown[]) =>
      setTimeout(callback, delay / compression, ...given),
    setTimeout,
  );
}

const client = new MediaIntelligence({
  ...{ baseURL, credentials, timeout: 5_000 * compression, maxRetries: 6 },
  now: () => Date.now() + clockOffset,
});

function heapUsed(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

const keys = Array.from({ length: count }, (_, index) => `night/${index}.mp4`);
const interval = compression === 1 ? 20 : 1_000;
const heap: [number, number] = [0, 0];
const night = () =>
  each(keys, (key, options) => indexAnAsset(client, { ...place, key }, { ...options, interval }), {
    state: stateFile(path),
    onProgress: (_, done) => {
      if (done === Math.ceil(count / 10)) heap[0] = heapUsed();
    },
  });

// An item fails if the faults outlast the retries. Like a user, this starts again from the saved state.
let results = await night();
for (let rounds = 0; rounds < 5 && results.some((result) => "error" in result); rounds++) results = await night();
heap[1] = heapUsed();
const report: NightReport = { assets: {}, errors: [], heap };
for (const result of results)
  if ("value" in result) report.assets[result.key] = result.value.assetId;
  else report.errors.push(`${result.key}: ${result.error.message} (${result.outcome})`);
process.stdout.write(JSON.stringify(report));
