import { withoutFaker } from "./without-faker.js";

/** Imports what the mock needs of Prism. */
export async function importPrism() {
  withoutFaker();
  // CommonJS: only `default` has everything, whoever bundles it.
  const [http, core] = await Promise.all([import("@stoplight/prism-http"), import("@stoplight/prism-core")]);
  const { createInstance, getHttpOperationsFromSpec } = http.default;
  return { createInstance, getHttpOperationsFromSpec, createLogger: core.default.createLogger };
}
