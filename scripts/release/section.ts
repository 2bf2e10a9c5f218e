import type { Change } from "../diff/change.js";
import { isRemark } from "../diff/remarks.js";

/** Breaks a text into lines of at most 120 characters, those after the first indented. */
function wrapped(text: string): string {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length > 118) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines.join("\n  ");
}

/** A break and the way to migrate. */
function breakLine({ what, subject, operations, direction, before, after, cure }: Change): string {
  const kind = direction === "sent" ? "request" : "response";
  const where = [
    ...(operations.length > 0 ? [operations.map((id) => `\`${id}\``).join(", ")] : []),
    ...(direction === undefined ? [] : [kind]),
  ].join(", ");
  const values =
    before === undefined && after === undefined ? "" : ` \`${before ?? "none"}\` → \`${after ?? "none"}\`.`;
  return wrapped(`- **${what}: ${subject}**${where === "" ? "." : ` (${where}).`}${values} ${cure}`);
}

/** Changes that need no migration, in a line for each kind. */
function kindLines(changes: readonly Change[]): string[] {
  const kinds = new Map<string, string[]>();
  for (const { what, subject } of changes) kinds.set(what, [...(kinds.get(what) ?? []), subject]);
  return [...kinds].map(([what, subjects]) => wrapped(`- ${what}: ${[...new Set(subjects)].join(", ")}`));
}

const block = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [`### ${title}\n\n${lines.join("\n")}`];

/** The text of a release in the CHANGELOG: what breaks, what was written by hand, and what else changed. */
export function sectionText(changes: readonly Change[], written: string): string {
  const select = (impact: Change["impact"], side: Change["side"]) =>
    changes.filter((change) => change.impact === impact && change.side === side && !isRemark(change));
  return [
    ...block("What breaks on the wire", select("break", "wire").map(breakLine)),
    ...block("What breaks in TypeScript", select("break", "typescript").map(breakLine)),
    ...(written === "" ? [] : [written]),
    ...block("New in the contract", kindLines(select("addition", "wire"))),
    ...block("New in TypeScript", kindLines(select("addition", "typescript"))),
    ...block("Changed in the mock", kindLines(select("note", "mock"))),
  ].join("\n\n");
}
