import type { Operation } from "../api/operation.js";
import type { Deviation } from "../contract/deviation.js";
import { uniqueName } from "../contract/unique-name.js";
import { isReservedName, kebabCase, memberName, pascalCase } from "./naming.js";

/** How an operation is called: `client.resource.verb()`. */
export interface CallName {
  readonly resource: string;
  readonly verb: string;
}

/** Members of every client. */
const clientMembers = new Set(["http", "in", "withOptions"]);

/** `widgets.list`, `repos/list-for-org` and `listPets` (under its tag) all name a resource and a verb. */
function partsOf({ id, hasId, tag }: Operation): [resource: string, verb: string] {
  const [first = "", ...rest] = id.split(/[./]+/).filter((part) => part !== "");
  return hasId && rest.length > 0 ? [first, rest.join(" ")] : [tag ?? "api", id];
}

/** The name of a type or constant of a call. Each call has a different name. */
export const stemOf = ({ resource, verb }: CallName): string => `${pascalCase(resource)}${pascalCase(verb)}`;

/** Gives each operation a unique call name, and lists those whose name differs from their `operationId`. */
export function nameCalls(operations: readonly Operation[]) {
  const names = new Map<Operation, CallName>();
  const deviations: Deviation[] = [];
  // Resources whose names differ in case only would have one file in some file systems.
  const resources = new Map<string, string>();
  const stems = new Set<string>();
  for (const operation of operations) {
    const [first, rest] = partsOf(operation);
    const wished = { resource: memberName(first), verb: memberName(rest) };
    const free = clientMembers.has(wished.resource) ? `${wished.resource}_` : wished.resource;
    const resource = resources.get(kebabCase(free)) ?? free;
    resources.set(kebabCase(free), resource);
    const verb = uniqueName(wished.verb, (each) => stems.has(stemOf({ resource, verb: each })));
    stems.add(stemOf({ resource, verb }));
    names.set(operation, { resource, verb });
    if (resource !== wished.resource || verb !== wished.verb || [resource, verb].some(isReservedName))
      deviations.push({
        operation: operation.id,
        pointer: operation.pointer,
        what: `the call cannot be client.${first}.${rest}() or its name in camel case, which is reserved or taken`,
        instead: `it is client.${resource}.${verb}()`,
      });
  }
  return { names, deviations };
}
