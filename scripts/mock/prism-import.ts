import { createRequire, Module } from "node:module";

/**
 * Replaces faker with an empty module before Prism is imported. Faker loads all its languages, which takes twice as
 * long as the rest of Prism, and is only used for a schema keyword that is not part of OpenAPI.
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
