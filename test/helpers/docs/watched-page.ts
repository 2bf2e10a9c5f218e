import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import type { Api } from "../../../scripts/api/api.js";
import type { Files } from "../../../scripts/cli/files.js";
import { renderDocs } from "./rendered.js";

/** A page in a separate browser context, with its requests and errors. */
export interface Watched {
  page: Page;
  requests: string[];
  faults: string[];
  close: () => Promise<void>;
}

/** A new, empty page. */
export async function watch(browser: Browser, { offline }: { offline: boolean }): Promise<Watched> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, offline });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const requests: string[] = [];
  const faults: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") faults.push(message.text());
  });
  return { page, requests, faults, close: () => context.close() };
}

/** Waits until the page has corrected what Redoc rendered so far. It does so when idle, and idle callbacks run in the order of their requests. */
export const corrected = (page: Page): Promise<unknown> =>
  page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestIdleCallback(resolve, { timeout: 1000 }))),
  );

/** Goes to a hash and waits for its heading. */
export async function goTo(page: Page, hash: string, heading: string): Promise<void> {
  await page.evaluate((next) => {
    location.hash = next;
  }, hash);
  await page.locator("main").getByRole("heading", { name: heading }).first().waitFor();
}

/** Opens the page of an API from disk, without a network. */
export const openFromDisk = async (browser: Browser, api: Api): Promise<Watched & { url: string }> =>
  openFiles(browser, { "index.html": await renderDocs(api) });

/** Opens a file from disk, without a network. */
export async function openFiles(
  browser: Browser,
  files: Files,
  opened = "index.html",
): Promise<Watched & { url: string }> {
  const folder = mkdtempSync(join(tmpdir(), "docs-"));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const url = pathToFileURL(join(folder, opened)).href;
  const watched = await watch(browser, { offline: true });
  await watched.page.route(/^(?!file:)/, (route) => route.abort());
  await watched.page.goto(url);
  const close = async (): Promise<void> => {
    await watched.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { ...watched, url, close };
}
