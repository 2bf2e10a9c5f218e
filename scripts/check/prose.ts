import { dirname, resolve } from "node:path";
import type { Api } from "../api/api.js";
import { isCurrent } from "../api/operation.js";
import { shownPath } from "../cli/paths.js";
import type { Finding } from "../contract/finding.js";
import type { Sources } from "../contract/sources.js";
import { linesWhere } from "../contract/yaml-lines.js";
import { type WrittenFile, writtenFiles } from "./written-files.js";

/** Where an operation is named: in code spans, in calls of the client, and after `call` of the command. */
const named = /(?:`(?:client\.)?|\bclient\.|\bcall )([a-z]\w*)\.([a-zA-Z]\w*)(?=[`( ]|$)/g;
/** `index` is a resource, and the name of many files. */
const isFile = (verb: string): boolean => /^([cm]?[jt]s|d|html|json|md|ya?ml)$/.test(verb);
const counted = /\b(\d+) (current|superseded|deprecated) operations\b/g;

/** Texts for readers: pages, the contract, and the other texts of the docs. */
const prose = /\.md$|^openapi\/.*\.yaml$|^scripts\/docs\/(guide|languages)\//;

/** Whether a line may name a removed operation, as the changelog may. */
const mayNameRemoved = (path: string, line: string): boolean =>
  path === "CHANGELOG.md" && /\b(remov|renam|was|were|gone|no longer|instead)/i.test(line);

/** The names that a resource of the client has: its operations, its waiters and its uploads. */
function namesOf({ operations }: Api): Set<string> {
  return new Set(
    operations.flatMap(({ id, tag, wait, upload }) => [
      id,
      ...[wait?.method, upload?.method].flatMap((method) => (method === undefined ? [] : [`${tag}.${method}`])),
    ]),
  );
}

/** The numbers of operations that texts may name. */
function countsOf({ operations }: Api): Record<string, number> {
  const current = operations.filter(isCurrent).length;
  const old = operations.length - current;
  return { current, superseded: old, deprecated: old };
}

/** A text with the right numbers of operations. */
export function withCounts(api: Api, text: string): string {
  const counts = countsOf(api);
  return text.replaceAll(counted, (_, __, kind: string) => `${counts[kind]} ${kind} operations`);
}

/** Finds the operations that texts name and the contract does not have, and numbers of operations that are wrong. */
export function checkProse(api: Api, input: string, sources: Sources): Finding[] {
  const names = namesOf(api);
  const tags = new Set(api.tags.map(({ name }) => name));
  const counts = countsOf(api);
  const faultsOf = (path: string, line: string): string[] => [
    ...[...line.matchAll(named)]
      .filter(([, , verb = ""]) => !isFile(verb))
      .map(([, resource = "", verb = ""]) => ({ resource, name: `${resource}.${verb}` }))
      .filter(({ resource, name }) => tags.has(resource) && !names.has(name) && !mayNameRemoved(path, line))
      .map(({ name }) => `The contract has no operation "${name}". Name one that it has, or leave it out.`),
    ...[...line.matchAll(counted)]
      .filter(([, count, kind = ""]) => Number(count) !== counts[kind])
      .map(([, count, kind = ""]) => `"${count} ${kind} operations": the contract has ${counts[kind]}. Correct it.`),
  ];
  const inFile = ({ path, absolute, text }: WrittenFile): Finding[] => {
    const isWrong = (line: string) => faultsOf(path, line).length > 0;
    const lines = path.endsWith(".yaml")
      ? linesWhere(text, isWrong)
      : text
          .split("\n")
          .flatMap((line, index) => (isWrong(line) ? [{ line: index + 1, text: line, pointer: "" }] : []));
    return lines.flatMap(({ line, text: wrong, pointer }) =>
      faultsOf(path, wrong).map((message) => ({
        check: "contract" as const,
        message,
        pointer,
        file: shownPath(absolute),
        line,
      })),
    );
  };
  return writtenFiles(dirname(dirname(resolve(input))), sources)
    .filter(({ path }) => prose.test(path))
    .flatMap(inFile);
}
