import { formatAccess } from "./access-log.js";
import { createDataFile } from "./data-file.js";
import type { Mock, MockOptions } from "./mock.js";
import { createMockFrom } from "./options.js";

/** A mock that a command serves. Its requests are printed, and its state is kept in a data file, if there is one. */
export interface ServedMock {
  /** May be replaced by a mock that was created with the same `onAccess`. */
  mock: Mock;
  readonly onAccess: NonNullable<MockOptions["onAccess"]>;
  /** Saves the state to the data file. */
  save(): void;
}

/** Creates a mock with the state of a data file, if the file exists. */
export function createServedMock(dataFile: string | undefined, options: MockOptions): ServedMock {
  const onAccess: ServedMock["onAccess"] = (entry) => {
    // `console.log` takes twice as long, for each request.
    process.stdout.write(`${formatAccess(entry)}\n`);
    file?.touch();
  };
  const served = { mock: createMockFrom(dataFile, { ...options, onAccess }), onAccess, save: () => file?.save() };
  const file = dataFile === undefined ? undefined : createDataFile(dataFile, () => served.mock.state);
  // Save once now, so that an unwritable path is reported immediately.
  served.save();
  return served;
}
