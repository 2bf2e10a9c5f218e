import { escapeHtml } from "../escape.js";
import type { Language } from "../languages/language.js";

/** The button that opens the panel of an operation or of a journey. The page's script finds it by its attributes. HTML. */
export function runButton({ run }: Language, target: { operation: string } | { journey: string }): string {
  const isOperation = "operation" in target;
  const id = isOperation ? target.operation : target.journey;
  const label = (isOperation ? run.run : run.journey) ?? "";
  const attributes = isOperation ? `data-run="${escapeHtml(id)}"` : `data-journey="${escapeHtml(id)}"`;
  return `<div class="run-bar"><button type="button" class="run-button" ${attributes} aria-expanded="false" aria-label="${escapeHtml(label)}: ${escapeHtml(id)}">${escapeHtml(label)}</button></div>`;
}
