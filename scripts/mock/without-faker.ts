import { createRequire, Module } from "node:module";

/**
 * Puts an empty module in the place of faker before Prism is imported: it comes with all its languages, takes twice the
 * time of everything else in Prism together, and serves a schema keyword that is not OpenAPI's.
 */
export function withoutFaker(): void {
  const require = createRequire(createRequire(import.meta.url).resolve("@stoplight/prism-http"));
  const path = require.resolve("@faker-js/faker");
  const empty = new Module(path);
  empty.exports = { default: {} };
  empty.loaded = true;
  require.cache[path] ??= empty;
}
