import type { Server } from "node:http";

/** Calls back once, when a server has had no request for half a second. */
export function onceIdle(server: Server, callback: () => void): void {
  const timer = setTimeout(() => {
    server.off("request", again);
    callback();
  }, 500).unref();
  const again = () => timer.refresh();
  server.on("request", again);
}
