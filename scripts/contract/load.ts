import { existsSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import {
  bundle,
  createConfig,
  getLineColLocation,
  lint,
  lintDocument,
  loadConfig,
  logger,
  type NormalizedProblem,
} from "@redocly/openapi-core";
import { UserError } from "../cli/errors.js";
import type { Document } from "./document.js";
import { GuardedResolver } from "./guarded-resolver.js";
import { findReferenceCycle } from "./reference-cycle.js";

/** Something wrong with a contract, and where. */
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

/** A contract, read, linted and bundled once. */
export interface Contract {
  document: Document;
  /** What lint found; errors among them were thrown already. */
  warnings: Problem[];
  /** Absolute paths of the files it was read from, sorted. */
  files: string[];
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
export function formatProblem({ file, line, column, pointer, rule, message }: Problem): string {
  return `${file}:${line}:${column} at ${pointer}\n  ${rule}: ${message.trim().replaceAll("\n", "\n  ")}`;
}

/** A path as messages show it: relative to the working folder, with `/`. */
export const shownPath = (path: string): string => relative(process.cwd(), path).split(sep).join("/");

function problem(found: NormalizedProblem): Problem {
  const [location] = found.location;
  const position = location && getLineColLocation(location);
  return {
    severity: found.severity,
    rule: found.ruleId,
    message: found.message.replaceAll(`${process.cwd()}${sep}`, ""),
    file: location ? shownPath(location.source.absoluteRef) : "",
    line: position?.start.line ?? 1,
    column: position?.start.col ?? 1,
    pointer: location?.pointer ?? "#/",
  };
}

/** The rules for a document: those of the `redocly.yaml` in its folder or one above, else what makes it sound. */
async function configFor(input: string) {
  for (let folder = dirname(input); ; folder = dirname(folder)) {
    const configPath = join(folder, "redocly.yaml");
    if (existsSync(configPath)) return { config: await loadConfig({ configPath }), configPath };
    if (folder === dirname(folder)) return { config: await createConfig({ extends: ["spec"] }), configPath: undefined };
  }
}

/** Lints one file under the rules that apply where it stands, such as a workflow; every problem, errors and warnings. */
export async function lintFile(path: string): Promise<Problem[]> {
  const { config } = await configFor(path);
  return (await lint({ ref: path, config, externalRefResolver: new GuardedResolver(config.resolve) })).map(problem);
}

/** Refuses a contract with a reference that means itself; lint fails on some of these and lets others pass. */
async function refuseCycle(resolver: GuardedResolver): Promise<void> {
  const cycle = await findReferenceCycle(resolver);
  if (cycle === undefined) return;
  const { to, keywords, ...place } = cycle;
  const way = keywords.length === 0 ? "references alone" : `references and ${keywords.join(", ")}`;
  const message = `The reference ${to} leads back to itself through ${way}. Let one of them be what is meant.`;
  throw new LintError([
    { severity: "error", rule: "no-reference-cycle", message, ...place, file: shownPath(place.file) },
  ]);
}

/**
 * Reads, lints and bundles a contract.
 * @throws LintError when lint finds errors; UserError when the file is missing, unreadable or no OpenAPI 3 document.
 */
export async function loadContract(input: string): Promise<Contract> {
  const path = resolve(input);
  if (!existsSync(path))
    throw new UserError(`${shownPath(path)} does not exist. Name an OpenAPI document: --input FILE.`);
  // What the library prints, such as hints at its other products, is not this command's output.
  logger.info = logger.warn = logger.error = logger.output = () => true;
  const { config, configPath } = await configFor(path);
  const resolver = new GuardedResolver(config.resolve);
  // It gives back some errors and throws others.
  const source = await resolver
    .resolveDocument(null, path, true)
    .catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))));
  if (source instanceof Error)
    throw new UserError(`${shownPath(path)} cannot be read: ${source.message.replaceAll(path, shownPath(path))}`);
  const version = (source.parsed as { openapi?: unknown } | null | undefined)?.openapi;
  if (typeof version !== "string" || !/^3\.[0-2]\./.test(version))
    throw new UserError(
      `${shownPath(path)} is not an OpenAPI 3 document: its "openapi" is ${JSON.stringify(version) ?? "missing"}.`,
    );

  const linted = await lintDocument({ document: source, config, externalRefResolver: resolver }).catch(
    async (error: unknown) => {
      await refuseCycle(resolver);
      throw error;
    },
  );
  const found = linted.map(problem);
  const errors = found.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new LintError(errors);
  await refuseCycle(resolver);
  const bundled = await bundle({
    doc: source,
    config,
    externalRefResolver: resolver,
    componentRenamingConflicts: "error",
  });
  const failures = bundled.problems.map(problem).filter(({ severity }) => severity === "error");
  if (failures.length > 0) throw new LintError(failures);
  const files = [path, ...bundled.fileDependencies, ...(configPath === undefined ? [] : [configPath])];
  return {
    document: bundled.bundle.parsed as Document,
    warnings: found,
    files: [...new Set(files)].sort(),
  };
}
