import { createHash } from "node:crypto";

/** What {@link renderPage} puts together. */
export interface PageParts {
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

/** The page as one HTML text that needs no other file and no network. */
export function renderPage({ title, description, script, definition }: PageParts): string {
  // Parsed as HTML first: a `<` could end the data block, or open a comment that swallows its end.
  const data = JSON.stringify(definition).replaceAll("<", "\\u003c");
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy([scriptHash(script)], "'none'")}">
<title>${escapeHtml(title)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="${escapeHtml(description)}">
<meta name="referrer" content="no-referrer">
<link rel="icon" href="${icon}">
<style>
body { margin: 0; padding: 0; }
/* Four columns beside the samples: what is short stays whole, so that the sentences get the room. */
td, th { padding: 8px !important; }
td code { white-space: nowrap; word-break: normal; }
/* A code sample sends the first example whatever is chosen here: the choice is offered where it changes something. */
.panel-request-samples:has(code[data-language]:not([data-language="json"])) [data-component-name="Dropdown/Dropdown"]:has(> [aria-label="Example"]) { display: none; }
</style>
</head>
<body>
<noscript>This page needs JavaScript. The same description stands beside it as plain text: openapi.yaml.</noscript>
<div id="redoc"></div>
<script type="application/json" id="definition">${data}</script>
<script type="module">${script}</script>
</body>
</html>
`;
}
