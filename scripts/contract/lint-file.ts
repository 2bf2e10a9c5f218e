import { existsSync, realpathSync } from "node:fs";
import { dirname, join, resolve, sep } from "node:path";
import { type Config, createConfig, lintDocument, loadConfig, type Document as Read } from "@redocly/openapi-core";
import { UserError } from "../cli/errors.js";
import { paths, shownPath } from "../cli/paths.js";
import { configOf } from "./companion-paths.js";
import { GuardedResolver } from "./guarded-resolver.js";
import { keepsResults } from "./kept.js";
import { keptByFiles } from "./kept-by-files.js";
import { keepValidExamples } from "./kept-examples.js";
import { isNode } from "./node.js";
import { type Problem, problem } from "./problem.js";
import type { Sources } from "./sources.js";
import { badByteFault, badByteIn } from "./utf8.js";
import { unreadableYaml } from "./yaml-errors.js";

/** A kind of document: its name, the key of its version, and the supported versions. */
export interface Format {
  name: string;
  key: string;
  versions: RegExp;
}

const keptConfig = keptByFiles<Promise<Config>>();

async function readConfig(configPath: string, sources: Sources): Promise<Config> {
  try {
    // The library looks for it without the snapshot.
    sources.exists(join(dirname(configPath), ".redocly.lint-ignore.yaml"));
    const bad = badByteIn(sources.bytes(configPath));
    if (bad !== undefined) throw new Error(badByteFault(bad));
    const config = await loadConfig({ configPath, externalRefResolver: new GuardedResolver(sources) });
    if (keepsResults()) keepValidExamples(config);
    return config;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError(
      `${shownPath(configPath)} cannot be used: ${reason.replaceAll(configPath, shownPath(configPath))}`,
    );
  }
}

/** The house rules are part of the toolchain, whose files are recorded anyway. */
const ownRules = join(paths.root, "scripts/lint") + sep;

const isOwn = (path: string): boolean => existsSync(path) && realpathSync(path).startsWith(ownRules);

/**
 * The inputs that the library reads without the snapshot: plugins other than the toolchain's own, which may import
 * anything, and decorators that insert a file into a description.
 */
function unseenInputs({ resolvedConfig, decorators }: Config, folder: string): string[] {
  const plugins = (resolvedConfig.plugins ?? []).map(String).filter((name) => !isOwn(resolve(folder, name)));
  const texts = Object.values(decorators)
    .flatMap(Object.keys)
    .filter((name) => name.endsWith("-description-override"));
  return [...plugins.map((name) => `plugin ${name}`), ...texts.map((name) => `decorator ${name}`)];
}

/** The lint rules for a file: those of the nearest `redocly.yaml`, otherwise those of the specification. */
export async function configFor(input: string, sources: Sources): Promise<Config> {
  const configPath = configOf(input, sources);
  if (configPath === undefined) return createConfig({ extends: ["spec"] });
  const config = await keptConfig(configPath, sources, (part) => readConfig(configPath, part));
  for (const name of unseenInputs(config, dirname(configPath))) sources.addUnseen(name);
  return config;
}

/**
 * Reads one file without its references.
 * @throws UserError if the file is unreadable or has another format.
 */
export async function readFormat(
  resolver: GuardedResolver,
  path: string,
  { name, key, versions }: Format,
): Promise<Read> {
  // The library returns some errors and throws others.
  const source = await resolver
    .resolveDocument(null, path, true)
    .catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))));
  if (source instanceof Error) throw unreadableYaml(path, source);
  const version = isNode(source.parsed) ? source.parsed[key] : undefined;
  if (typeof version === "string" && versions.test(version)) return source;
  if (isNode(source.parsed) && source.parsed.swagger !== undefined)
    throw new UserError(
      `${shownPath(path)} is a document of Swagger ${String(source.parsed.swagger)}. Convert it to OpenAPI 3.0 or 3.1 first.`,
    );
  throw new UserError(`${shownPath(path)} is not an ${name}: its "${key}" is ${JSON.stringify(version) ?? "missing"}.`);
}

/**
 * Lints one file, such as a workflow, with the rules of its folder. Returns the errors.
 * @throws UserError if the file is unreadable or has another format.
 */
export const lintFile = (path: string, format: Format, sources: Sources): Promise<Problem[]> =>
  keptProblems(`${format.name} ${path}`, sources, (part) => problemsOf(path, format, part));

const keptProblems = keptByFiles<Promise<Problem[]>>();

async function problemsOf(path: string, format: Format, sources: Sources): Promise<Problem[]> {
  const config = await configFor(path, sources);
  const resolver = new GuardedResolver(sources, config.resolve);
  const document = await readFormat(resolver, path, format);
  const found = await lintDocument({ document, config, externalRefResolver: resolver });
  return found.map(problem).filter(({ severity }) => severity === "error");
}
