import { escapePointer, type OperationEntry } from "../contract/document.js";

/** A finding of Prism's validators. */
export interface Diagnostic {
  message: string;
  path?: readonly (string | number)[];
  severity: string | number;
}

/** Only errors: warnings and hints refuse nothing. */
export const errorsAmong = (diagnostics: readonly Diagnostic[]): Diagnostic[] =>
  diagnostics.filter(({ severity }) => severity === 0 || severity === "Error");

/** Why a request was refused, in one line, with parameter names as the contract spells them: Prism lower-cases them. */
export function describeRequestFaults(entry: OperationEntry, diagnostics: readonly Diagnostic[]): string {
  const text = diagnostics.map(({ message }) => message).join("; ");
  return entry.parameters
    .filter(({ name }) => name !== name.toLowerCase())
    .reduce((line, { name }) => {
      const lowered = name.toLowerCase().replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
      return line.replace(new RegExp(`(?<![\\w-])${lowered}(?![\\w-])`, "g"), () => name);
    }, text);
}

/** Where and how an answer breaks the contract: the pointer into the answer, and the response it was held against. */
export function describeAnswerFaults(
  entry: OperationEntry,
  status: number,
  diagnostics: readonly Diagnostic[],
): string {
  const faults = diagnostics.map(({ message, path }) => {
    const pointer = (path ?? []).map((token) => `/${escapePointer(String(token))}`).join("");
    return `${pointer || "/"}: ${message}`;
  });
  return `The answer breaks the contract (${entry.pointer}/responses/${status}) at ${faults.join("; ")}`;
}
