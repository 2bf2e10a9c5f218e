import { createRequire, Module } from "node:module";

/**
 * Puts an empty module in the place of faker before Prism is imported. Faker loads all its languages, takes twice the time
 * of everything else in Prism together, and serves a schema keyword that is not part of OpenAPI.
 */
function omitFaker(): void {
  const require = createRequire(createRequire(import.meta.url).resolve("@stoplight/prism-http"));
  const path = require.resolve("@faker-js/faker");
  const empty = new Module(path);
  empty.exports = { default: {} };
  empty.loaded = true;
  require.cache[path] ??= empty;
}

let parts: Promise<typeof import("./prism-parts.js")> | undefined;

/**
 * Imports the parts of Prism that the mock uses, once. It is a single module, since simultaneous imports of CommonJS modules fail in
 * the VM modules of Jest and vitest.
 */
export function importPrism(): Promise<typeof import("./prism-parts.js")> {
  omitFaker();
  parts ??= import("./prism-parts.js");
  return parts;
}
