import { resolve } from "node:path";
import { bundle, type Config, lintDocument, logger, type Document as Read } from "@redocly/openapi-core";
import { UserError } from "../cli/errors.js";
import { shownPath } from "../cli/paths.js";
import type { Deviation } from "./deviation.js";
import type { Document } from "./document.js";
import { type ExactNumbers, exactNumberDeviations, exactNumbers } from "./exact-numbers.js";
import { GuardedResolver } from "./guarded-resolver.js";
import { configFor, type Format, readFormat } from "./lint-file.js";
import { lintProblems } from "./lint-problems.js";
import { findLostReferences, withoutLostReferences } from "./lost-reference.js";
import { findOddReferences } from "./odd-references.js";
import { LintError, type Problem, problem } from "./problem.js";
import { findReferenceCycle } from "./reference-cycle.js";
import { filesOf } from "./references.js";
import { repaired } from "./repair.js";
import { weighed } from "./soundness.js";
import { Sources } from "./sources.js";
import { repairFiles } from "./structure-repairs.js";

/** A contract that was read, linted and bundled once. */
export interface Contract {
  document: Document;
  /** Lint warnings. Lint errors are thrown. */
  warnings: Problem[];
  /** Whether the house rules apply to it. */
  isHouse: boolean;
  /** The differences between the document and its files. */
  deviations: readonly Deviation[];
  /** The numbers of the document that JavaScript cannot represent, as the files have them. */
  exact: ExactNumbers;
}

const openapi: Format = { name: "OpenAPI 3 document", key: "openapi", versions: /^3\.[012]\.\d/ };

const isError = ({ severity }: Problem): boolean => severity === "error";

/** The logger of the library lives as long as the process, so this must not hold anything of a contract. */
const silent = () => true;

function refuse(problems: Problem[]): void {
  if (problems.length > 0) throw new LintError(problems);
}

/** The root document of a contract, and what reads the others. */
interface Opened {
  path: string;
  config: Config;
  isHouse: boolean;
  resolver: GuardedResolver;
  source: Read;
}

async function open(input: string, sources: Sources): Promise<Opened> {
  const path = resolve(input);
  if (!sources.exists(path))
    throw new UserError(`${shownPath(path)} does not exist. Name an OpenAPI document: --input FILE.`);
  // The library prints advertisements for its other products.
  logger.info = logger.warn = logger.error = logger.output = silent;
  const config = await configFor(path, sources);
  const isHouse = config.plugins.some(({ id }) => id === "kit");
  const resolver = new GuardedResolver(sources, config.resolve, isHouse);
  return { path, config, isHouse, resolver, source: await readFormat(resolver, path, openapi) };
}

/** Lints a contract. Resolves to the warnings. */
async function lint({ config, isHouse, resolver, source }: Opened): Promise<Problem[]> {
  const linted = await lintDocument({ document: source, config, externalRefResolver: resolver }).catch(
    async (error: unknown) => {
      refuse(findReferenceCycle(await filesOf(resolver), resolver));
      throw error;
    },
  );
  const files = await filesOf(resolver);
  refuse(findOddReferences(files));
  const warnings = lintProblems(files, isHouse ? linted : repairFiles(files, linted.map(weighed)));
  refuse(warnings.filter(isError));
  refuse(findReferenceCycle(files, resolver));
  return warnings;
}

/** Bundles a contract. Its warnings are those of bundling alone. */
async function bundleOpened({ path, config, isHouse, resolver, source }: Opened, sources: Sources): Promise<Contract> {
  const bundled = await bundle({
    doc: source,
    config,
    externalRefResolver: resolver,
    componentRenamingConflicts: isHouse ? "error" : "warn",
  });
  const renamed = bundled.problems.map(problem);
  refuse(renamed.filter(isError));
  const lost: Deviation[] = [];
  const parsed = bundled.bundle.parsed as Document;
  const document = isHouse ? parsed : withoutLostReferences(parsed, lost);
  refuse(findLostReferences(document, await filesOf(resolver)));
  if (isHouse) return { warnings: [], isHouse, document, deviations: [], exact: new Map() };
  const whole = repaired(document);
  const exact = exactNumbers(whole.document, path, resolver.lossyNumbers, sources);
  const deviations = [...exactNumberDeviations(exact), ...lost, ...whole.deviations];
  // The texts of the parsed document are parts of the text of its file, which they would keep in memory.
  const own = structuredClone(whole.document);
  return { warnings: renamed, isHouse, document: own, deviations, exact };
}

/**
 * Lints a contract. Resolves to the warnings.
 * @throws as {@link loadContract} does.
 */
export const lintContract = async (input: string, sources: Sources): Promise<Problem[]> =>
  lint(await open(input, sources));

/** Finds the problems of a contract elsewhere, while this thread goes on. */
export type LintElsewhere = (input: string, sources: Sources) => void;

/**
 * Reads, lints and bundles a contract, from a new snapshot unless one is given. With `lintElsewhere`, this project's own contract
 * is bundled here and linted there. Other documents are linted here, since a second copy of a large one takes too much memory.
 * @throws LintError if lint finds errors; UserError if the file is missing, unreadable or not an OpenAPI 3 document.
 */
export async function loadContract(
  input: string,
  sources = new Sources(),
  lintElsewhere?: LintElsewhere,
): Promise<Contract> {
  const opened = await open(input, sources);
  if (lintElsewhere !== undefined && opened.isHouse)
    return bundleOpened(opened, sources).finally(() => lintElsewhere(input, sources));
  const warnings = await lint(opened);
  const contract = await bundleOpened(opened, sources);
  return { ...contract, warnings: [...warnings, ...contract.warnings] };
}
