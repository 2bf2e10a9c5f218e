import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { afterAll, describe, expect, test } from "vitest";
import { responseOf } from "../../scripts/api/operation.js";
import { messageOf } from "../../scripts/cli/errors.js";
import { withAddress } from "../../scripts/cli/options.js";
import { defaultPort } from "../../scripts/mock/defaults.js";
import { defaultKeys } from "../../scripts/mock/mock.js";
import { type MockFlags, readMockFlags, withMockOptions } from "../../scripts/mock/options.js";
import { createServedMock } from "../../scripts/mock/served-mock.js";
import { rejection } from "../helpers/client/loopback.js";
import { api, document, present } from "../helpers/mock.js";
import { type Running, runBash, runScript, startScript } from "../helpers/run.js";

const started: Running[] = [];
afterAll(() => {
  for (const { child } of started) child.kill("SIGKILL");
});

/** Starts the command and waits until it is ready. */
async function startMock(...args: string[]): Promise<Running> {
  const running = await startScript("mock", args);
  started.push(running);
  await running.printed(/Ctrl\+C/);
  return running;
}

const curlOf = (text: string) => present(/^(TIMESTAMP=|curl )(.+\n)+/m.exec(text)?.[0]);
const urlOf = (text: string) => present(/http:\/\/127\.0\.0\.1:\d+/.exec(text)?.[0]);

describe.concurrent("npm run mock", () => {
  test.for([
    { args: [], signal: "SIGINT" },
    { args: ["--key", "acc'ess:s$e'c\"ret"], signal: "SIGINT" },
    { args: ["--no-auth"], signal: "SIGTERM" },
  ] as const)(
    "prints a curl command that works, with $args, and frees the port after $signal",
    async ({ args, signal }, { expect }) => {
      const entry = present(api.operations.find(({ method }) => method === "GET"));
      const example = responseOf(entry, "200")?.content[0]?.examples[0];
      const { output, printed, stop, ended } = await startMock("--port", "0", ...args);
      const [, secretKey] = /:(.*)/.exec(args[1] ?? "") ?? [];
      const body = await runBash(curlOf(output()), secretKey === undefined ? {} : { SECRET_KEY: secretKey });
      expect(JSON.parse(body)).toEqual(present(example).value);
      await printed(new RegExp(`GET \\S+ 200 ${entry.id} [\\d.]+ms`));
      // A terminal and npm both send it, the second one at any moment.
      const sending = setInterval(() => void stop(signal), 1);
      expect(await ended).toMatchObject({ status: 0, signal: null, stderr: "" });
      clearInterval(sending);
      const server = createServer().listen(Number(new URL(urlOf(output())).port), "127.0.0.1");
      await once(server, "listening");
      server.close();
    },
  );

  test("prints the secret of its default key pair, and no other secret", async ({ expect }) => {
    const own = await startMock("--port", "0");
    expect(own.output()).toContain(defaultKeys.secretKey);
    const keys = ["--key", "mine:hidden-one", "--key", "yours:hidden-two", "--unsubscribed-key", "theirs:hidden-three"];
    const given = await startMock("--port", "0", ...keys);
    expect(given.output()).toContain("mine");
    expect(given.output()).not.toContain("hidden");
  });

  test("reports in one line that the port is in use", async ({ expect }) => {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const address = server.address();
    const port = typeof address === "object" ? String(address?.port) : "";
    const { status, stderr, stdout } = await runScript("mock", ["--port", port]);
    server.close();
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toMatch(/^error: [^\n]*in use[^\n]*\n$/);
  });

  test("keeps its state in a file, and leaves no temporary file", async ({ expect }) => {
    const folder = mkdtempSync(join(tmpdir(), "mock-data-"));
    const { stop, ended } = await startMock("--port", "0", "--data", join(folder, "state.json"));
    void stop("SIGTERM");
    expect(await ended).toMatchObject({ status: 0, signal: null, stderr: "" });
    expect(readdirSync(folder)).toEqual(["state.json"]);
    rmSync(folder, { recursive: true });
  });

  test("reports in one line that its data file cannot be read", async ({ expect }) => {
    const { status, stderr, stdout } = await runScript("mock", ["--data", "README.md"]);
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toMatch(/^error: [^\n]*README\.md is not JSON\. It was not changed[^\n]*\n$/);
  });
});

/** The message for arguments that the command rejects. */
const rejectionOf = (...args: string[]): Promise<string> =>
  rejection(
    withMockOptions(withAddress(new Command(), defaultPort))
      .exitOverride()
      .configureOutput({ writeErr: () => {} })
      .action((flags: MockFlags) => void createServedMock(flags.data, { ...readMockFlags(flags), document }))
      .parseAsync(args, { from: "user" }),
  ).then(messageOf);

test.each(["topsecret", "a b:topsecret"])("--key %s is rejected without repeating it", async (value) => {
  const message = await rejectionOf("--key", value);
  expect(message).toMatch(/^[^\n]*ACCESS:SECRET[^\n]*$/);
  expect(message).not.toContain("topsecret");
});

test.each([
  ["--data", "no-such-folder/state.json", /^no-such-folder\/state\.json cannot be written: [^\n]*$/],
  ["--fault", "explode=1", /^--fault: "explode=1" is not a fault\. Write latency=MS[^\n]*$/],
  ["--unsubscribed-key", "nothing", /^A value of --unsubscribed-key [^\n]*ACCESS:SECRET[^\n]*$/],
  ["--job-time", "soon", /--job-time/],
  ["--job-limit", "0", /--job-limit.*whole number from 1/],
  ["--allow-host", "http://mock:4010", /--allow-host.*without scheme and port/],
  ["--allow-origin", "app.example", /--allow-origin.*https:\/\/app\.example:8443/],
  ["--port", "65536", /--port/],
  ["--port", "x", /--port/],
])("%s %s is rejected", async (option, value, message) => {
  expect(await rejectionOf(option, value)).toMatch(message);
});
