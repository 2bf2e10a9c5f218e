import { afterAll, beforeAll } from "vitest";
import { useBrowser } from "./use-browser.js";
import { openFiles, type Watched } from "./watched-page.js";

/** Opens the docs from disk for the tests of a file. Returns a function that returns the open page. */
export function useDocs(pages: Parameters<typeof openFiles>[1]): () => Watched & { url: string } {
  const browser = useBrowser();
  let watched: (Watched & { url: string }) | undefined;
  beforeAll(async () => {
    watched = await openFiles(browser(), pages);
  }, 60_000);
  afterAll(() => watched?.close());
  return () => {
    if (watched === undefined) throw new Error("The docs are not open.");
    return watched;
  };
}
