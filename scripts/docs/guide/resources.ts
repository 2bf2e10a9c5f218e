import type { Api } from "../../api/api.js";
import { isCurrent } from "../../api/operation.js";

/** A resource of the API: a tag with current operations. */
export interface Resource {
  name: string;
  title: string;
  /** The number of its ancestors. */
  depth: number;
  parent: string | undefined;
}

/** The resources of an API and how they relate. */
export interface ResourceMap {
  /** Parents before children. */
  resources: Resource[];
  /** The resources that have to be used before others, except parents before their children. */
  steps: { from: string; to: string }[];
}

/** The prefixes of a path that end in a parameter, longest first: of `/a/{b}/c/{d}/e`, `/a/{b}/c/{d}` and `/a/{b}`. */
const itemPrefixes = (path: string): string[] =>
  [...path.matchAll(/\}(?=\/)/g)].map(({ index }) => path.slice(0, index + 1)).reverse();

/** The most frequent name. */
function mostFrequent(names: string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/**
 * Finds how the current resources of an API relate: a resource is the parent of those whose paths are below a path of its
 * items, and comes before those whose operations name it in `x-requires`.
 */
export function resourceMap(api: Api): ResourceMap {
  const current = api.operations.filter(isCurrent);
  const tagOf = new Map(current.map(({ id, tag }) => [id, tag]));
  const owners = new Map(current.map(({ path, tag }) => [path, tag]));
  const tags = api.tags.filter(({ name }) => current.some(({ tag }) => tag === name));

  const parentOf = (name: string): string | undefined =>
    mostFrequent(
      current
        .filter(({ tag }) => tag === name)
        .flatMap(
          ({ path }) =>
            itemPrefixes(path)
              .map((prefix) => owners.get(prefix))
              .find((tag) => tag !== undefined && tag !== name) ?? [],
        ),
    );
  const parents = new Map(tags.map(({ name }) => [name, parentOf(name)]));

  const resources: Resource[] = [];
  const add = (parent: string | undefined, depth: number): void => {
    for (const { name, title } of tags)
      if (parents.get(name) === parent && !resources.some((resource) => resource.name === name)) {
        resources.push({ name, title, depth, parent });
        add(name, depth + 1);
      }
  };
  add(undefined, 0);

  const pairs = current.flatMap(({ requires, tag }) =>
    requires.map(({ operation }) => ({ from: tagOf.get(operation), to: tag })),
  );
  const isDrawn = (name: string | undefined): name is string => resources.some((resource) => resource.name === name);
  const steps = new Map<string, { from: string; to: string }>();
  for (const { from, to } of pairs)
    if (isDrawn(from) && isDrawn(to) && from !== to && parents.get(to) !== from)
      steps.set(`${from} ${to}`, { from, to });
  return { resources, steps: [...steps.values()] };
}
