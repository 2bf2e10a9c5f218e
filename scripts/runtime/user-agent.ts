import { packageName, packageVersion } from "./package.js";
import { probe } from "./probe.js";

interface Runtimes {
  Bun?: { version: string };
  Deno?: { version: { deno: string } };
  process?: { versions?: { node?: string } };
}

/**
 * Package and runtime with their versions; undefined elsewhere than in Bun, Deno and Node: a browser does not let it be
 * set, or asks the server for permission first.
 */
export function userAgent(): string | undefined {
  const found = probe(() => {
    // Not declared in every runtime, which is the question here.
    const { Bun, Deno, process } = globalThis as Runtimes;
    if (Bun) return `Bun/${Bun.version}`;
    if (Deno) return `Deno/${Deno.version.deno}`;
    return process?.versions?.node && `Node.js/${process.versions.node}`;
  });
  return found && `${packageName}/${packageVersion} ${found}`;
}
