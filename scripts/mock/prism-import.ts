import { withoutFaker } from "./without-faker.js";

/** A CommonJS module: the default export for Node and bundlers, the namespace itself for tsx. */
const whole = <T extends object>(imported: { default: T }): T => imported.default ?? imported;

/** Imports what the mock needs of Prism. */
export async function importPrism() {
  withoutFaker();
  const [http, core] = await Promise.all([import("@stoplight/prism-http"), import("@stoplight/prism-core")]);
  const { createInstance, getHttpOperationsFromSpec } = whole(http);
  return { createInstance, getHttpOperationsFromSpec, createLogger: whole(core).createLogger };
}
