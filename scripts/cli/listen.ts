import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { UserError } from "./errors.js";

/**
 * Starts `server` and resolves to the URL it is reached at.
 * @throws UserError when the port is taken or may not be used.
 */
export async function listen(server: Server, port: number, host: string): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE")
        reject(
          new UserError(`Port ${port} on ${host} is taken. Stop what listens there, or choose another: --port N.`),
        );
      else if (error.code === "EACCES")
        reject(new UserError(`Port ${port} on ${host} may not be used by this user. Choose one above 1023: --port N.`));
      else if (error.code === "EADDRNOTAVAIL" || error.code === "ENOTFOUND")
        reject(new UserError(`This machine has no address ${host}. The default is 127.0.0.1: --host ADDRESS.`));
      else reject(error);
    });
    server.listen(port, host, resolve);
  });
  const address = server.address() as AddressInfo;
  return `http://${address.family === "IPv6" ? `[${address.address}]` : address.address}:${address.port}`;
}
