/** The fence for a text that may contain backticks: at least `least` backticks. */
export const backticks = (text: string, least: number): string =>
  "`".repeat(Math.max(least, ...[...text.matchAll(/`+/g)].map(([run]) => run.length + 1)));

/** A text as code within a line of Markdown. */
export function code(text: string): string {
  const marks = backticks(text, 1);
  const gap = /^`|`$/.test(text) ? " " : "";
  return `${marks}${gap}${text}${gap}${marks}`;
}
