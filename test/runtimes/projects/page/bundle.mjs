// Bundles the page with the bundler that is named, as its users do, into the folder `out`.
import { promisify } from "node:util";

const [, , bundler] = process.argv;

const bundlers = {
  esbuild: async ({ build }) => {
    await build({ entryPoints: ["page.mjs"], bundle: true, format: "esm", outdir: "out", minify: true });
  },
  vite: async ({ build }) => {
    const rollupOptions = { input: "page.mjs", output: { entryFileNames: "page.js" } };
    await build({ logLevel: "error", build: { outDir: "out", rollupOptions } });
  },
  webpack: async ({ default: webpack }) => {
    const output = { path: `${process.cwd()}/out`, filename: "page.js" };
    const compiler = webpack({ mode: "production", entry: "./page.mjs", output, performance: false });
    const stats = await promisify(compiler.run.bind(compiler))();
    if (stats.hasErrors()) throw new Error(stats.toString());
  },
  rollup: async ({ rollup }) => {
    const { nodeResolve } = await import("@rollup/plugin-node-resolve");
    const bundle = await rollup({ input: "page.mjs", plugins: [nodeResolve({ browser: true })] });
    await bundle.write({ dir: "out", format: "es", entryFileNames: "page.js" });
  },
};

await bundlers[bundler](await import(bundler));
