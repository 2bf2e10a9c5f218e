/** Escapes a text for HTML text and attributes. */
export const escapeHtml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/**
 * Escapes a text for HTML and writes it in ASCII: a browser stores a page without characters beyond Latin 1 at one byte
 * for each character.
 */
export const asciiHtml = (text: string): string =>
  escapeHtml(text).replace(/[\u{80}-\u{10ffff}]/gu, (character) => `&#${character.codePointAt(0)};`);

/** Writes a script in ASCII, for the same reason. Its other characters must be in strings. */
export const asciiScript = (text: string): string =>
  text.replace(/[\x80-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
