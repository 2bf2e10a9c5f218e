import { HttpResponse, http, type RequestHandler } from "msw";
import { createInterception } from "./interception.js";
import type { HandlersOptions } from "./types.js";

export type { HandlersOptions } from "./types.js";

/**
 * Handlers for MSW 2 and 3, which answer every request to the service from a mock, and those to its presigned URLs.
 *
 * @example
 * const server = setupServer(...handlers()); // in Node.js
 * const worker = setupWorker(...handlers()); // in a browser
 * @throws an Error that names the option, where one is misspelt or impossible
 */
export function handlers(options: HandlersOptions = {}): RequestHandler[] {
  const { origins, respond } = createInterception(options);
  return origins.map((origin) =>
    http.all(`${origin}/*`, async ({ request }) => (await respond(request)) ?? HttpResponse.error()),
  );
}
