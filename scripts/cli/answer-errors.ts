import type { IncomingMessage, ServerResponse } from "node:http";

/** Handles one request. */
export type RequestHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void;

/**
 * Wraps a handler so that its errors become HTTP 500 with the message, or close the connection where the response has
 * begun: the server survives any request.
 */
export const answeringErrors =
  (handle: RequestHandler) =>
  async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    request.on("error", () => {});
    response.on("error", () => {});
    try {
      await handle(request, response);
    } catch (error) {
      if (response.headersSent || response.destroyed) response.destroy();
      else {
        const message = error instanceof Error ? error.message : String(error);
        response.writeHead(500, { "Content-Type": "text/plain; charset=utf-8", "X-Content-Type-Options": "nosniff" });
        response.end(`This request failed: ${message}\n`);
      }
    }
  };
