import type { Api } from "../../api/api.js";
import { isCurrent } from "../../api/operation.js";

/** A resource, as the tags of a document name it. */
export interface Resource {
  name: string;
  title: string;
  /** How many others hold it, one inside the other. */
  depth: number;
  parent: string | undefined;
}

/** How the resources of a document belong together. */
export interface ResourceMap {
  /** Each follows the one that holds it. */
  resources: Resource[];
  /** What must come before what, where the one does not hold the other anyway. */
  steps: { from: string; to: string }[];
}

/** The paths of single things above a path, nearest first: of `/a/{b}/c/{d}/e`, `/a/{b}/c/{d}` and `/a/{b}`. */
const above = (path: string): string[] =>
  [...path.matchAll(/\}(?=\/)/g)].map(({ index }) => path.slice(0, index + 1)).reverse();

/** The most frequent of some names. */
function commonest(names: string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/**
 * How the current resources of a document belong together: a resource holds what lies below the path of one of its
 * things, and comes before what `x-requires` it.
 */
export function resourceMap(api: Api): ResourceMap {
  const current = api.operations.filter(isCurrent);
  const tagOf = new Map(current.map(({ id, tag }) => [id, tag]));
  const owners = new Map(current.map(({ path, tag }) => [path, tag]));
  const tags = api.tags.filter(({ name }) => current.some(({ tag }) => tag === name));

  const holderOf = (name: string): string | undefined =>
    commonest(
      current
        .filter(({ tag }) => tag === name)
        .flatMap(
          ({ path }) =>
            above(path)
              .map((place) => owners.get(place))
              .find((tag) => tag !== undefined && tag !== name) ?? [],
        ),
    );
  const parents = new Map(tags.map(({ name }) => [name, holderOf(name)]));

  const resources: Resource[] = [];
  const add = (parent: string | undefined, depth: number): void => {
    for (const { name, title } of tags)
      if (parents.get(name) === parent && !resources.some((known) => known.name === name)) {
        resources.push({ name, title, depth, parent });
        add(name, depth + 1);
      }
  };
  add(undefined, 0);

  const pairs = current.flatMap(({ requires, tag }) =>
    requires.map(({ operation }) => ({ from: tagOf.get(operation), to: tag })),
  );
  const isDrawn = (name: string | undefined): name is string => resources.some((known) => known.name === name);
  const steps = new Map<string, { from: string; to: string }>();
  for (const { from, to } of pairs)
    if (isDrawn(from) && isDrawn(to) && from !== to && parents.get(to) !== from)
      steps.set(`${from} ${to}`, { from, to });
  return { resources, steps: [...steps.values()] };
}
