import type { ServerResponse } from "node:http";
import { type ClientOptions, MediaIntelligence } from "ncloud-media-intelligence";
import { vi } from "vitest";
import { vendorPage } from "../vendor-page.js";
import { credentials, json, type Loopback, loopback } from "./loopback.js";

/** The reaction of a server to one request. */
export type Reaction = (response: ServerResponse) => void;

/** Responds with a success. */
export const works: Reaction = (response) => json(response, vendorPage.response);

/** Responds with a status. */
export const answers =
  (status: number, headers: Record<string, string> = {}, body = "{}"): Reaction =>
  (response) =>
    response.writeHead(status, { "Content-Type": "application/json", ...headers }).end(body);

/** Resets the connection, by the position in the response. */
export const resets: Readonly<Record<string, Reaction>> = {
  "before the response": (response) => response.socket?.resetAndDestroy(),
  "in the response's head": ({ socket }) =>
    socket?.write("HTTP/1.1 200 OK\r\nContent-Le", () => socket.resetAndDestroy()),
  "in the response's body": (response) => {
    response.writeHead(200, { "Content-Type": "application/json", "Content-Length": "1000" });
    response.write('{"code":"0"', () => response.socket?.resetAndDestroy());
  },
};

/** Sends a head and half a body, and then nothing more. */
export const stalls =
  (status: number): Reaction =>
  (response) =>
    response.writeHead(status, { "Content-Type": "application/json", "Content-Length": "1000" }).write('{"code":');

/** Starts a server with a reaction for each request in turn; the last one is repeated. */
export const faultServer = (...reactions: Reaction[]): Promise<Loopback> =>
  loopback((_, response, number) => reactions[Math.min(number, reactions.length) - 1]?.(response));

/** A client of such a server. */
export const clientOf = ({ baseURL }: Pick<Loopback, "baseURL">, options: ClientOptions = {}) =>
  new MediaIntelligence({ baseURL, credentials, ...options });

/** Stops all timers except those that `passes` runs. */
export const stopTime = () => vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });

/** Sends no response while time passes. */
export const passes =
  (ms: number): Reaction =>
  () =>
    vi.advanceTimersByTime(ms);
