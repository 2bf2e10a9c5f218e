import { UserError } from "../../cli/errors.js";
import { checkOptions, handlersOptions, mockOptions } from "../check-options.js";
import { inProcessOrigin } from "../state/uploads.js";
import { document } from "./contract.js";
import { createMock } from "./index.js";
import type { HandlersOptions } from "./types.js";

/** What stands in front of a mock that answers for the service, whatever the library that intercepts the requests. */
export interface Interception {
  /** Scheme, host and, if there is one, port of everything that is answered. */
  origins: readonly string[];
  /** The response; undefined for a lost connection. */
  answer: (request: Request) => Promise<Response | undefined>;
}

/** @throws an Error that names the option, where one is misspelt or impossible */
export function createInterception(options: HandlersOptions): Interception {
  checkOptions("handlers", options, { ...mockOptions, ...handlersOptions });
  const { baseURL = document.servers?.[0]?.url ?? "", mock: given, ...own } = options;
  const [ignored] = Object.entries(own).find(([, value]) => value !== undefined) ?? [];
  if (given !== undefined && ignored !== undefined)
    throw new UserError(`handlers takes ${ignored} or a mock, not both: give ${ignored} to createMock.`);
  const mock = given ?? createMock(own);
  const answer = async (request: Request) => {
    try {
      return await mock.fetch(request);
    } catch (error) {
      // What a dropped connection is to fetch, where MSW would make a 500 of it. Of an aborted call nobody waits for the
      // answer, and MSW would print the error.
      if (error instanceof TypeError || request.signal.aborted) return undefined;
      throw error;
    }
  };
  return { origins: [baseURL.replace(/([^/])\/+$/, "$1"), inProcessOrigin], answer };
}
