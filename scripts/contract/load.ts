import { dirname, resolve } from "node:path";
import {
  bundle,
  createConfig,
  getLineColLocation,
  lintDocument,
  loadConfig,
  logger,
  type NormalizedProblem,
  type Document as Read,
} from "@redocly/openapi-core";
import { UserError } from "../cli/errors.js";
import { configOf } from "./beside.js";
import { atPointer, type Document, isNode, tokensOf } from "./document.js";
import { readElsewhere } from "./elsewhere.js";
import { GuardedResolver } from "./guarded-resolver.js";
import { findLostReferences } from "./lost-reference.js";
import { LintError, type Problem, problem, shownPath } from "./problem.js";
import { filesOf, findReferenceCycle, referencesIn } from "./reference-cycle.js";
import { Sources } from "./sources.js";

/** A contract, read, linted and bundled once. */
export interface Contract {
  document: Document;
  /** What lint found; errors among them were thrown already. */
  warnings: Problem[];
  /** Whether it is linted under the house rules. */
  isHouse: boolean;
}

async function configFrom(configPath: string, sources: Sources) {
  try {
    return await loadConfig({ configPath, externalRefResolver: new GuardedResolver(sources) });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError(
      `${shownPath(configPath)} cannot be used: ${reason.replaceAll(configPath, shownPath(configPath))}`,
    );
  }
}

/** The rules for a document: those of the `redocly.yaml` in its folder or one above, else what makes it sound. */
async function configFor(input: string, sources: Sources) {
  const configPath = configOf(input, sources);
  if (configPath === undefined) return createConfig({ extends: ["spec"] });
  const config = await configFrom(configPath, sources);
  for (const name of readElsewhere(config, dirname(configPath))) sources.addUnseen(name);
  return config;
}

/** What a file may be: its name, the key that says which version of it the file is, and the versions that are read. */
export interface Format {
  name: string;
  key: string;
  versions: RegExp;
}

const openapi: Format = { name: "OpenAPI 3 document", key: "openapi", versions: /^3\.[012]\.\d/ };

/**
 * Reads one file, and nothing that it refers to.
 * @throws UserError when it is unreadable or of another format.
 */
async function read(resolver: GuardedResolver, path: string, { name, key, versions }: Format): Promise<Read> {
  // It gives back some errors and throws others.
  const source = await resolver
    .resolveDocument(null, path, true)
    .catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))));
  if (source instanceof Error)
    throw new UserError(`${shownPath(path)} cannot be read: ${source.message.replaceAll(path, shownPath(path))}`);
  const version = isNode(source.parsed) ? source.parsed[key] : undefined;
  if (typeof version === "string" && versions.test(version)) return source;
  throw new UserError(`${shownPath(path)} is not an ${name}: its "${key}" is ${JSON.stringify(version) ?? "missing"}.`);
}

/**
 * Lints one file under the rules that apply where it stands, such as a workflow; every error.
 * @throws UserError when it is unreadable or of another format.
 */
export async function lintFile(path: string, format: Format, sources: Sources): Promise<Problem[]> {
  const config = await configFor(path, sources);
  const resolver = new GuardedResolver(sources, config.resolve);
  const document = await read(resolver, path, format);
  const found = await lintDocument({ document, config, externalRefResolver: resolver });
  return found.map(problem).filter(({ severity }) => severity === "error");
}

/** The reference at a place in a file, if it is one. */
const referenceAt = (read: Read | undefined, pointer: string): string | undefined => {
  const { $ref } = Object(read && atPointer(read.parsed, pointer));
  return typeof $ref === "string" ? $ref : undefined;
};

/** Whether something is found at a `valueOf` that an example does not have but every object inherits. */
function isInherited(files: Map<string, Read>, { location: [location] }: NormalizedProblem): boolean {
  const { pointer = "", source } = location ?? {};
  const read = files.get(source?.absoluteRef ?? "");
  return (tokensOf(pointer).at(-1) ?? "") in Object.prototype && atPointer(read?.parsed, pointer) === undefined;
}

/** What lint finds, each once, and with the reference that it does not tell. */
async function lintProblems(resolver: GuardedResolver, all: NormalizedProblem[]): Promise<Problem[]> {
  const files = await filesOf(resolver);
  const found = all.filter((each) => !isInherited(files, each));
  const told = found.map((each) => {
    const { message, ...rest } = problem(each);
    const [location] = each.location;
    const reference = location?.pointer && referenceAt(files.get(location.source.absoluteRef), location.pointer);
    if (each.ruleId !== "no-unresolved-refs" || !reference) return { message, ...rest };
    const cure = "Correct it, or write what it should lead to.";
    return { ...rest, message: `${message.replace("$ref", `$ref "${reference}"`).replace(/\.?$/, ".")} ${cure}` };
  });
  return [...new Map(told.map((each) => [JSON.stringify(each), each])).values()];
}

/**
 * Refuses a reference to the whole contract or to a name that a schema gives itself: the first is told by lint where it
 * leads to, and types can be made of neither. A file that is one schema may mean itself.
 */
async function refuseOddReferences(resolver: GuardedResolver): Promise<void> {
  const problems: Problem[] = [];
  for (const read of (await filesOf(resolver)).values()) {
    const isOdd = isNode(read.parsed) && openapi.key in read.parsed ? /^(#\/?)?$|#[^/]/ : /#[^/]/;
    for (const pointer of referencesIn(read.parsed, "#")) {
      const reference = referenceAt(read, pointer) ?? "";
      if (!isOdd.test(reference)) continue;
      const { source } = read;
      const { line, col: column } = getLineColLocation({ source, pointer }).start;
      const message = `The reference "${reference}" is no JSON pointer to one thing. Write one, such as "#/components/schemas/Name".`;
      const place = { file: shownPath(source.absoluteRef), line, column, pointer };
      problems.push({ severity: "error", rule: "no-odd-reference", message, ...place });
    }
  }
  if (problems.length > 0) throw new LintError(problems);
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
 * Reads, lints and bundles a contract, from a snapshot of its own unless one is given.
 * @throws LintError when lint finds errors; UserError when the file is missing, unreadable or no OpenAPI 3 document.
 */
export async function loadContract(input: string, sources = new Sources()): Promise<Contract> {
  const path = resolve(input);
  if (!sources.exists(path))
    throw new UserError(`${shownPath(path)} does not exist. Name an OpenAPI document: --input FILE.`);
  // What the library prints, such as hints at its other products, is not this command's output.
  logger.info = logger.warn = logger.error = logger.output = () => true;
  const config = await configFor(path, sources);
  const resolver = new GuardedResolver(sources, config.resolve);
  const source = await read(resolver, path, openapi);
  const linted = await lintDocument({ document: source, config, externalRefResolver: resolver }).catch(
    async (error: unknown) => {
      await refuseCycle(resolver);
      throw error;
    },
  );
  await refuseOddReferences(resolver);
  const found = await lintProblems(resolver, linted);
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
  const document = bundled.bundle.parsed as Document;
  const lost = await findLostReferences(document, resolver);
  if (lost.length > 0) throw new LintError(lost);
  return {
    document,
    warnings: found,
    isHouse: config.plugins.some(({ id }) => id === "kit"),
  };
}
