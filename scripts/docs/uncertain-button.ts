import { escapeHtml } from "./escape.js";
import type { Language } from "./languages/language.js";

/** The button that switches between everything and only what is not certain. HTML. */
export const uncertainButton = ({ head }: Language): string =>
  `<button type="button" class="uncertain-button" aria-pressed="false">${escapeHtml(head.uncertain)}</button>`;
