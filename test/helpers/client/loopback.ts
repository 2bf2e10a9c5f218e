import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { Fetch } from "ncloud-media-intelligence";
import { onTestFinished } from "vitest";
import { listen } from "../../../scripts/cli/listen.js";

/** A request as it was received. */
export interface Received {
  method: string;
  /** Path and query, raw. */
  target: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** A server on the loopback address that lives as long as the test that starts it. */
export interface Loopback {
  baseURL: string;
  received: Received[];
}

/** Starts a server; `answer` is called with each whole request and its number, from 1. */
export async function loopback(
  answer: (request: Received, response: ServerResponse, number: number) => void,
): Promise<Loopback> {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request.setEncoding("utf8")) body += chunk;
    const { method = "", url: target = "", headers } = request;
    const whole = { method, target, headers, body };
    received.push(whole);
    answer(whole, response, received.length);
  });
  const baseURL = await listen(server, 0, "127.0.0.1");
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return { baseURL, received };
}

/** A `fetch` that sees each request as a `Request`, with the body that its init does not declare. */
export const onRequest =
  (respond: (request: Request) => Promise<Response>): Fetch =>
  (url, init) =>
    respond(new Request(url, init));

/** Responds with JSON. */
export function json(response: ServerResponse, body: unknown, status = 200): void {
  response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(body));
}

/** A base URL at which nothing listens. */
export async function closedPort(): Promise<string> {
  const server = createServer();
  const baseURL = await listen(server, 0, "127.0.0.1");
  await new Promise((resolve) => server.close(resolve));
  return baseURL;
}

/** The error that a promise is rejected with; throws if it is fulfilled. */
export async function rejection(promise: PromiseLike<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error("The promise was not rejected.");
}

/** A key pair that no account has. */
export const credentials = { accessKey: "AK_TEST_0123456789", secretKey: "SK_TEST_abcdefghijklmnop" };
