import { expect, test, vi } from "vitest";
import { start } from "../helpers/run.js";

/** The commands that start a server, and the signals that end them. */
const cases = [
  { started: "npm", args: ["run", "mock", "--", "--port", "0"], signal: "SIGTERM" },
  { started: "npm", args: ["run", "mock", "--", "--port", "0"], signal: "SIGKILL" },
  { started: "npm", args: ["run", "docs", "--", "--port", "0"], signal: "SIGKILL" },
  { started: process.execPath, args: ["scripts/bootstrap.mjs", "mock", "--port", "0"], signal: "SIGTERM" },
  { started: process.execPath, args: ["scripts/bootstrap.mjs", "mock", "--port", "0"], signal: "SIGKILL" },
] as const;

test.each(cases)("no server remains when $started $args gets $signal", async ({ started, args, signal }) => {
  const command = start(started, [...args]);
  const [url] = await command.printed(/http:\/\/127\.0\.0\.1:\d+/);
  const responds = () =>
    fetch(`${url}/`).then(
      () => true,
      () => false,
    );
  await vi.waitFor(async () => expect(await responds()).toBe(true), { timeout: 20_000, interval: 50 });
  await command.stop(signal);
  await vi.waitFor(async () => expect(await responds()).toBe(false), { timeout: 20_000, interval: 50 });
});

test("a background job of a shell continues after the shell has ended", async () => {
  const shell = start("sh", ["-c", "node scripts/bootstrap.mjs mock --port 0 & echo pid $!"]);
  const [, pid] = await shell.printed(/^pid (\d+)$/m);
  try {
    expect(await shell.exited).toBe(0);
    await shell.printed(/Ctrl\+C/);
    const [url] = await shell.printed(/http:\/\/127\.0\.0\.1:\d+/);
    expect((await fetch(`${url}/__mock`)).status).toBe(200);
  } finally {
    process.kill(Number(pid), "SIGTERM");
  }
});
