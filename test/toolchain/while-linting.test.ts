import { expect, test } from "vitest";
import { UserError } from "../../scripts/cli/errors.js";
import { Sources } from "../../scripts/contract/sources.js";
import type { Threads } from "../../scripts/generate/threads.js";
import { Stale, whileLinting } from "../../scripts/generate/while-linting.js";

/** Threads of which only that for lint is used. */
const threadsWith = (lint: Threads["lint"]): Threads => ({
  start: () => {},
  makeEnglish: () => Promise.reject(new Error("It is not used.")),
  lint,
});

const fails = (error: Error) => (lint?: (input: string, sources: Sources) => void) => {
  lint?.("openapi.yaml", new Sources());
  return Promise.reject(error);
};

test("an error that lint finds comes before the error of the work that it causes", async () => {
  const threads = threadsWith(() => Promise.reject(new UserError("There is no such schema.")));
  await expect(whileLinting(threads, fails(new TypeError("undefined")))).rejects.toThrow("There is no such schema.");
  const sound = threadsWith(() => Promise.resolve([]));
  await expect(whileLinting(sound, fails(new TypeError("undefined")))).rejects.toThrow(TypeError);
});

test("work whose input was saved again ends without waiting for lint", async () => {
  const threads = threadsWith(() => new Promise(() => {}));
  await expect(whileLinting(threads, fails(new Stale()))).rejects.toThrow(Stale);
});
