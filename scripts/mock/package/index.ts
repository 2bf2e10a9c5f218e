import { checkOptions, listenOptions, mockOptions } from "../check-options.js";
import { createMock as createMockOf, defaultKeys } from "../mock.js";
import { document } from "./contract.js";
import type { KeyPair, Mock, MockOptions } from "./types.js";

export type { Faults, JobOptions, KeyPair, ListenOptions, Mock, MockOptions, RecordedRequest } from "./types.js";

/** The key pair that the mock accepts unless it is given others. */
export const mockCredentials: KeyPair = defaultKeys;

/**
 * Makes a mock of the service: it checks signatures, remembers what was created and answers as the contract has it.
 *
 * @example
 * const mock = createMock();
 * const client = new MediaIntelligence({ fetch: mock.fetch, credentials: mockCredentials });
 * @throws an Error that names the option, where one is misspelt or impossible
 */
export function createMock(options: MockOptions = {}): Mock {
  checkOptions("createMock", options, mockOptions);
  const mock = createMockOf({ ...options, document });
  const { fetch, reset } = mock;
  return {
    fetch,
    listen: async (address = {}) => {
      checkOptions("listen", address, listenOptions);
      return mock.listen(address);
    },
    reset,
    get state() {
      return mock.state;
    },
    get requests() {
      return mock.requests;
    },
  };
}
