import { UserError } from "../../cli/errors.js";
import { checkOptions, handlersOptions, mockOptions } from "../check-options.js";
import { inProcessOrigin } from "../state/uploads.js";
import { document } from "./contract.js";
import { createMock } from "./index.js";
import type { HandlersOptions } from "./types.js";

/** A mock that responds in place of the service, for any library that intercepts requests. */
export interface Interception {
  /** Origins (scheme, host and port) of the requests to intercept. */
  origins: readonly string[];
  /** The response; undefined for a lost connection. */
  respond: (request: Request) => Promise<Response | undefined>;
}

/** @throws an Error that names the option if an option is unknown or has an invalid value */
export function createInterception(options: HandlersOptions): Interception {
  checkOptions("handlers", options, { ...mockOptions, ...handlersOptions });
  const { baseURL = document.servers?.[0]?.url ?? "", mock: given, ...own } = options;
  const [ignored] = Object.entries(own).find(([, value]) => value !== undefined) ?? [];
  if (given !== undefined && ignored !== undefined)
    throw new UserError(`handlers takes ${ignored} or a mock, not both: give ${ignored} to createMock.`);
  const mock = given ?? createMock(own);
  const respond = async (request: Request) => {
    try {
      return await mock.fetch(request);
    } catch (error) {
      // A dropped connection rejects with a TypeError, which MSW would turn into a 500. For an aborted call, MSW would
      // print the error.
      if (error instanceof TypeError || request.signal.aborted) return undefined;
      throw error;
    }
  };
  return { origins: [baseURL.replace(/([^/])\/+$/, "$1"), inProcessOrigin], respond };
}
