import { expect, test } from "vitest";
import { runToHead } from "../helpers/run.js";

test("a command ends without an error if the reader of its output has ended", async () => {
  const script = `
    import { run } from "./scripts/cli/errors.ts";
    await run(async () => void setInterval(() => console.log("a line"), 1));
  `;
  const args = ["--import", "tsx", "--input-type=module", "-e", script];
  expect(await runToHead(process.execPath, args)).toMatchObject({ status: 0, signal: null, stderr: "" });
});
