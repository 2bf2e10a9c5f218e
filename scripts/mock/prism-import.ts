import { withoutFaker } from "./without-faker.js";

let parts: Promise<typeof import("./prism-parts.js")> | undefined;

/**
 * Imports what the mock needs of Prism, once. It is one module of our own: in the VM modules of Jest and vitest, imports of
 * CommonJS at the same time fail.
 */
export function importPrism(): Promise<typeof import("./prism-parts.js")> {
  withoutFaker();
  parts ??= import("./prism-parts.js");
  return parts;
}
