// Redocly loads its plugins as JavaScript. Under tsx the import below just works; under plain Node, as in
// `npx redocly lint`, tsx has to be asked.
const load = async () => {
  try {
    return await import("./plugin.ts");
  } catch (error) {
    if (error.code !== "ERR_UNKNOWN_FILE_EXTENSION") throw error;
    const { tsImport } = await import("tsx/esm/api");
    return tsImport("./plugin.ts", import.meta.url);
  }
};

export default (await load()).default;
