import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, test } from "vitest";
import { responseOf } from "../../scripts/api/operation.js";
import { defaultKeys } from "../../scripts/mock/mock.js";
import { runBash } from "../helpers/run.js";
import { api, present } from "./helpers.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const children: ChildProcess[] = [];

afterAll(() => {
  for (const child of children) child.kill("SIGKILL");
});

function start(...args: string[]) {
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/mock.ts", ...args], { cwd: root });
  children.push(child);
  const texts = { out: "", err: "" };
  child.stdout.on("data", (chunk) => {
    texts.out += chunk;
  });
  child.stderr.on("data", (chunk) => {
    texts.err += chunk;
  });
  const exit = once(child, "close").then(([code]) => ({ code, ...texts }));
  const until = async (pattern: RegExp) => {
    while (!pattern.test(texts.out))
      await Promise.race([once(child.stdout, "data"), exit.then((end) => Promise.reject(end))]);
    return texts.out;
  };
  return { child, exit, until };
}

const ready = /Ctrl\+C/;
const curlOf = (text: string) => present(/^(TIMESTAMP=|curl )(.+\n)+/m.exec(text)?.[0]);
const urlOf = (text: string) => present(/http:\/\/127\.0\.0\.1:\d+/.exec(text)?.[0]);

describe.concurrent("npm run mock", () => {
  test.for([
    { args: [], signal: "SIGINT" },
    { args: ["--key", "acc'ess:s$e'c\"ret"], signal: "SIGINT" },
    { args: ["--no-auth"], signal: "SIGTERM" },
  ] as const)(
    "prints a curl call that works, with $args, and leaves the port free on $signal",
    async ({ args, signal }, { expect }) => {
      const entry = present(api.operations.find(({ method }) => method === "GET"));
      const example = responseOf(entry, "200")?.content[0]?.examples[0];
      const { until, child, exit } = start("--port", "0", ...args);
      const text = await until(ready);
      const [, secretKey] = /:(.*)/.exec(args[1] ?? "") ?? [];
      const body = await runBash(curlOf(text), secretKey === undefined ? {} : { SECRET_KEY: secretKey });
      expect(JSON.parse(body)).toEqual(present(example).value);
      expect(await until(/ms\n/)).toMatch(new RegExp(`GET \\S+ 200 ${entry.id} [\\d.]+ms`));
      child.kill(signal);
      child.kill(signal);
      expect(await exit).toMatchObject({ code: 0, err: "" });
      const server = createServer().listen(Number(new URL(urlOf(text)).port), "127.0.0.1");
      await once(server, "listening");
      server.close();
    },
  );

  test("shows the secret of its own pair, and none that it was given", async ({ expect }) => {
    const own = await start("--port", "0").until(ready);
    expect(own).toContain(defaultKeys.secretKey);
    const keys = ["--key", "mine:hidden-one", "--key", "yours:hidden-two", "--unsubscribed-key", "theirs:hidden-three"];
    const given = await start("--port", "0", ...keys).until(ready);
    expect(given).toContain("mine");
    expect(given).not.toContain("hidden");
  });

  test("says in one line that the port is taken", async ({ expect }) => {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const address = server.address();
    const port = typeof address === "object" ? String(address?.port) : "";
    const { code, err, out } = await start("--port", port).exit;
    server.close();
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toMatch(/^error: [^\n]*taken[^\n]*\n$/);
  });

  test.for(["topsecret", "a b:topsecret"])("refuses --key %s without repeating it", async (value, { expect }) => {
    const { code, err } = await start("--key", value).exit;
    expect(code).toBe(1);
    expect(err).toMatch(/^error: [^\n]*ACCESS:SECRET[^\n]*\n$/);
    expect(err).not.toContain("topsecret");
  });

  test("keeps its state in a file, and leaves nothing beside it", async ({ expect }) => {
    const folder = mkdtempSync(join(tmpdir(), "mock-data-"));
    const { until, child, exit } = start("--port", "0", "--data", join(folder, "state.json"));
    await until(ready);
    child.kill("SIGTERM");
    expect(await exit).toMatchObject({ code: 0, err: "" });
    expect(readdirSync(folder)).toEqual(["state.json"]);
    rmSync(folder, { recursive: true });
  });

  test.for([
    ["--data", "README.md", /^error: [^\n]*README\.md is no JSON\. It was left as it is[^\n]*\n$/],
    ["--data", "no-such-folder/state.json", /^error: no-such-folder\/state\.json cannot be written: [^\n]*\n$/],
    ["--fault", "explode=1", /^error: --fault: "explode=1" is no fault\. Write latency=MS[^\n]*\n$/],
    ["--unsubscribed-key", "nothing", /^error: A value of --unsubscribed-key [^\n]*ACCESS:SECRET[^\n]*\n$/],
    ["--job-time", "soon", /--job-time/],
    ["--job-limit", "0", /--job-limit.*whole number from 1/],
    ["--allow-host", "http://mock:4010", /--allow-host.*without scheme and port/],
    ["--allow-origin", "app.example", /--allow-origin.*https:\/\/app\.example:8443/],
  ] as const)("refuses %s %s", async ([option, value, message], { expect }) => {
    const { code, err, out } = await start(option, value).exit;
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toMatch(message);
  });

  test.for(["65536", "x"])("refuses --port %j", async (value, { expect }) => {
    const { code, err } = await start(`--port=${value}`).exit;
    expect(code).toBe(1);
    expect(err).toContain("--port");
  });
});
