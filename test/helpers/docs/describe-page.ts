import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Operation } from "../../../scripts/api/operation.js";
import type { Files } from "../../../scripts/cli/files.js";
import { pageContext } from "../../../scripts/docs/docs-context.js";
import { guide } from "../../../scripts/docs/guide/guide.js";
import { samplesOf } from "../../../scripts/docs/samples.js";
import { type Edition, problemsOf } from "./reading.js";
import { openFiles, type Watched } from "./watched-page.js";

/** A text with normalized white space and without backticks. */
const plain = (text: string): string => text.replaceAll("`", "").replace(/\s+/g, " ").trim();

const tagOf = ({ tag = "" }: Operation): string => tag;

/** Tests a page that is opened once from disk: operations, code blocks, errors, requests. */
export function describePage(
  name: string,
  browser: () => Browser,
  { edition, files }: { edition: Edition & { path: string }; files: Files },
): void {
  describe(`${name}, opened once from disk`, () => {
    const { api, path } = edition;
    const { operations } = api;
    let watched: Watched & { url: string };

    beforeAll(async () => {
      watched = await openFiles(browser(), files, path);
      // In a high window Redoc renders several sections at a time.
      await watched.page.setViewportSize({ width: 1280, height: 2400 });
    }, 30_000);

    afterAll(() => watched?.close());

    test.each([...new Set(operations.map(tagOf))])(
      "the links under %s lead to operations with their texts, examples and samples, which are copied as written",
      async (tag) => {
        const entries = operations.filter((operation) => tagOf(operation) === tag);
        expect(await problemsOf(watched.page, edition, entries)).toEqual([]);
      },
    );

    async function goToGuide(): Promise<void> {
      await watched.page.evaluate(() => {
        location.hash = "";
      });
      await watched.page.locator("main").getByRole("heading", { name: api.title }).first().waitFor();
    }

    test("every code block in the guide is copied as written", async () => {
      const text = await guide(pageContext(api, edition.language), samplesOf(api), undefined);
      const written = [...text.matchAll(/^```\w*\n([\s\S]*?)\n```$/gm)].map(([, code]) => code);
      await goToGuide();
      const buttons = watched.page.locator(".copy");
      await buttons.nth(written.length - 1).waitFor();
      const copied = await buttons.evaluateAll((all) => {
        const texts: string[] = [];
        navigator.clipboard.writeText = async (code) => {
          texts.push(code.trimEnd());
        };
        for (const button of all) if (button instanceof HTMLElement) button.click();
        return texts;
      });
      expect(copied).toEqual(written);
    });

    test("every error of the catalogue has a row", async () => {
      await goToGuide();
      const rows = (await watched.page.locator("tr").allTextContents()).map(plain);
      const missing = api.errors.filter(
        ({ status, meaning, remedy }) =>
          !rows.some((row) => [String(status), meaning, remedy].every((part) => row.includes(plain(part)))),
      );
      expect(missing).toEqual([]);
    });

    test("the page requests no other file and reports no error", () => {
      expect(watched.faults).toEqual([]);
      expect(new Set(watched.requests.map((url) => url.replace(/#.*/, "")))).toEqual(new Set([watched.url]));
    });
  });
}
