import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { launchBrowser } from "../browser/launch.js";
import { paths } from "../cli/paths.js";
import { comparedFigure, type Figure, mediansInTurns } from "./figure.js";
import { inTemporaryFolder, redocly, runNode } from "./workbench.js";

/** Runs in the page before its own scripts: notes the time when its first heading exists and the browser is idle. */
const watchForHeading = `new MutationObserver((_, observer) => {
  if (document.querySelector("main h1, main h2") === null) return;
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

function sizesOf(file: string): { plain: number; gzip: number } {
  const bytes = readFileSync(file);
  return { plain: bytes.length / 1000, gzip: gzipSync(bytes).length / 1000 };
}

/** Size and time to interactive of the docs, compared with the page of `redocly build-docs`. Times are medians of five. */
export const benchDocs = (): Promise<Figure[]> =>
  inTemporaryFolder(async (folder) => {
    const own = join(paths.generated, "docs/index.html");
    const other = join(folder, "redocly.html");
    runNode([redocly, "build-docs", join(paths.generated, "openapi.yaml"), "-o", other, "--inlineBundle"], folder);
    const browser = await launchBrowser();
    try {
      const times = await mediansInTurns(5, 0, {
        own: () => timeToInteractive(browser, own),
        other: () => timeToInteractive(browser, other),
      });
      const figures = (what: string, unit: string, ours: number, theirs: number): Figure[] => [
        comparedFigure(`docs: ${what}`, ours, unit, theirs),
        { what: `redocly build-docs: ${what}`, value: Math.round(theirs), unit },
      ];
      const [ours, theirs] = [sizesOf(own), sizesOf(other)];
      return [
        ...figures("size", "kB", ours.plain, theirs.plain),
        ...figures("size, gzip", "kB", ours.gzip, theirs.gzip),
        ...figures("time to interactive", "ms", times.own, times.other),
      ];
    } finally {
      await browser.close();
    }
  });
