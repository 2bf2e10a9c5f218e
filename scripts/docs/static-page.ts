import { escapeHtml } from "./escape.js";
import type { Language } from "./languages/language.js";
import { contentSecurityPolicy } from "./security-policy.js";
import { alternateLink, type Translation, translationLink } from "./translations.js";

/** The parts of a page for {@link renderStaticPage}. */
interface StaticPage {
  language: Language;
  /** Plain text. */
  title: string;
  /** Links above the content, as HTML. */
  links: string[];
  /** All translations, including the page itself. */
  translations: Translation[];
  style: string;
  /** The content below the heading, as HTML, in pieces. */
  body: Generator<string> | readonly string[];
}

const style = `
:root { color-scheme: light dark; }
body { max-width: 80rem; margin: 0 auto; padding: 16px; font: 16px/1.5 sans-serif; }
p, li { max-width: 45rem; }
nav { display: flex; flex-wrap: wrap; gap: 4px 16px; }
:lang(ko) { word-break: keep-all; }
table { border-collapse: collapse; }
:focus-visible { outline: 2px solid Highlight; }
`;

/** Renders a page as one HTML text without scripts or other files. */
export const renderStaticPage = (page: StaticPage): string => [...staticPage(page)].join("");

/** The same page in pieces. */
export function* staticPage(page: StaticPage): Generator<string> {
  const { language, translations, body } = page;
  const title = escapeHtml(page.title);
  const others = translations.filter(({ language: other }) => other !== language);
  yield `<!DOCTYPE html>
<html lang="${language.tag}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy([])}">
<title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
${others.map(alternateLink).join("\n")}
<style>${style}${page.style}</style>
</head>
<body>
<nav>${[...page.links, ...others.map(translationLink)].join("\n")}</nav>
<main>
<h1>${title}</h1>
`;
  for (const piece of body) yield `${piece}\n`;
  yield `</main>
</body>
</html>
`;
}
