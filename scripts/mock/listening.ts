import { listen } from "../cli/listen.js";
import type { ListenOptions } from "./package/types.js";
import { closeServer, type createMockServer } from "./server.js";

/** A mock server that listens. */
export interface Listening {
  url: string;
  /** Resolves when every connection is closed. May be called again. */
  close: () => Promise<void>;
}

/** Serves a mock and prepares what its first request needs; when that fails, the server is closed again. */
export async function startListening(
  server: ReturnType<typeof createMockServer>,
  { port = 0, host = "127.0.0.1" }: ListenOptions,
  load: () => Promise<void>,
): Promise<Listening> {
  const url = await listen(server, port, host);
  let closed: Promise<void> | undefined;
  const close = () => {
    closed ??= closeServer(server);
    return closed;
  };
  try {
    await load();
  } catch (error) {
    await close();
    throw error;
  }
  return { url, close };
}
