import { join, relative, sep } from "node:path";
import { getLineColLocation, type LocationObject, type NormalizedProblem } from "@redocly/openapi-core";
import { UserError } from "../cli/errors.js";
import { paths } from "../cli/paths.js";

/** A fault in a contract, and its place. */
export interface Problem {
  severity: "error" | "warn";
  rule: string;
  message: string;
  /** Path relative to the working folder. */
  file: string;
  line: number;
  column: number;
  pointer: string;
}

/** The lint errors of a contract, as one message with a block for each. */
export class LintError extends UserError {
  readonly problems: Problem[];

  constructor(problems: Problem[]) {
    const count = problems.length === 1 ? "1 problem" : `${problems.length} problems`;
    super(`The contract has ${count}.\n\n${problems.map(formatProblem).join("\n\n")}`);
    this.problems = problems;
  }
}

/** `file:line:column at pointer`, then the rule and what it says. */
function formatProblem({ file, line, column, pointer, rule, message }: Problem): string {
  return `${file}:${line}:${column} at ${pointer}\n  ${rule}: ${message.trim().replaceAll("\n", "\n  ")}`;
}

/** A path as messages show it: relative to the working folder, with `/`. */
export const shownPath = (path: string): string => relative(process.cwd(), path).split(sep).join("/");

/** The page that explains the house rules. */
const ruleTable = `${shownPath(join(paths.root, "openapi/README.md"))}#lint-rules`;

/** An error at a place in a file. */
export function problemAt(location: LocationObject, rule: string, message: string): Problem {
  const { line, col: column } = getLineColLocation(location).start;
  const { source, pointer = "#/" } = location;
  return { severity: "error", rule, message, file: shownPath(source.absoluteRef), line, column, pointer };
}

/** A finding of the library as a problem. One of a house rule links to the page that explains the rule. */
export function problem(found: NormalizedProblem): Problem {
  const [location] = found.location;
  const position = location && getLineColLocation(location);
  const link = found.ruleId.startsWith("kit/") ? `\nExplained in ${ruleTable}.` : "";
  return {
    severity: found.severity,
    rule: found.ruleId,
    message: found.message.replaceAll(`${process.cwd()}${sep}`, "") + link,
    file: location ? shownPath(location.source.absoluteRef) : "",
    line: position?.start.line ?? 1,
    column: position?.start.col ?? 1,
    pointer: location?.pointer ?? "#/",
  };
}
