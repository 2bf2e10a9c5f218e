import { packageName, packageVersion } from "./package.js";
import { globals, probe } from "./platform.js";

/**
 * Package and runtime with their versions. It is undefined except in Bun, Deno and Node: browsers ignore the header, or send a
 * preflight request for it.
 */
export function userAgent(): string | undefined {
  const found = probe(() => {
    const { Bun, Deno, process } = globals;
    if (Bun) return `Bun/${Bun.version}`;
    if (Deno) return `Deno/${Deno.version.deno}`;
    return process?.versions?.node && `Node.js/${process.versions.node}`;
  });
  return found && `${packageName}/${packageVersion} ${found}`;
}
