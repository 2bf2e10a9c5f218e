import { type ChildProcess, spawn } from "node:child_process";
import { createServer, get } from "node:http";
import { listen } from "../cli/listen.js";
import { paths } from "../cli/paths.js";
import { type Call, firstCall, sendCall } from "./mock-calls.js";

async function freePort(): Promise<number> {
  const server = createServer();
  const port = Number(new URL(await listen(server, 0, "127.0.0.1")).port);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** The arguments for Node that start a server on a port. */
export type ServerCommand = (port: number) => string[];

export const prism: ServerCommand = (port) => {
  const cli = "node_modules/@stoplight/prism-cli/dist/index.js";
  return [cli, "mock", "--port", `${port}`, "generated/mock/openapi.json"];
};

export interface Server {
  port: number;
  child: ChildProcess;
}

/** Asks until the status of a response is 200. Other statuses are errors. */
export async function untilOk(ask: () => Promise<number>): Promise<void> {
  for (;;) {
    const status = await ask().catch(() => 0);
    if (status === 200) return;
    if (status !== 0) throw new Error(`The response is ${status}.`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** Resolves to the status of the first page of the docs. */
const pageStatus = (port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    get({ port, host: "127.0.0.1", path: "/" }, (response) => {
      response.resume().once("end", () => resolve(response.statusCode ?? 0));
    }).once("error", reject);
  });

/** Starts a server. Resolves when its mock has responded to a call. */
export async function start(command: ServerCommand, call: Call = firstCall()): Promise<Server> {
  const port = await freePort();
  const child = spawn(process.execPath, command(port), { cwd: paths.root, stdio: "ignore" });
  const ended = new Promise<never>((_, reject) => {
    child.once("exit", (status) => reject(new Error(`${command(port).join(" ")} ended with ${status}.`)));
  });
  // After `stop`, nobody waits for it.
  ended.catch(() => {});
  await Promise.race([untilOk(() => sendCall(port, call)), ended]);
  return { port, child };
}

export async function stop({ child }: Server): Promise<void> {
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  await ended;
}

/** Milliseconds until a server has responded, its first page too if it has one. */
export async function timeToStart(command: ServerCommand, hasPage = false): Promise<number> {
  const begun = performance.now();
  const server = await start(command);
  if (hasPage) await untilOk(() => pageStatus(server.port));
  const time = performance.now() - begun;
  await stop(server);
  return time;
}
