/** The globals that the client looks at. No runtime has them all. */
interface Globals {
  Bun?: { version: string };
  Deno?: { version: { deno: string } };
  EdgeRuntime?: unknown;
  document?: unknown;
  navigator?: { userAgent?: string };
  process?: {
    env?: Readonly<Record<string, string | undefined>>;
    versions?: { node?: string };
    getBuiltinModule?: (id: string) => unknown;
  };
}

export const globals = globalThis as Globals;

/** Returns what `read` returns; undefined if it throws, since edge runtimes replace functions of Node with stubs that throw. */
export function probe<Found>(read: () => Found): Found | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/**
 * A built-in module of Node, which Bun and Deno also provide; undefined elsewhere. It is not imported, because a bundler for
 * browsers would have to resolve it.
 */
export const builtin = <Module>(id: string): Module | undefined =>
  probe(() => globals.process?.getBuiltinModule?.(id) as Module | undefined);
