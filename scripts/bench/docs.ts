import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { launchBrowser } from "../browser/launch.js";
import { UserError } from "../cli/errors.js";
import { paths } from "../cli/paths.js";
import { type Figure, median, ratioOf } from "./figure.js";

const runs = 5;

/** Runs within the page, before it: notes when its first heading stands and the browser has nothing left to do. */
const watchForHeading = `new MutationObserver((_, observer) => {
  if (document.querySelector("h1, h2") === null) return;
  observer.disconnect();
  requestIdleCallback(() => { globalThis.interactiveAt = performance.now(); });
}).observe(document, { childList: true, subtree: true });`;

/** Milliseconds from opening a file until it can be used, with the network cut. */
async function timeToInteractive(browser: Browser, file: string): Promise<number> {
  const context = await browser.newContext({ offline: true, viewport: { width: 1280, height: 900 } });
  try {
    await context.addInitScript(watchForHeading);
    const page = await context.newPage();
    await page.goto(pathToFileURL(file).href);
    const time = await page.waitForFunction(() => Reflect.get(globalThis, "interactiveAt"));
    return Number(await time.jsonValue());
  } finally {
    await context.close();
  }
}

/** The page that Redocly's own command makes of the same document. */
function buildDocs(folder: string): string {
  const output = join(folder, "redocly.html");
  writeFileSync(join(folder, "redocly.yaml"), "telemetry: off\n");
  const cli = join(paths.root, "node_modules/@redocly/cli/bin/cli.js");
  const args = ["build-docs", join(paths.generated, "openapi.yaml"), "-o", output, "--inlineBundle"];
  const { status, stderr } = spawnSync(process.execPath, [cli, ...args], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, CI: "true", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" },
  });
  if (status !== 0) throw new UserError(`redocly build-docs failed:\n${stderr}`);
  return output;
}

/** Size and time to interactive of the docs, beside the page of `redocly build-docs`; times are medians, taken in turns. */
export async function benchDocs(): Promise<Figure[]> {
  const work = mkdtempSync(join(tmpdir(), "bench-docs-"));
  const browser = await launchBrowser();
  try {
    const files = [join(paths.generated, "docs/index.html"), buildDocs(work)];
    const times: number[][] = files.map(() => []);
    for (let run = 0; run < runs; run++)
      for (const [n, file] of files.entries()) times[n]?.push(await timeToInteractive(browser, file));
    const pages = files.map((file, n) => {
      const bytes = readFileSync(file);
      return [bytes.length / 1000, gzipSync(bytes).length / 1000, median(times[n] ?? [])];
    });
    const kinds = [
      { what: "size", unit: "kB" },
      { what: "size, gzip", unit: "kB" },
      { what: "time to interactive", unit: "ms" },
    ];
    return kinds.flatMap(({ what, unit }, kind) => {
      const [ours = Number.NaN, theirs = Number.NaN] = pages.map((page) => page[kind]);
      return [
        { what: `docs: ${what}`, value: Math.round(ours), unit, ratio: ratioOf(ours, theirs) },
        { what: `redocly build-docs: ${what}`, value: Math.round(theirs), unit },
      ];
    });
  } finally {
    await browser.close();
    rmSync(work, { recursive: true, force: true });
  }
}
