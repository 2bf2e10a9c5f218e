import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { copyProject } from "./project-copy.js";
import { type Running, startCommand } from "./run.js";

/** A copy of the project in which `npm start` runs during the tests of a file. */
export interface StartedCopy {
  readonly folder: string;
  /** Path of the contract's root document. */
  readonly contract: string;
  /** The running command and its URL, once the tests run. */
  readonly start: Running;
  readonly url: string;
}

/** Runs `npm start` in a copy of the project, and removes both after the tests of a file. */
export function useStartedCopy(): StartedCopy {
  const { folder, remove } = copyProject();
  let start: Running;
  let url: string;
  beforeAll(async () => {
    start = startCommand(folder, "start", ["--port", "0"]);
    const [, found = ""] = await start.printed(/Docs: (http:\S+\d)\//);
    url = found;
    await start.printed(/Save anything under openapi/);
  });
  afterAll(async () => {
    start.child.kill("SIGKILL");
    remove();
  });
  return {
    folder,
    contract: join(folder, "openapi/openapi.yaml"),
    get start() {
      return start;
    },
    get url() {
      return url;
    },
  };
}
