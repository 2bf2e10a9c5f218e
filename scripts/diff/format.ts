import type { Change, Hit, Impact } from "./change.js";
import { type DiffReport, summaryOf } from "./report.js";

const sides = { wire: "on the wire", typescript: "in TypeScript", mock: "of the mock" } as const;

const headings: Record<Impact, string> = { break: "Breaks", addition: "Additions", note: "Notes" };

/** The first of some names, and how many more there are. */
function listed(names: readonly string[], most = 3): string {
  const more = names.length - most;
  return more > 0 ? `${names.slice(0, most).join(", ")} and ${more} more` : names.join(", ");
}

/** The people whom a change concerns, in words. */
function hitText({ wire, calls, programs, mock, readers }: Hit): string {
  const groups = [
    ...(wire ? ["callers on the wire"] : []),
    ...(calls.length > 0 ? [`TypeScript: ${listed(calls)}`] : []),
    ...(programs.length > 0 ? [`programs: ${listed(programs)}`] : []),
    ...(mock ? ["the mock"] : []),
    ...(readers ? ["the docs"] : []),
  ];
  return groups.length > 0 ? groups.join("; ") : "programs in TypeScript";
}

const directionText = ({ direction }: Change): string => {
  if (direction === undefined) return "";
  return direction === "sent" ? "request" : "response";
};

const placeText = ({ file, line, now, pointer }: Change): string =>
  file === undefined ? (now ?? pointer ?? "") : `${file}:${line}`;

const valuesText = ({ before, after }: Change): string =>
  before === undefined && after === undefined ? "" : `${before ?? "(none)"} → ${after ?? "(none)"}`;

/** `Breaks on the wire`, with the changes of each heading; notes are counted by kind. */
function sectionsOf({ changes }: DiffReport): { title: string; changes: Change[] }[] {
  const impacts: Impact[] = ["break", "addition", "note"];
  return impacts
    .flatMap((impact) =>
      (["wire", "typescript", "mock"] as const).map((side) => ({
        title: `${headings[impact]} ${sides[side]}`,
        changes: changes.filter((change) => change.impact === impact && change.side === side),
      })),
    )
    .filter((section) => section.changes.length > 0);
}

const headline = (report: DiffReport): string =>
  `${report.base.label} (${report.base.version}) → ${report.head.label} (${report.head.version}): ${summaryOf(report)}`;

/** The advice for a break that lacks its version. */
export const versionAdvice = ({ asks, head }: DiffReport): string =>
  `A break asks for version ${asks}, and ${head.label} is ${head.version}. npm run release works the version out; to announce it before, raise it as CONTRIBUTING.md says under "Release".`;

/** The parts that are not compared, as lines of a table or of Markdown. */
const omissionLines = ({ omissions }: DiffReport): string[] => omissions.flatMap((text) => ["", text]);

/** A table: the first line of a row says what changed, those below it where, for whom and what to do. */
export function formatTable(report: DiffReport): string {
  const lines = sectionsOf(report).flatMap(({ title, changes }) => {
    const rows = changes.map((change) => [
      `${change.what}: ${change.subject}`,
      listed(change.operations),
      directionText(change),
      placeText(change),
    ]);
    const widths = [0, 1, 2].map((column) => Math.min(60, Math.max(...rows.map((row) => row[column]?.length ?? 0))));
    const details = (change: Change) =>
      change.impact === "note" && change.side !== "mock"
        ? []
        : [valuesText(change), `concerns ${hitText(change.hit)}`, change.cure].filter((text) => text !== "");
    return [
      "",
      title,
      ...rows.flatMap((row, index) => {
        const cells = row.map((cell, column) => cell.padEnd(widths[column] ?? 0));
        const change = changes[index];
        return [cells.join("  ").trimEnd(), ...(change ? details(change) : []).map((text) => `    ${text}`)];
      }),
    ];
  });
  return [headline(report), ...omissionLines(report), ...lines].join("\n");
}

/** A text in a cell of a table. Outside of code spans, Markdown would read a type argument as an HTML tag. */
const cell = (text: string): string =>
  text
    .replaceAll("|", "\\|")
    .replaceAll("\n", " ")
    .replaceAll(/`[^`]*`|</g, (part) => (part === "<" ? "\\<" : part));

/** Markdown, for a comment on a pull request or a CHANGELOG. */
export function formatMarkdown(report: DiffReport): string {
  const sections = sectionsOf(report).flatMap(({ title, changes }) => [
    "",
    `### ${title}`,
    "",
    "| what | operation | direction | before → after | concerns | what to do | place |",
    "|---|---|---|---|---|---|---|",
    ...changes.map((change) => {
      const cells = [
        `${change.what}: ${change.subject}`,
        listed(change.operations),
        directionText(change),
        valuesText(change),
        hitText(change.hit),
        change.cure,
        placeText(change),
      ];
      return `| ${cells.map(cell).join(" | ")} |`;
    }),
  ]);
  const advice = report.ok ? [] : ["", versionAdvice(report)];
  return [`**${headline(report)}**`, ...advice, ...omissionLines(report), ...sections].join("\n");
}

/** Escapes a text for a workflow command of GitHub. */
const escaped = (text: string): string => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");

/** Escapes the value of a property of a workflow command. */
const property = (text: string): string => escaped(text).replaceAll(":", "%3A").replaceAll(",", "%2C");

/** Annotations for GitHub: breaks are errors if they lack their version, else warnings; additions are notices. */
export function formatGithub(report: DiffReport): string {
  const levels = { break: report.ok ? "warning" : "error", addition: "notice", note: "notice" };
  const lines = report.changes
    .filter(({ impact }) => impact !== "note")
    .map((change) => {
      const place = change.file === undefined ? "" : `file=${property(change.file)},line=${change.line},`;
      const title = property(`${change.what}: ${change.subject}`);
      const text = [valuesText(change), `Concerns ${hitText(change.hit)}.`, change.cure].filter(Boolean).join("\n");
      return `::${levels[change.impact]} ${place}title=${title}::${escaped(text)}`;
    });
  const omitted = report.omissions.map((text) => `::notice title=not compared::${escaped(text)}`);
  return [...lines, ...omitted, headline(report)].join("\n");
}
