import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { UserError } from "./errors.js";

/**
 * Starts a server and resolves to its URL.
 * @throws UserError when the port is taken or may not be used.
 */
export async function listen(server: Server, port: number, host: string): Promise<string> {
  const noAddress = `This machine has no address ${host}. The default is 127.0.0.1: --host ADDRESS.`;
  const messages = new Map([
    ["EADDRINUSE", `Port ${port} on ${host} is taken. Stop what listens there, or choose another: --port N.`],
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
