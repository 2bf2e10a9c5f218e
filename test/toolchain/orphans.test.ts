import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { expect, test, vi } from "vitest";
import { paths } from "../../scripts/cli/paths.js";

/** What is started, and how the server comes to its end. */
const cases = [
  { started: "npm", args: ["run", "mock", "--", "--port", "0"], signal: "SIGTERM" },
  { started: "npm", args: ["run", "mock", "--", "--port", "0"], signal: "SIGKILL" },
  { started: "npm", args: ["run", "docs", "--", "--port", "0"], signal: "SIGKILL" },
  { started: process.execPath, args: ["scripts/bootstrap.mjs", "mock", "--port", "0"], signal: "SIGTERM" },
  { started: process.execPath, args: ["scripts/bootstrap.mjs", "mock", "--port", "0"], signal: "SIGKILL" },
] as const;

test.each(cases)("no server is left when $started $args gets $signal", async ({ started, args, signal }) => {
  const child = spawn(started, args, { cwd: paths.root, stdio: ["ignore", "pipe", "inherit"] });
  let url = "";
  for await (const line of createInterface({ input: child.stdout })) {
    url = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0] ?? "";
    if (url !== "") break;
  }
  const answers = () =>
    fetch(`${url}/`).then(
      () => true,
      () => false,
    );
  await vi.waitFor(async () => expect(await answers()).toBe(true), { timeout: 20_000, interval: 50 });
  child.kill(signal);
  await once(child, "exit");
  await vi.waitFor(async () => expect(await answers()).toBe(false), { timeout: 20_000, interval: 50 });
});

test("what a shell starts in the background goes on when the shell has ended", async () => {
  const script = "node scripts/bootstrap.mjs mock --port 0 & echo pid $!";
  const shell = spawn("sh", ["-c", script], { cwd: paths.root, stdio: ["ignore", "pipe", "inherit"] });
  let [pid, url] = ["", ""];
  for await (const line of createInterface({ input: shell.stdout })) {
    pid = /^pid (\d+)$/.exec(line)?.[1] ?? pid;
    url = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0] ?? url;
    if (line.includes("Ctrl+C")) break;
  }
  try {
    expect(shell.exitCode).toBe(0);
    expect((await fetch(`${url}/__mock`)).status).toBe(200);
  } finally {
    process.kill(Number(pid), "SIGTERM");
  }
});
