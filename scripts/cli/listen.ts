import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { UserError } from "./errors.js";

/** The message for a port that is in use. */
const portInUse = (port: number, host: string): string =>
  `Port ${port} on ${host} is in use. Stop the program that uses it, or choose another port: --port N.`;

/**
 * Starts a server and resolves to its URL.
 * @throws UserError if the port is in use or not permitted, or the host has no address.
 */
export async function listen(server: Server, port: number, host: string): Promise<string> {
  const noAddress = `This machine has no address ${host}. The default is 127.0.0.1: --host ADDRESS.`;
  const messages = new Map([
    ["EADDRINUSE", portInUse(port, host)],
    ["EACCES", `Port ${port} on ${host} may not be used by this user. Choose one above 1023: --port N.`],
    ["EADDRNOTAVAIL", noAddress],
    ["ENOTFOUND", noAddress],
  ]);
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const message = messages.get(error.code ?? "");
      reject(message === undefined ? error : new UserError(message));
    });
    server.listen(port, host, resolve);
  });
  const address = server.address() as AddressInfo;
  return `http://${address.family === "IPv6" ? `[${address.address}]` : address.address}:${address.port}`;
}
