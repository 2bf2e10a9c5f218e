import { escapeHtml } from "./escape.js";
import type { Language } from "./languages/language.js";
import { markdownHtml } from "./markdown-html.js";
import { renderStaticPage } from "./static-page.js";
import type { Translation } from "./translations.js";

/** Renders the changelog, which is in English, as a page of the docs. */
export const changelogPage = (markdown: string, language: Language, translations: Translation[]): string =>
  renderStaticPage({
    language,
    title: language.edition.changelog,
    links: [`<a href="index.html">${escapeHtml(language.coverage.back)}</a>`],
    translations,
    style: "",
    body: [`<div lang="en">\n${markdownHtml(markdown.replace(/^# .*$/m, ""), { below: 0, ids: [] })}</div>`],
  });
