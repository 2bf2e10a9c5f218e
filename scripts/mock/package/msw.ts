import { HttpResponse, http, type RequestHandler } from "msw";
import { UserError } from "../../cli/errors.js";
import { checkOptions, handlersOptions, mockOptions } from "../check-options.js";
import { inProcessOrigin } from "../state/uploads.js";
import { document } from "./contract.js";
import { createMock } from "./index.js";
import type { Mock, MockOptions } from "./types.js";

/** What the handlers are made from. */
export interface HandlersOptions extends MockOptions {
  /** Where the client sends its requests: scheme, host and, if there is one, port. @default the real service */
  baseURL?: string;
  /** The mock behind the handlers, where a test wants to look at it; it has its own options. @default one of its own */
  mock?: Mock;
}

/**
 * Handlers for MSW 2 and 3 in Node.js, which answer every request to the service from a mock, and those to its presigned
 * URLs.
 *
 * @example
 * const server = setupServer(...handlers());
 * @throws an Error that names the option, where one is misspelt or impossible
 */
export function handlers(options: HandlersOptions = {}): RequestHandler[] {
  checkOptions("handlers", options, { ...mockOptions, ...handlersOptions });
  const { baseURL = document.servers?.[0]?.url ?? "", mock: given, ...own } = options;
  const [ignored] = Object.entries(own).find(([, value]) => value !== undefined) ?? [];
  if (given !== undefined && ignored !== undefined)
    throw new UserError(`handlers takes ${ignored} or a mock, not both: give ${ignored} to createMock.`);
  const mock = given ?? createMock(own);
  const answer = async ({ request }: { request: Request }) => {
    try {
      return await mock.fetch(request);
    } catch (error) {
      // What a dropped connection is to fetch, where MSW would make a 500 of it. Of an aborted call nobody waits for the
      // answer, and MSW would print the error.
      if (error instanceof TypeError || request.signal.aborted) return HttpResponse.error();
      throw error;
    }
  };
  return [baseURL.replace(/([^/])\/+$/, "$1"), inProcessOrigin].map((origin) => http.all(`${origin}/*`, answer));
}
