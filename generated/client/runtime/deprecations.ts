import type { Warn } from "./observer.js";
import { probe } from "./platform.js";

/** The functions of Node's `process` that are used here. */
interface Warnings {
  process?: { emitWarning?: (message: string, type: string) => void };
}

/**
 * Creates the function that warns of deprecated operations, once for each in a process. It warns through the client's
 * logger, or else as a `DeprecationWarning` if there is a `process`, and only at a `logLevel` that includes warnings.
 *
 * @param deprecations for each operation, its replacement and the month of its removal
 */
export function warningOf(deprecations: Readonly<Record<string, readonly string[]>>): Warn {
  const warned = new Set<string>();
  return (call, { logger, logLevel = "info" }) => {
    const [replacement, date] = (Object.hasOwn(deprecations, call) && deprecations[call]) || [];
    if (replacement === undefined || warned.has(call) || logLevel === "error" || logLevel === "off") return;
    warned.add(call);
    const message = `${call} is deprecated, and its removal is announced for ${date}. Use client.${replacement}() instead.`;
    if (logger === undefined)
      probe(() => (globalThis as Warnings).process?.emitWarning?.(message, "DeprecationWarning"));
    else logger.warn(message);
  };
}
