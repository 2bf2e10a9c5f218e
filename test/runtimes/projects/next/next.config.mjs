import { join } from "node:path";

// The folder in whose node_modules Next.js is installed; otherwise it takes the one with the outermost lock file.
export default { turbopack: { root: join(import.meta.dirname, "../..") } };
