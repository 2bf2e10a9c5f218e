import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { launchBrowser } from "../browser/launch.js";
import { paths } from "../cli/paths.js";
import { exactly, type Figure, figure, inTurns, type Sample } from "./figure.js";
import { inTemporaryFolder, redocly, runNode } from "./workbench.js";

/** Runs in the page before its own scripts. Records the time when the first heading exists and the browser is idle. */
const watchForHeading = `new MutationObserver((_, observer) => {
  if (document.querySelector("main h1, main h2") === null) return;
  observer.disconnect();
  requestIdleCallback(() => { globalThis.interactiveAt = performance.now(); });
}).observe(document, { childList: true, subtree: true });`;

/** Reads a time in the page, in milliseconds; undefined until it is there. */
type ReadTime = () => number | undefined;

const interactiveAt: ReadTime = () => Reflect.get(globalThis, "interactiveAt");
const paintedAt: ReadTime = () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime;

/** Milliseconds from opening a file until a time that the page records, offline and with a slowed CPU. */
async function timeUntil(browser: Browser, file: string, read: ReadTime, slower: number): Promise<number> {
  const context = await browser.newContext({ offline: true, viewport: { width: 1280, height: 900 } });
  try {
    await context.addInitScript(watchForHeading);
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: slower });
    await page.goto(pathToFileURL(file).href);
    const time = await page.waitForFunction(read);
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
      const times = (read: ReadTime, slower: number) =>
        inTurns(5, 0, {
          own: () => timeUntil(browser, own, read, slower),
          other: () => timeUntil(browser, other, read, slower),
        });
      const interactive = await times(interactiveAt, 1);
      const slowPaint = await times(paintedAt, 4);
      const slowInteractive = await times(interactiveAt, 4);
      type Values = number[] | Sample;
      const compare = (what: string, unit: string, own: Values, values: Values): Figure =>
        figure(`docs: ${what}`, unit, own, { rival: { name: "redocly build-docs", values } });
      const [ours, theirs] = [sizesOf(own), sizesOf(other)];
      return [
        compare("size", "kB", exactly(ours.plain), exactly(theirs.plain)),
        compare("size, gzip", "kB", exactly(ours.gzip), exactly(theirs.gzip)),
        compare("time to interactive", "ms", interactive.own, interactive.other),
        compare("first paint, CPU slowed 4 times", "ms", slowPaint.own, slowPaint.other),
        compare("time to interactive, CPU slowed 4 times", "ms", slowInteractive.own, slowInteractive.other),
      ];
    } finally {
      await browser.close();
    }
  });
