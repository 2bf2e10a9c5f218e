import { probe } from "./probe.js";

interface Builtins {
  getBuiltinModule?: (id: string) => unknown;
}

/**
 * A module of Node, as Node, Bun and Deno have it; undefined elsewhere. Not imported: a bundler for browsers would have to
 * resolve it.
 */
export const builtin = <Module>(id: string): Module | undefined =>
  probe(() => {
    const { process } = globalThis as { process?: Builtins };
    return process?.getBuiltinModule?.(id) as Module | undefined;
  });
