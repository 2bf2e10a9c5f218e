import { explanations } from "./certainty.js";
import { asciiHtml, escapeHtml } from "./escape.js";
import { headStyle, uncertainStyle } from "./head-style.js";
import { jsonPieces } from "./json-pieces.js";
import type { Language } from "./languages/language.js";
import { mockAddress, mockKeys } from "./mock-address.js";
import { pageStyle } from "./page-style.js";
import { redocStyle } from "./redoc/redoc-style.js";
import { browserScript } from "./redoc/viewer-script.js";
import { runStyle } from "./run/run-style.js";
import { contentSecurityPolicy, scriptHash } from "./security-policy.js";
import { alternateLink, languageSwitch, type Translation } from "./translations.js";
import { uncertainButton } from "./uncertain-button.js";

/** The parts of a page for {@link renderPage}. */
export interface PageParts {
  language: Language;
  /** All translations, including the page itself, in the order of the switch. With only one there is no switch. */
  translations: Translation[];
  /** Addresses of the same content in formats for programs, relative to the page. */
  formats: string[];
  /** Whether `reference.html` and `markdown.js` are in the same folder. */
  hasReference: boolean;
  /** Address of the script of the search, relative to the page; undefined without a search. */
  search: string | undefined;
  title: string;
  /** The version, next to the title. */
  badge: string;
  /** One plain sentence for `<meta name="description">`. */
  description: string;
  /** Text of the module script. */
  script: string;
  /** Value of the data block with id `definition`, which the script reads. */
  definition: unknown;
  /** The style that depends on the API. */
  style: string;
  /** Address of the script of Run, relative to the page. */
  run: string;
}

const icon =
  "data:image/svg+xml," +
  encodeURIComponent(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="#1f7a4d"/><path d="M5 3.5v9l7.5-4.5z" fill="#fff"/></svg>',
  );

const referenceFile = "reference.html";

/** The media types of the formats for programs, by their endings. */
const formatTypes: Record<string, string> = { txt: "text/plain", yaml: "application/yaml", json: "application/json" };

/** The elements that link to the translations and other formats of the page, for programs. */
const alternateLinks = ({ language, translations, formats }: PageParts): string =>
  [
    ...translations.filter((other) => other.language.tag !== language.tag).map(alternateLink),
    ...formats.map((href) => {
      const type = formatTypes[href.replace(/^.*\./, "")] ?? "";
      return `<link rel="alternate" type="${type}" href="${escapeHtml(href)}">`;
    }),
  ].join("\n");

/** The button that shows the links to the other formats; empty without any. */
function formatLinks({ language, hasReference, formats }: PageParts): string {
  const files = formats.map((href) => `<a href="${escapeHtml(href)}">${escapeHtml(href.replace(/^.*\//, ""))}</a>`);
  const whole = `<a href="${referenceFile}">${asciiHtml(language.reference.link)}</a>`;
  const links = hasReference ? [whole, ...files] : files;
  if (links.length === 0) return "";
  const label = asciiHtml(language.page.formats);
  return `<button type="button" class="formats-button" popovertarget="formats">${label}</button>
<nav id="formats" popover aria-label="${label}">${links.join("\n")}</nav>`;
}

/** JSON for a script element. A `<` could end the element, or open a comment that contains its end. */
function* dataBlock(id: string, value: unknown): Generator<string> {
  yield `<script type="application/json" id="${id}">`;
  for (const piece of jsonPieces(value, 3)) yield piece.replaceAll("<", "\\u003c");
  yield "</script>";
}

/** The search field, which loads its script when it gets the focus; empty without a search. */
const searchField = ({ search: { label, placeholder } }: Language, script: string | undefined): string =>
  script === undefined
    ? ""
    : `<input id="search" type="search" role="combobox" aria-autocomplete="list" aria-expanded="false" aria-controls="hits" aria-label="${escapeHtml(label)}" placeholder="${escapeHtml(placeholder)}" autocomplete="off" spellcheck="false" data-script="${escapeHtml(script)}">`;

/** The choice of the server that the samples call, with the address and the keys of the mock. */
function targetChoice({ page: { samples } }: Language): string {
  const mock = escapeHtml(JSON.stringify({ origin: mockAddress, ...mockKeys }));
  const options = Object.entries(samples.targets).map(
    ([value, text]) => `<option value="${value}">${asciiHtml(text)}</option>`,
  );
  return `<select id="sample-target" aria-label="${escapeHtml(samples.label)}" data-mock="${mock}">${options.join("")}</select>`;
}

/** Renders a page as one HTML file that works without other files and without a network, in pieces. */
export function* renderPage(parts: PageParts): Generator<string> {
  const { language, translations, hasReference, search, title, badge, description, script, definition, run, style } =
    parts;
  const colours = browserScript("colours.js");
  yield `<!DOCTYPE html>
<html lang="${language.tag}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy([colours, script].map(scriptHash), { frames: true })}">
<title>${escapeHtml(title)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="${escapeHtml(description)}">
<meta name="referrer" content="no-referrer">
<!-- For each link it makes, the viewer looks through the page for a base: it finds this at once, and it says nothing. -->
<base target="_self">
<link rel="icon" href="${icon}">
${alternateLinks(parts)}
<script>${colours}</script>
<style>${pageStyle}${redocStyle}${runStyle}${headStyle}${style}</style>
<style id="uncertain" media="not all">${uncertainStyle}</style>
</head>
<body>
<noscript>${escapeHtml(language.page.noScript)}</noscript>
<a class="skip" href="#redoc">${escapeHtml(language.page.skip)}</a>
<header class="bar">
<h1 class="name"><a href="#"><span>${escapeHtml(title)}</span> <small>${asciiHtml(badge)}</small></a></h1>
${searchField(language, search)}
<button type="button" class="more-button" popovertarget="more" aria-label="${asciiHtml(language.page.more)}"></button>
<div id="more" popover>
${targetChoice(language)}
${uncertainButton(language)}
${formatLinks(parts)}
${languageSwitch(language, translations)}
</div>
</header>
<div id="redoc" data-program="${escapeHtml(run)}" data-missing="${asciiHtml(language.run.noMock ?? "")}"${hasReference ? ' data-markdown="markdown.js"' : ""}></div>
<div hidden>${explanations(language)}</div>
`;
  yield* dataBlock("definition", definition);
  yield `
<script type="module">${script}</script>
</body>
</html>
`;
}
