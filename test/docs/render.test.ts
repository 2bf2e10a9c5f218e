import { expect, test } from "vitest";
import { readApi } from "../../scripts/api/read-api.js";
import { en, languageOf } from "../../scripts/docs/languages/index.js";
import { scriptHash } from "../../scripts/docs/security-policy.js";
import { contract } from "../helpers/bundled.js";
import { generatePages, renderDocs } from "../helpers/docs/rendered.js";
import { smallApi } from "../helpers/docs/small-document.js";

test("the same document gives the same bytes and is not modified", async () => {
  const before = structuredClone(contract);
  expect(await renderDocs(readApi(contract))).toBe(await renderDocs(readApi(structuredClone(contract))));
  expect(contract).toEqual(before);
});

test("the page has its language, title and description", async () => {
  const html = await renderDocs(
    smallApi({ info: { title: "A & <B>", version: "1", description: "**One**\ntwo. Three." } }),
  );
  expect(html).toContain('<html lang="en">');
  expect(html).toContain("<title>A &amp; &lt;B&gt;</title>");
  expect(html).toContain('<meta name="description" content="One two.">');
  expect(html).toMatch(/<noscript>.+<\/noscript>/);
});

test("each page has its language and links to the others, relative to its folder", async () => {
  const api = smallApi();
  const pages = await generatePages([
    { language: en, api },
    { language: languageOf("ko"), api },
  ]);
  expect(Object.keys(pages)).toEqual([
    "index.html",
    "run.js",
    "markdown.js",
    "reference.html",
    "ko/index.html",
    "ko/run.js",
    "ko/markdown.js",
    "ko/reference.html",
    "search.js",
  ]);
  expect(pages["index.html"]).toContain('<a href="ko/index.html" lang="ko" hreflang="ko">&#54620;&#44397;&#50612;</a>');
  expect(pages["ko/index.html"]).toContain('<html lang="ko">');
  expect(pages["ko/index.html"]).toContain('<a href="../index.html" lang="en" hreflang="en">English</a>');
});

test("a page in a single language has no links to translations", async () => {
  expect(await renderDocs(smallApi())).not.toContain('<a href="../');
  expect(await renderDocs(smallApi())).not.toContain("<nav class");
});

test("the policy allows the page's own scripts by their hashes, what these load, and frames of its own site, and nothing else", async () => {
  const html = await renderDocs(smallApi());
  const scripts = [...html.matchAll(/<script(?: type="module")?>([\s\S]*?)<\/script>/g)].map(([, text = ""]) => text);
  expect(scripts.length).toBe(2);
  const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1];
  expect(policy).toBe(
    `default-src 'none'; script-src ${scripts.map(scriptHash).join(" ")} 'strict-dynamic'; style-src 'unsafe-inline'; img-src data: blob:; font-src data:; connect-src 'none'; frame-src 'self'; base-uri 'none'; form-action 'none'`,
  );
});

test("no element of the page loads from another host", async () => {
  expect(await renderDocs(smallApi())).not.toMatch(/<(?:link|img|script|iframe)[^>]*(?:src|href)="https?:/);
});
