import type { Api } from "../api/api.js";
import { bodiesOf, type Operation } from "../api/operation.js";
import { reachableFrom } from "../api/walk-schema.js";
import { UserError } from "../cli/errors.js";
import { tokensOf, under } from "../contract/pointer.js";

/** The resource of what concerns several. */
export const shared = "shared";

const tagOf = ({ tag }: Operation): string => tag ?? "untagged";

/** The pointer of the component or operation that contains a pointer. */
const ownerOf = (pointer: string): string => pointer.split("/").slice(0, 4).join("/");

/** The components that an operation uses, directly or through others. */
function componentsOf(operation: Operation): Set<string> {
  const { parameters, responses } = operation;
  const headers = responses.flatMap((response) => response.headers);
  const inParameters = parameters.flatMap(({ content }) => content ?? []);
  const content = [...bodiesOf(operation).flatMap((body) => body.content), ...inParameters];
  const described = [...parameters, ...headers, ...content];
  const schemas = reachableFrom(described.flatMap(({ schema }) => schema ?? []));
  const examples = [...parameters, ...content].flatMap((each) => each.examples);
  const used = [...bodiesOf(operation), ...described, ...examples, ...schemas];
  return new Set(used.map(({ pointer }) => ownerOf(pointer)));
}

/** The tags of the operations that use each component; deprecated operations count where no current one uses it. */
function usersOf({ operations }: Api): Map<string, Set<string>> {
  const users = new Map<string, Set<string>>();
  for (const wanted of [false, true]) {
    const before = new Set(users.keys());
    for (const operation of operations.filter(({ deprecated }) => deprecated === wanted))
      for (const component of componentsOf(operation))
        if (!before.has(component)) users.set(component, (users.get(component) ?? new Set()).add(tagOf(operation)));
  }
  return users;
}

/** Finds the resource of a pointer: the tag of the only operations that it concerns, or `shared`. */
export function resourcesOf(api: Api): (pointer: string) => string {
  const users = usersOf(api);
  const tagByOperation = new Map(api.operations.map((operation) => [operation.pointer, tagOf(operation)]));
  return (pointer) => {
    const owner = ownerOf(pointer);
    if (owner.startsWith("#/paths/")) return tagByOperation.get(owner) ?? shared;
    const tags = users.get(owner) ?? new Set();
    return tags.size === 1 ? ([...tags][0] ?? shared) : shared;
  };
}

/**
 * Finds the pointers that belong to a name: to an operation with the components that it uses, to a resource, or to a component.
 * @throws UserError where the contract has none of these
 */
export function belongingTo(api: Api, name: string): (pointer: string) => boolean {
  const operation = api.operations.find(({ id }) => id === name);
  if (operation !== undefined) {
    const own = componentsOf(operation).add(operation.pointer);
    return (pointer) => own.has(ownerOf(pointer));
  }
  const tag = api.tags.findIndex((each) => each.name === name);
  const resourceOf = resourcesOf(api);
  if (tag >= 0)
    return (pointer) => resourceOf(pointer) === name || `${pointer}/`.startsWith(`${under("#/tags", tag)}/`);
  const isIt = (pointer: string) => {
    const [kind, , component] = tokensOf(pointer);
    return kind === "components" && component === name;
  };
  if (Object.values(api.document.components ?? {}).some((components) => Object.hasOwn(Object(components), name)))
    return isIt;
  throw new UserError(`"${name}" is no operation, resource or component of the contract. Write the name of one.`);
}
