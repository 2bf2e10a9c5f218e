import { createHash } from "node:crypto";
import { join } from "node:path";
import { ownSources } from "../contract/sources.js";
import type { Language } from "./languages/language.js";

/** A page that says the same in another language. */
export interface Translation {
  language: Language;
  /** Its address, relative to this page; of this page itself, its own. */
  href: string;
}

/** What {@link renderPage} puts together. */
export interface PageParts {
  language: Language;
  /** Every language of the page, its own among them, in the order of the switch; no switch where there is but one. */
  translations: Translation[];
  /** Addresses of the same in forms that programs read, relative to the page. */
  formats: string[];
  title: string;
  /** One plain sentence for `<meta name="description">`. */
  description: string;
  /** Text of the one module script. */
  script: string;
  /** Value of the data block with id `definition`, which the script reads. */
  definition: unknown;
}

const icon =
  "data:image/svg+xml," +
  encodeURIComponent(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="#1f7a4d"/><path d="M5 3.5v9l7.5-4.5z" fill="#fff"/></svg>',
  );

/** A script of our own, as it stands in the page. */
export const browserScript = (name: string): string =>
  ownSources.text(join(import.meta.dirname, "browser", name)).replace(/\r\n?/g, "\n");

/** Height of the bar above the viewer, in pixels; the viewer is told to keep below it. */
export const barHeight = 44;

/** `text` with the characters replaced that mean something in HTML text and attributes. */
export const escapeHtml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** The source expression by which a Content Security Policy allows exactly this inline script. */
export const scriptHash = (script: string): string =>
  `'sha256-${createHash("sha256").update(script).digest("base64")}'`;

/** The policy of the page: the named inline scripts run, and nothing is fetched from anywhere unless `connect` allows it. */
export const contentSecurityPolicy = (hashes: string[], connect: "'none'" | "'self'"): string =>
  [
    "default-src 'none'",
    `script-src ${hashes.join(" ")}`,
    "style-src 'unsafe-inline'",
    "img-src data: blob:",
    "font-src data:",
    `connect-src ${connect}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");

/** A letter by its number: where no letter of a page is beyond Latin 1, the browser reads and keeps it at one byte each. */
const inAscii = (text: string): string =>
  escapeHtml(text).replace(/[\u{80}-\u{10ffff}]/gu, (letter) => `&#${letter.codePointAt(0)};`);

/** A link to the same page in another language, called as that language calls itself. */
export const translationLink = ({ language: { tag, name }, href }: Translation): string =>
  `<a href="${href}" lang="${tag}" hreflang="${tag}">${inAscii(name)}</a>`;

/** Links to the page in its other languages; empty where there are none. */
function languageSwitch({ language, translations }: PageParts): string {
  if (translations.length < 2) return "";
  const links = translations.map((each) =>
    each.language.tag === language.tag
      ? `<span lang="${language.tag}" aria-current="true">${inAscii(language.name)}</span>`
      : translationLink(each),
  );
  return `<nav class="languages" aria-label="${escapeHtml(language.page.languages)}">${links.join("\n")}</nav>`;
}

/** Links to the same in forms that programs read; empty where there are none. */
function formatLinks({ language, formats }: PageParts): string {
  if (formats.length === 0) return "";
  const links = formats.map((href) => `<a href="${escapeHtml(href)}">${escapeHtml(href.replace(/^.*\//, ""))}</a>`);
  return `<nav class="formats" aria-label="${escapeHtml(language.page.formats)}">${links.join("\n")}</nav>`;
}

/** The page as one HTML text that needs no other file and no network. */
export function renderPage(parts: PageParts): string {
  const { language, title, description, script, definition } = parts;
  // Parsed as HTML first: a `<` could end the data block, or open a comment that swallows its end.
  const colours = browserScript("colours.js");
  const data = JSON.stringify(definition).replaceAll("<", "\\u003c");
  return `<!DOCTYPE html>
<html lang="${language.tag}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy([colours, script].map(scriptHash), "'none'")}">
<title>${escapeHtml(title)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="${escapeHtml(description)}">
<meta name="referrer" content="no-referrer">
<!-- For each link it makes, the viewer looks through the page for a base: it finds this at once, and it says nothing. -->
<base target="_self">
<link rel="icon" href="${icon}">
<script>${colours}</script>
<style>
:root.dark { color-scheme: dark; background: #22242b; }
body { margin: 0; padding: 0; }
/* Four columns beside the samples: what is short stays whole, so that the sentences get the room. */
.bar { position: sticky; top: 0; z-index: 50; box-sizing: border-box; height: ${barHeight}px; padding: 0 16px; display: flex; align-items: center; gap: 16px; background: var(--bg-color, transparent); color: var(--text-color-primary, CanvasText); border-bottom: 1px solid var(--border-color-secondary, ButtonBorder); font: 14px/1.4 var(--font-family-base, sans-serif); }
.bar .name { flex: 1; min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; font-weight: 600; color: inherit; text-decoration: none; }
.bar nav { display: flex; gap: 12px; white-space: nowrap; }
.bar nav a { color: inherit; text-underline-offset: 3px; }
@media (max-width: 800px) { .bar .formats { display: none; } }
.skip { position: fixed; top: 4px; left: 4px; z-index: 100; padding: 8px 12px; background: Canvas; color: LinkText; font: 14px/1.4 sans-serif; }
.skip:not(:focus), .unseen { position: fixed; clip-path: inset(50%); width: 1px; height: 1px; padding: 0; overflow: hidden; white-space: nowrap; }
:focus-visible { outline: 2px solid var(--link-color-primary, Highlight) !important; outline-offset: 2px; }
.bar .languages [aria-current] { font-weight: 600; }
.picture { max-width: 100%; height: auto; margin: 12px 0 24px; overflow: visible; }
.picture a, .picture a text { text-decoration: none !important; }
.picture rect { fill: var(--bg-color-raised, Canvas); stroke: var(--border-color-primary, currentColor); }
.picture text { fill: var(--text-color-primary, CanvasText); font: 14px var(--font-family-base, sans-serif); }
.picture .note { fill: var(--text-color-secondary, CanvasText); font-size: 12px; }
.picture path { fill: none; stroke: var(--text-color-secondary, currentColor); }
.picture .step { stroke-dasharray: 4 3; }
.picture .head { fill: var(--text-color-secondary, currentColor); stroke: none; }
.picture a:is(:hover, :focus-visible) rect { stroke: var(--link-color-primary, Highlight); stroke-width: 2; }
/* Colours of the viewer that are too pale to be read (WCAG 2.2, 1.4.3). */
:root:root { --badge-deprecated-text-color: #1a1a1f; }
:root:root.dark { --color-warm-grey-5: #b0b1ba; }
:root.dark .schema-name { color: #a9a6ff; }
:root:root:not(.dark) { --color-warm-grey-5: #62636e; --color-blue-6: #0b5cd5; --color-blue-7: #1f58b5; --color-carrot-7: #9a520b; --code-block-tokens-boolean-color: #14703c; }
:root:not(.dark) :is(.tag-get, .tag-success) { --tag-color: #14703c; }
:root:not(.dark) .tag-post { --tag-color: #1550cf; }
:root:not(.dark) :is(.tag-put, .tag-patch) { --tag-color: #755700; }
:root:not(.dark) .tag-delete { --tag-color: #b00636; }
@media print {
  .menu-content, .skip, .bar nav, .copy, [data-testid="floating-button"], [data-testid="page-actions"], [data-testid="copy-button"], main button[data-component-name="Button/Button"]:not([data-testid="dropdown"] > *) { display: none !important; }
  .bar, [data-testid="middle-panel"] + * { position: static !important; }
  /* What the viewer has not drawn yet is an empty box. */
  #api-content > :empty { display: none; }
  main, main :is(pre, code, [data-testid="panel-body"], .md-table-wrapper) { max-height: none !important; overflow: visible !important; }
  main :is(pre, pre *, td code) { white-space: pre-wrap !important; overflow-wrap: anywhere; }
}
td, th { padding: 8px !important; }
:is(td, th):last-child { min-width: 8em; }
@media (max-width: 600px) { #redoc h1 { font-size: 28px; line-height: 1.25; } main :has(> * > [data-testid="page-actions"]) { flex-wrap: wrap; } }
@media screen { td code { white-space: nowrap; word-break: normal; } }
/* Beside the guide there is little to show, so that its tables get the room. */
#api-content > :first-child { --panel-samples-width: max(380px, 25%); }
#api-content > :first-child :is(p, ol, ul) { max-width: 46rem; }
[data-component-name="Markdown/Markdown"] { position: relative; }
.copy { position: absolute; right: 8px; margin-top: 8px; padding: 2px 8px; border: 1px solid var(--border-color-secondary, ButtonBorder); border-radius: 6px; background: var(--bg-color, Canvas); color: var(--text-color-secondary, CanvasText); font: 12px/1.5 var(--font-family-base, sans-serif); cursor: pointer; }
.menu-item-type-default + .menu-item-type-group { margin-top: 8px; padding-top: 8px; border-top: 1px solid var(--border-color-secondary, ButtonBorder); }
/* Korean breaks lines between words. */
:lang(ko) :is(main, .menu-content, .menu-content *) { word-break: keep-all; overflow-wrap: break-word; }
/* A code sample sends the first example whatever is chosen here: the choice is offered where it changes something. */
.panel-request-samples:has(code[data-language]:not([data-language="json"])) [data-component-name="Dropdown/Dropdown"]:has(> :is([aria-label="Example"], [aria-description])) { display: none; }
</style>
</head>
<body>
<noscript>${escapeHtml(language.page.noScript)}</noscript>
<a class="skip" href="#redoc">${escapeHtml(language.page.skip)}</a>
<header class="bar">
<a class="name" href="#">${escapeHtml(title)}</a>
${formatLinks(parts)}
${languageSwitch(parts)}
</header>
<div id="redoc"></div>
<script type="application/json" id="definition">${data}</script>
<script type="module">${script}</script>
</body>
</html>
`;
}
