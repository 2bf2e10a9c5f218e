import type { Server } from "node:http";

/** Resolves when a server has had no request for half a second. */
export const idle = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => {
      server.off("request", again);
      resolve();
    }, 500).unref();
    const again = () => timer.refresh();
    server.on("request", again);
  });
