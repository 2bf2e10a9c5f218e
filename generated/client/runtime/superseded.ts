import type { Warn } from "./observer.js";
import { probe } from "./platform.js";

/** The part of Node that is used here. */
interface Warnings {
  process?: { emitWarning?: (message: string, type: string) => void };
}

/**
 * Makes the function that warns of superseded operations: to the client's logger, else as a `DeprecationWarning` where
 * there is a `process`, at a `logLevel` that takes warnings. Each is reported once in a process.
 *
 * @param superseded what replaces each, and the month in which it goes
 */
export function warningOf(superseded: Readonly<Record<string, readonly string[]>>): Warn {
  const warned = new Set<string>();
  return (call, { logger, logLevel = "info" }) => {
    const [replacement, date] = (Object.hasOwn(superseded, call) && superseded[call]) || [];
    if (replacement === undefined || warned.has(call) || logLevel === "error" || logLevel === "off") return;
    warned.add(call);
    const message = `${call} is deprecated, and its removal is announced for ${date}. Use client.${replacement}() instead.`;
    if (logger === undefined)
      probe(() => (globalThis as Warnings).process?.emitWarning?.(message, "DeprecationWarning"));
    else logger.warn(message);
  };
}
