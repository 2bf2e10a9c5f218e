import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { buildBrowserMock } from "../bundle/browser-mock.js";
import { paths } from "../cli/paths.js";
import { exactFigure, type Figure } from "./figure.js";
import { inTemporaryFolder } from "./workbench.js";

/** The npm package or the room of a bundled file. */
const partOf = (path: string): string =>
  /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? path.split("/").slice(0, 2).join("/");

/** The size of the mock in a browser, in bytes. */
export const browserMockSizes = () =>
  inTemporaryFolder(async (folder) => {
    const { outputs } = await buildBrowserMock(folder);
    const scripts = Object.keys(outputs).map((path) => readFileSync(join(paths.root, path)));
    const document = JSON.stringify(JSON.parse(readFileSync(join(paths.generated, "mock/openapi.json"), "utf8")));
    const parts = new Map<string, number>();
    for (const { inputs } of Object.values(outputs))
      for (const [path, { bytesInOutput }] of Object.entries(inputs))
        parts.set(partOf(path), (parts.get(partOf(path)) ?? 0) + bytesInOutput);
    return {
      /** Compressed size, including the contract. */
      whole: gzipSync(Buffer.concat(scripts)).length,
      contract: gzipSync(document).length,
      /** Minified bytes of each package and room, largest first. */
      parts: [...parts].sort(([, one], [, other]) => other - one),
    };
  });

/** Maximum size of the mock in a browser without the contract, in compressed bytes. */
export const browserMockBudget = 300_000;

/** The size of the mock in a browser, and its largest parts. */
export async function benchBrowserMock(): Promise<Figure[]> {
  const { whole, contract, parts } = await browserMockSizes();
  const kilobytes = (what: string, bytes: number): Figure => exactFigure(what, "kB", bytes / 1000);
  return [
    kilobytes("mock in a browser, compressed", whole),
    kilobytes("mock in a browser, compressed, of which the contract", contract),
    ...parts.slice(0, 12).map(([name, bytes]) => kilobytes(`mock in a browser, minified: ${name}`, bytes)),
  ];
}
