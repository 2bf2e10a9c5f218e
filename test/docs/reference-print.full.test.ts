import { expect, test } from "vitest";
import { seriousFindings } from "../helpers/docs/accessibility.js";
import { contractEditions } from "../helpers/docs/editions.js";
import { useBrowser } from "../helpers/docs/use-browser.js";
import { openFiles } from "../helpers/docs/watched-page.js";

const { editions, pages } = await contractEditions();

const browser = useBrowser();

/** The titles of the outline of a PDF that Chromium wrote: text in parentheses, or UTF-16 in hex. */
const outlineOf = (pdf: Buffer): string[] =>
  [...pdf.toString("latin1").matchAll(/\/Title (?:\((.*?)\)|<FEFF([0-9A-F]*)>)\n/g)].map(([, plain, hex = ""]) =>
    plain === undefined ? Buffer.from(hex, "hex").swap16().toString("utf16le") : plain.replace(/\\(.)/g, "$1"),
  );

test.each(editions)("the printed $path holds every operation", async ({ api, path }) => {
  const { page, close } = await openFiles(browser(), pages, path.replace("index", "reference"));
  const pdf = await page.pdf({ format: "A4", outline: true, tagged: true });
  await close();
  const titles = outlineOf(pdf);
  // Chromium joins the lines of a long title without a space.
  const joined = (title: string): string => title.replaceAll(" ", "");
  expect(titles.map(joined)).toEqual(
    expect.arrayContaining(api.operations.map(({ id, summary }) => joined(`${id}: ${summary}`))),
  );
});

test.each(editions)("axe has no serious findings on the reference of $path", async ({ api, path }) => {
  const { page, faults, close } = await openFiles(browser(), pages, path.replace("index", "reference"));
  expect(await seriousFindings(page, { within: ["nav", ".contents", `[id="${api.operations[0]?.id}"]`] })).toEqual([]);
  expect(faults).toEqual([]);
  await close();
});
