import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { useStartedCopy } from "../helpers/started-copy.js";

const copy = useStartedCopy();
const original = readFileSync(copy.contract, "utf8");

/** Resolves when a request waits because the server is generating. */
async function untilBusy(): Promise<void> {
  for (let began = performance.now(); ; began = performance.now()) {
    await fetch(`${copy.url}/openapi.yaml`);
    if (performance.now() - began > 100) return;
  }
}

test("after saves during a run and many quick saves, page and mock show the last one", async () => {
  const mark = "This description is written by hand";
  let count = 0;
  const save = (): string => {
    count++;
    const text = `Edit number ${count}.`;
    // Many editors write another file and rename it.
    writeFileSync(`${copy.contract}~`, original.replace(mark, text));
    renameSync(`${copy.contract}~`, copy.contract);
    return text;
  };
  const served = async () => (await fetch(`${copy.url}/openapi.yaml`)).text();
  for (let time = 0; time < 3; time++) {
    save();
    await untilBusy();
  }
  const interrupting = save();
  await expect.poll(served, { timeout: 100_000 }).toContain(interrupting);
  const [last] = Array.from({ length: 30 }, save).slice(-1);
  await expect.poll(served, { timeout: 100_000 }).toContain(last);
  expect(readFileSync(join(copy.folder, "generated/mock/openapi.json"), "utf8")).toContain(last);
});
