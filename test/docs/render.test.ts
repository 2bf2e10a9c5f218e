import { expect, test } from "vitest";
import { scriptHash } from "../../scripts/docs/page.js";
import { renderDocs } from "../../scripts/generate/docs.js";
import { bundledContract, smallDocument } from "./bundled.js";

test("the same document gives the same bytes, and stays as it is", async () => {
  const contract = await bundledContract();
  const before = structuredClone(contract);
  expect(renderDocs(contract)).toBe(renderDocs(structuredClone(contract)));
  expect(contract).toEqual(before);
});

test("the page names its language, its title and what it is about", () => {
  const html = renderDocs(
    smallDocument({ info: { title: "A & <B>", version: "1", description: "**One**\ntwo. Three." } }),
  );
  expect(html).toContain('<html lang="en">');
  expect(html).toContain("<title>A &amp; &lt;B&gt;</title>");
  expect(html).toContain('<meta name="description" content="One two.">');
  expect(html).toMatch(/<noscript>.+<\/noscript>/);
});

test("the policy allows the page's own script by its hash and nothing from elsewhere", () => {
  const html = renderDocs(smallDocument());
  const script = /<script type="module">([\s\S]*?)<\/script>/.exec(html)?.[1] ?? "";
  const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1];
  expect(policy).toBe(
    `default-src 'none'; script-src ${scriptHash(script)}; style-src 'unsafe-inline'; img-src data: blob:; font-src data:; connect-src 'none'; base-uri 'none'; form-action 'none'`,
  );
});

test("nothing in the page but its links and its policy names another host to load from", () => {
  expect(renderDocs(smallDocument())).not.toMatch(/<(?:link|img|script|iframe)[^>]*(?:src|href)="https?:/);
});
