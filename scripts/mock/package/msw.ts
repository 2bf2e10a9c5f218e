import { HttpResponse, http, type RequestHandler } from "msw";
import { document } from "./contract.js";
import { createMock } from "./index.js";
import type { Mock, MockOptions } from "./types.js";

/** What the handlers are made from. */
export interface HandlersOptions extends MockOptions {
  /** Where the client sends its requests: scheme, host and, if there is one, port. @default the real service */
  baseURL?: string;
  /** The mock behind the handlers, where a test wants to look at it. @default one of its own */
  mock?: Mock;
}

/**
 * Handlers for MSW 2 in Node.js, which answer every request to the service from a mock.
 *
 * @example
 * const server = setupServer(...handlers());
 */
export function handlers(options: HandlersOptions = {}): RequestHandler[] {
  const { baseURL = document.servers?.[0]?.url ?? "", mock = createMock(options) } = options;
  return [
    http.all(`${baseURL.replace(/([^/])\/+$/, "$1")}/*`, async ({ request }) => {
      try {
        return await mock.fetch(request);
      } catch (error) {
        // What a dropped connection is to fetch; MSW would make a 500 of it.
        if (error instanceof TypeError) return HttpResponse.error();
        throw error;
      }
    }),
  ];
}
