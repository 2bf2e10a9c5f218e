import { escapeHtml } from "./escape.js";
import type { Language } from "./languages/language.js";

/** The button that shows only what is not certain, or all again. HTML. */
export const uncertainButton = ({ head }: Language): string =>
  `<button type="button" class="uncertain-button" aria-pressed="false">${escapeHtml(head.uncertain)}</button>`;
