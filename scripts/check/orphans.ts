import { dirname, join, relative, resolve } from "node:path";
import { ownFilesBelow } from "../cli/files.js";
import { companionPaths } from "../contract/companion-paths.js";
import type { Finding } from "../contract/finding.js";
import { isNode } from "../contract/node.js";
import { tokensOf, under } from "../contract/pointer.js";
import { referencesIn } from "../contract/references.js";
import type { Sources } from "../contract/sources.js";
import { YamlSource } from "../contract/yaml-source.js";

/** The keys of files that references lead to from the root, directly or through others. */
function keysInUse(root: string, read: (file: string) => unknown): Map<string, Set<string>> {
  const used = new Map<string, Set<string>>();
  const waiting = [{ value: read(root), file: root }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
    for (const { reference } of referencesIn(next.value)) {
      const [path = "", pointer = ""] = reference.split("#");
      const file = path === "" ? next.file : resolve(dirname(next.file), path);
      const content = read(file);
      const [first] = tokensOf(`#${pointer}`);
      const keys = used.get(file) ?? new Set();
      used.set(file, keys);
      for (const key of first === undefined ? Object.keys(Object(content)) : [first]) {
        if (keys.has(key) || !isNode(content)) continue;
        keys.add(key);
        waiting.push({ value: content[key], file });
      }
    }
  return used;
}

/** Finds entries in the files of a contract without a reference to them: schemas, examples, parameters, path items. */
export function checkOrphans(input: string, sources: Sources): Finding[] {
  const root = resolve(input);
  const files = new Map<string, YamlSource>();
  const source = (file: string): YamlSource | undefined => {
    if (!files.has(file) && sources.exists(file)) files.set(file, new YamlSource(file, sources));
    return files.get(file);
  };
  const used = keysInUse(root, (file) => source(file)?.value);
  const others = new Set([root, ...companionPaths(input, sources)]);
  // Another folder next to the document, such as an output, is not a part of the contract.
  const top = (path: string) => path.split(/[/\\]/).slice(0, -1)[0];
  const parts = [...used.keys()].filter((file) => file !== root);
  const folders = new Set(parts.map((file) => top(relative(dirname(root), file))));
  const candidates = ownFilesBelow(dirname(root))
    .filter((path) => folders.has(top(path)))
    .map((path) => join(dirname(root), path))
    .filter((path) => path.endsWith(".yaml") && !others.has(path));
  return candidates.sort().flatMap((file) =>
    Object.keys(Object(source(file)?.value))
      .filter((key) => used.get(file)?.has(key) !== true)
      .map((key): Finding => {
        const { file: shown = "", line, pointer = "" } = source(file)?.placeOf(under("#", key)) ?? {};
        const message = `Nothing refers to "${key}". Refer to it, or remove it.`;
        return { check: "contract", message, pointer, file: shown, ...(line !== undefined && { line }) };
      }),
  );
}
