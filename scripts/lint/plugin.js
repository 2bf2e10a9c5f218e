// Redocly loads its plugins as JavaScript. A compiled command has compiled rules; under tsx the import of TypeScript just
// works; under plain Node, as in `npx redocly lint`, tsx has to be asked.
const load = async () => {
  if (globalThis.compiledRules !== undefined) return import(globalThis.compiledRules);
  try {
    return await import("./plugin.ts");
  } catch (error) {
    if (error.code !== "ERR_UNKNOWN_FILE_EXTENSION") throw error;
    const { tsImport } = await import("tsx/esm/api");
    return tsImport("./plugin.ts", import.meta.url);
  }
};

export default (await load()).default;
