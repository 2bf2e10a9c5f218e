import { createRequire } from "node:module";

/**
 * Imports Prism. It asks for faker with all its languages, which takes twice the time of everything else in it together
 * and serves a schema keyword that is not OpenAPI's; so English alone is put in its place.
 */
export async function importPrism(): Promise<typeof import("@stoplight/prism-http")> {
  const require = createRequire(createRequire(import.meta.url).resolve("@stoplight/prism-http"));
  const [all, english] = ["@faker-js/faker", "@faker-js/faker/locale/en"].map((name) => require.resolve(name));
  if (all !== undefined && english !== undefined && require.cache[all] === undefined) {
    require(english);
    require.cache[all] = require.cache[english];
  }
  return import("@stoplight/prism-http");
}
