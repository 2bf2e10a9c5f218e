import type { IncomingMessage, ServerResponse } from "node:http";
import { messageOf } from "./errors.js";

export type RequestHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void;

/**
 * Wraps a handler so that the server survives its errors: they become HTTP 500 with the message, or close the connection if
 * the response has begun.
 */
export const withErrorResponses =
  (handle: RequestHandler) =>
  async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    request.on("error", () => {});
    response.on("error", () => {});
    try {
      await handle(request, response);
    } catch (error) {
      if (response.headersSent || response.destroyed) response.destroy();
      else {
        response.writeHead(500, { "Content-Type": "text/plain; charset=utf-8", "X-Content-Type-Options": "nosniff" });
        response.end(`This request failed: ${messageOf(error)}\n`);
      }
    }
  };
