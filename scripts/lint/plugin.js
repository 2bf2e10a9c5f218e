// Redocly loads its plugins as JavaScript. A compiled command has compiled rules; where TypeScript can be imported, the import
// just works; plain Node, as in `npx redocly lint`, and vitest get the rules of `check`.
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const load = async () => {
  if (globalThis.compiledRules !== undefined) return globalThis.compiledRules();
  try {
    return await import("./plugin.ts");
  } catch (error) {
    if (error.code !== "ERR_UNKNOWN_FILE_EXTENSION") throw error;
    const { compiled } = await import("../compile.mjs");
    const folder = await compiled(join(import.meta.dirname, "../.."), "check");
    return (await import(pathToFileURL(join(folder, "lint/plugin.cjs")).href)).default;
  }
};

export default (await load()).default;
