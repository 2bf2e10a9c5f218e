import { join, sep } from "node:path";
import { getLineColLocation, type LocationObject, type NormalizedProblem } from "@redocly/openapi-core";
import { UserError } from "../cli/errors.js";
import { paths, shownPath } from "../cli/paths.js";

/** A place in a source file. Line and column start at 1. */
export interface SourcePlace {
  /** Path relative to the working directory. */
  file: string;
  line: number;
  column: number;
  pointer: string;
}

/** An error in a contract, with its place. */
export interface Problem extends SourcePlace {
  severity: "error" | "warn";
  rule: string;
  message: string;
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

/** `file:line:column at pointer`, followed by the rule and its message. */
function formatProblem({ file, line, column, pointer, rule, message }: Problem): string {
  return `${file}:${line}:${column} at ${pointer}\n  ${rule}: ${message.trim().replaceAll("\n", "\n  ")}`;
}

/** The page that explains the house rules. */
const ruleTable = `${shownPath(join(paths.root, "openapi/README.md"))}#lint-rules`;

/** Converts a location of the library to a place. */
export function placeOf(location: LocationObject): SourcePlace {
  const { line, col: column } = getLineColLocation(location).start;
  return { file: shownPath(location.source.absoluteRef), line, column, pointer: location.pointer ?? "#/" };
}

/** An error of the toolchain's own checks. */
export const errorAt = (place: SourcePlace, rule: string, message: string): Problem => {
  return { severity: "error", rule, message, ...place };
};

/**
 * Converts a finding of the library to a problem. The problem of a house rule links to the page that explains the rule.
 */
export function problem({ severity, ruleId: rule, message, location: [location] }: NormalizedProblem): Problem {
  const place = location ? placeOf(location) : { file: "", line: 1, column: 1, pointer: "#/" };
  const link = rule.startsWith("kit/") ? `\nExplained in ${ruleTable}.` : "";
  return { severity, rule, message: message.replaceAll(`${process.cwd()}${sep}`, "") + link, ...place };
}
