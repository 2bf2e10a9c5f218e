import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Files } from "../cli/files.js";
import { ownSources } from "../contract/sources.js";

const require = createRequire(import.meta.url);
const runtimeFolder = join(import.meta.dirname, "../runtime");

const textOf = (folder: string, name: string): string => ownSources.text(join(folder, name)).replaceAll("\r\n", "\n");

const withoutSourceMap = (text: string): string => text.replace(/\n?\/\/# sourceMappingURL=.*\n?$/, "\n");

/** The version of an installed package. */
export function versionOf(name: string): string {
  for (const folder of require.resolve.paths(name) ?? []) {
    const path = join(folder, name, "package.json");
    if (ownSources.exists(path)) return (JSON.parse(ownSources.text(path)) as { version: string }).version;
  }
  return "missing";
}

/** The comment that bundlers keep. */
const notice = (name: string, copyright: string): string =>
  `/*! ${name} ${versionOf(name)} (${copyright}) is part of this file: see its LICENSE. */\n`;

const licence = (name: string, folder: string) => `${name}\n\n${textOf(folder, "../LICENSE").trim()}\n`;

/** openapi-fetch's check of Node's version, for an option that is not used here. The check throws in some runtimes. */
const versionCheck =
  /const supportsRequestInitExt = [\s\S]*?\n\};\n|.*\bsupportsRequestInitExt\(\) \? requestInitExt : void 0;\n/g;

/**
 * Keeps the types of bodies unchanged. openapi-fetch searches them for markers of read-only and write-only properties, which
 * are not generated here. The search loses type names and turns `string & {}` into an object of its methods.
 */
const withoutMarkers = (helpers: string): string =>
  helpers.replaceAll(/type (Readable|Writable)<T> = [\s\S]*?\n\} : T;/g, "type $1<T> = T;");

/** openapi-fetch and its types, so that the client has no dependencies. */
function openapiFetch(): Files {
  const fetchFolder = dirname(require.resolve("openapi-fetch"));
  const helpersFolder = dirname(createRequire(join(fetchFolder, "index.mjs")).resolve("openapi-typescript-helpers"));
  const read = (folder: string, name: string) =>
    withoutSourceMap(
      textOf(folder, name).replaceAll(/(["'])openapi-typescript-helpers\1/g, '"./openapi-typescript-helpers.js"'),
    );
  return {
    "runtime/vendor/openapi-fetch.js": `${notice("openapi-fetch", "MIT, Copyright (c) 2023 Drew Powers")}${read(fetchFolder, "index.mjs").replace(versionCheck, "")}`,
    "runtime/vendor/openapi-fetch.d.ts": read(fetchFolder, "index.d.mts"),
    "runtime/vendor/openapi-typescript-helpers.js": "export {};\n",
    "runtime/vendor/openapi-typescript-helpers.d.ts": withoutMarkers(read(helpersFolder, "index.d.mts")),
    "runtime/vendor/openapi-fetch.LICENSE": licence("openapi-fetch", fetchFolder),
  };
}

/** The unused part of ini. It names `process.platform`, which Next.js refuses in code for its edge runtime. */
const encoder = /^const encode = [\s\S]*?^\}\n\n/m;

function ini(): Files {
  const folder = dirname(require.resolve("ini"));
  return {
    // The original is CommonJS, with its only export at the end.
    "runtime/vendor/ini.js":
      notice("ini", "ISC, Copyright (c) Isaac Z. Schlueter and Contributors") +
      textOf(folder, "ini.js")
        .replace(encoder, "")
        .replace(/module\.exports = \{[^}]*\}\n$/, "export { decode as parse };\n"),
    "runtime/vendor/ini.d.ts": "export declare function parse(text: string): Record<string, unknown>;\n",
    "runtime/vendor/ini.LICENSE": licence("ini", folder),
  };
}

/**
 * The validator. Its package has no licence file. It passes errors as arguments of a call, whose number engines limit, so only
 * the first thousand are passed.
 */
function jsonSchema(): Files {
  const folder = join(dirname(require.resolve("@cfworker/json-schema/package.json")), "dist/esm");
  const head = notice("@cfworker/json-schema", "MIT, Copyright (c) 2020 Jeremy Danyow");
  const files = readdirSync(folder).filter((name) => /\.(js|d\.ts)$/.test(name));
  return {
    ...Object.fromEntries(
      files
        .sort()
        .map((name) => [
          `runtime/vendor/json-schema/${name}`,
          `${name === "validate.js" ? head : ""}${withoutSourceMap(textOf(folder, name)).replaceAll("...result.errors)", "...result.errors.slice(0, 1000))")}`,
        ]),
    ),
    "runtime/vendor/json-schema/LICENSE": ownSources.text(join(runtimeFolder, "vendor/json-schema/LICENSE")),
  };
}

/** Copies of the libraries that the client uses, by their path in the client. */
export const vendored = (): Files => ({ ...openapiFetch(), ...ini(), ...jsonSchema() });
