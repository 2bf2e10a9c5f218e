import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isCurrent } from "../../scripts/api/operation.js";
import { fragmentOf } from "../../scripts/docs/docs-context.js";
import { en } from "../../scripts/docs/languages/index.js";
import { markdownHtml } from "../../scripts/docs/markdown-html.js";
import { contractEditions } from "../helpers/docs/editions.js";
import { referencePage } from "../helpers/docs/rendered.js";
import { smallApi } from "../helpers/docs/small-document.js";
import { useBrowser } from "../helpers/docs/use-browser.js";
import { openFiles, type Watched } from "../helpers/docs/watched-page.js";

const { editions, pages } = await contractEditions();

const browser = useBrowser();

describe.each(editions.map((edition) => ({ ...edition, path: edition.path.replace("index", "reference") })))(
  "$path",
  ({ path, api, language }) => {
    let watched: Watched & { url: string };
    beforeAll(async () => {
      watched = await openFiles(browser(), pages, path);
    });
    afterAll(() => watched?.close());

    test("it has every operation, with the viewer's anchors, without a script", async () => {
      expect(pages[path]).not.toContain("<script");
      const headings = await watched.page.evaluate(
        (ids) => ids.map((id) => document.getElementById(id)?.textContent),
        api.operations.map((operation) => fragmentOf(operation).slice(1)),
      );
      expect(headings).toEqual(api.operations.map(({ id, summary }) => `${id}: ${summary}`));
      const byId = await watched.page.evaluate(
        (ids) => ids.filter((id) => document.getElementById(id) === null),
        [...api.operations.map(({ id }) => id), "/section/errors", "/section/errors/10027", "/section/paging"],
      );
      expect(byId).toEqual([]);
    });

    test("every link within it leads to a place of it", async () => {
      const dead = await watched.page.evaluate(() =>
        [...document.querySelectorAll('a[href^="#"]')]
          .map((link) => decodeURIComponent(link.getAttribute("href")?.slice(1) ?? ""))
          .filter((id) => document.getElementById(id) === null),
      );
      expect(dead).toEqual([]);
    });

    test("every field, parameter and pattern is in it as text", async () => {
      const text = await watched.page.evaluate(() => document.body.textContent ?? "");
      for (const { id, parameters } of api.operations)
        for (const { name } of parameters) expect(text, id).toContain(name);
      expect(text).toContain("sceneRange");
      expect(text).toContain("^[^;|`]*$");
    });

    test("on a narrow screen it does not scroll sideways", async () => {
      const { page } = watched;
      await page.setViewportSize({ width: 390, height: 844 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
      await page.setViewportSize({ width: 1280, height: 900 });
      expect(watched.faults).toEqual([]);
    });

    test("the page of the viewer links to it", () => {
      const page = pages[path.replace("reference", "index")] ?? "";
      expect(page).toContain('<a href="reference.html">');
      const [other] = editions.filter((edition) => edition.language !== language);
      expect(page).toContain(`<link rel="alternate" hreflang="${other?.language.tag}"`);
    });
  },
);

test("the errors of every operation are listed once, in the guide", () => {
  const rows = (pages["reference.html"] ?? "").split(/<tr>/);
  const [everywhere] = editions[0]?.api.errors ?? [];
  expect(rows.filter((row) => row.includes(everywhere?.meaning ?? "?"))).toHaveLength(1);
  const own = editions[0]?.api.operations.filter(isCurrent).length ?? 0;
  expect(
    pages["reference.html"]?.split(en.markdown.sharedErrors({ statuses: [], errors: "", hasOwn: false }).slice(0, 20))
      .length,
  ).toBeGreaterThan(own / 2);
});

test("markup in a text is shown as text, but for the marks of the docs", async () => {
  const html = await referencePage({
    language: en,
    api: smallApi({ info: { title: "T <b>", version: "1", description: 'Mind <img src=x> and <br> <a id="x"></a>.' } }),
  });
  expect(html).toContain("T &lt;b&gt;");
  expect(html).toContain('Mind &lt;img src=x&gt; and <br> <a id="x"></a>.');
});

test("headings get the ids and the depth that they are given, and the cells of a table their column", () => {
  expect(markdownHtml("# A\n\n| B |\n| --- |\n| `a.b` |", { below: 2, ids: ["/a"] })).toBe(
    '<h3 id="/a">A</h3>\n<table>\n<thead><tr><th scope="col">B</th></tr></thead>\n<tbody>\n<tr><td data-label="B"><div><code>a.<wbr>b</code></div></td></tr>\n</tbody>\n</table>\n',
  );
});
