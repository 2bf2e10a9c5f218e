import { asciiHtml, escapeHtml } from "./escape.js";
import type { Language } from "./languages/language.js";

/** A translation of a page. */
export interface Translation {
  language: Language;
  /** Its address, relative to the page that links to it. */
  href: string;
}

/** A link to a translation, named in its own language. */
export const translationLink = ({ language: { tag, name }, href }: Translation): string =>
  `<a href="${href}" lang="${tag}" hreflang="${tag}">${asciiHtml(name)}</a>`;

/** The element that links to a translation, for programs. */
export const alternateLink = ({ language: { tag }, href }: Translation): string =>
  `<link rel="alternate" hreflang="${tag}" href="${href}">`;

/** The navigation between the translations of a page, including the page itself; empty without translations. */
export function languageSwitch(language: Language, translations: Translation[]): string {
  if (translations.length < 2) return "";
  const links = translations.map((each) =>
    each.language.tag === language.tag
      ? `<span lang="${language.tag}" aria-current="true">${asciiHtml(language.name)}</span>`
      : translationLink(each),
  );
  return `<nav class="languages" aria-label="${escapeHtml(language.page.languages)}">${links.join("\n")}</nav>`;
}
