import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { promisify } from "node:util";
import { launchBrowser } from "../../scripts/browser/launch.js";
import { listen } from "../../scripts/cli/listen.js";
import type { Results } from "./behaviours.js";
import { environment, makeProject } from "./workbench.js";

/** Bundles a page, opens it in Chromium, and returns its results. */
export const launchPage = (bundler: string) => async (tarball: string, baseURL: string) => {
  const folder = await makeProject(tarball, { template: "page", msw: "msw2" });
  await promisify(execFile)(process.execPath, ["bundle.mjs", bundler], { cwd: folder, env: environment() });
  const scripts = [join(folder, "out"), join(folder, "node_modules/msw/lib")];
  const server = createServer(({ url = "" }, response) => {
    const file = scripts.map((path) => join(path, new URL(url, "http://page").pathname)).find(existsSync);
    const isScript = file?.endsWith(".js") === true;
    response.setHeader("content-type", isScript ? "text/javascript" : "text/html");
    response.end(isScript ? readFileSync(file) : '<!doctype html><script type="module" src="/page.js"></script>');
  });
  const address = await listen(server, 0, "127.0.0.1");
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(`${address}/?mock=${encodeURIComponent(baseURL)}`);
    return await page.evaluate<Results>("results");
  } finally {
    await browser.close();
    server.close();
  }
};
