import { HttpResponse, http, type RequestHandler } from "msw";
import { createInterception } from "./interception.js";
import type { HandlersOptions } from "./types.js";

export type { HandlersOptions } from "./types.js";

/**
 * Handlers for MSW 2 and 3. A mock responds to every request to the service and to its presigned URLs.
 *
 * @example
 * const server = setupServer(...handlers()); // in Node.js
 * const worker = setupWorker(...handlers()); // in a browser
 * @throws an Error that names the option if an option is unknown or has an invalid value
 */
export function handlers(options: HandlersOptions = {}): RequestHandler[] {
  const { origins, respond } = createInterception(options);
  return origins.map((origin) =>
    http.all(`${origin}/*`, async ({ request }) => (await respond(request)) ?? HttpResponse.error()),
  );
}
