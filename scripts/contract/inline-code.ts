/** A fence of at least `least` backticks for a text that may contain backticks. */
export const backticks = (text: string, least: number): string =>
  "`".repeat(Math.max(least, ...[...text.matchAll(/`+/g)].map(([run]) => run.length + 1)));

/** A text as inline code in Markdown. */
export function code(text: string): string {
  const marks = backticks(text, 1);
  const gap = /^`|`$/.test(text) ? " " : "";
  return `${marks}${gap}${text}${gap}${marks}`;
}
