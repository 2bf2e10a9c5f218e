// Redocly loads plugins under plain Node, which cannot read TypeScript.
import { tsImport } from "tsx/esm/api";

const { default: plugin } = await tsImport("./plugin.ts", import.meta.url);
export default plugin;
