import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { Sources } from "../../scripts/contract/sources.js";
import { generate } from "../../scripts/generate/generate.js";
import { regenerateOnSave } from "../../scripts/start/regenerate.js";
import { smallContract } from "../helpers/generate-workbench.js";

test("once idle, everything is made without writing, and a save ends that", async () => {
  const { root, input, output } = smallContract();
  const path = join(root, "openapi/shared/paths.yaml");
  const original = readFileSync(path, "utf8");
  const sources = new Sources();
  await generate({ input, output, sources });
  const manifest = () => readFileSync(join(output, "manifest.json"), "utf8");
  const before = manifest();

  const steps: string[] = [];
  await new Promise<void>((resolve, reject) => {
    const stop = regenerateOnSave({
      input,
      output,
      sources,
      idle: Promise.resolve(),
      pause: setImmediate as () => Promise<void>,
      progress: (step) => {
        steps.push(step);
        expect(manifest()).toBe(before);
        if (step === "mock" && !steps.includes("write"))
          writeFileSync(path, original.replace("things.list", "things.all"));
      },
      onGenerated: resolve,
      onBroken: reject,
    });
    onTestFinished(stop);
  });
  expect(steps).toEqual(["lint", "client", "bundle", "mock", "lint", "client", "bundle", "mock", "docs", "write"]);
  expect(readFileSync(join(output, "openapi.json"), "utf8")).toContain("things.all");
});

test("a save during a run ends it at the next step, and only the last save is written", async () => {
  const { root, input, output } = smallContract();
  const path = join(root, "openapi/shared/paths.yaml");
  const original = readFileSync(path, "utf8");
  const save = (id: string) => writeFileSync(path, original.replace("things.list", id));
  const written = () =>
    existsSync(output)
      ? /"operationId": "(.*)"/.exec(readFileSync(join(output, "openapi.json"), "utf8"))?.[1]
      : undefined;
  const sources = new Sources();
  await generate({ input, output, sources });

  const steps: string[] = [];
  const seen = await new Promise<unknown>((resolve) => {
    const stop = regenerateOnSave({
      input,
      output,
      sources,
      pause: async () => {
        await setImmediate();
        if (steps.length === 0) save("things.first");
      },
      progress: (step) => {
        steps.push(step);
        expect(written()).toBe("things.list");
        if (steps.length === 2) save("things.second");
      },
      onGenerated: () => resolve(written()),
      onBroken: resolve,
    });
    onTestFinished(stop);
  });

  expect(seen).toBe("things.second");
  expect(steps.slice(0, 3)).toEqual(["lint", "client", "lint"]);
  expect(steps.filter((step) => step === "write")).toHaveLength(1);
});
