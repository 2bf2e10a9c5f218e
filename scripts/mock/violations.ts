import type { Operation } from "../api/operation.js";
import { escapePointer } from "../contract/pointer.js";

export interface Diagnostic {
  message: string;
  path?: readonly (string | number)[];
  severity: string | number;
}

/** The errors among diagnostics: warnings and hints do not make a request or response invalid. */
export const errorsAmong = (diagnostics: readonly Diagnostic[]): Diagnostic[] =>
  diagnostics.filter(({ severity }) => severity === 0 || severity === "Error");

/** Describes why a request is invalid, in one line. Prism lower-cases parameter names; this restores their case. */
export function describeRequestFaults({ parameters }: Operation, diagnostics: readonly Diagnostic[]): string {
  const text = diagnostics.map(({ message }) => message).join("; ");
  return parameters
    .filter(({ name }) => name !== name.toLowerCase())
    .reduce((line, { name }) => {
      const lowered = name.toLowerCase().replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
      return line.replace(new RegExp(`(?<![\\w-])${lowered}(?![\\w-])`, "g"), () => name);
    }, text);
}

/** Describes how a response violates the contract: the pointer into its body, and the declared response. */
export function describeResponseFaults(
  { pointer: operation }: Operation,
  status: number,
  diagnostics: readonly Diagnostic[],
): string {
  const faults = diagnostics.map(({ message, path }) => {
    const pointer = (path ?? []).map((token) => `/${escapePointer(String(token))}`).join("");
    return `${pointer || "/"}: ${message}`;
  });
  return `The response breaks the contract (${operation}/responses/${status}) at ${faults.join("; ")}`;
}
