import { checkOptions, listenOptions, mockOptions } from "../check-options.js";
import { createMock as createMockOf, defaultKeys } from "../mock.js";
import { document } from "./contract.js";
import type { KeyPair, Mock, MockOptions } from "./types.js";

export type { Faults, JobOptions, KeyPair, ListenOptions, Mock, MockOptions, RecordedRequest } from "./types.js";

/** The key pair that the mock accepts by default. */
export const mockCredentials: KeyPair = defaultKeys;

/**
 * Creates a mock of the service. It checks signatures, remembers what was created and responds as the contract
 * declares.
 *
 * @example
 * const mock = createMock();
 * const client = new MediaIntelligence({ fetch: mock.fetch, credentials: mockCredentials });
 * @throws an Error that names the option if an option is unknown or has an invalid value
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
