import type { Example } from "./operation.js";

/** An error of `x-error-catalogue`. */
export interface CataloguedError {
  /** The group, such as `gateway`. */
  readonly group: string;
  readonly name: string;
  readonly status: number;
  /** The example of its body. */
  readonly example: Example | undefined;
  /** The code in that body. It is declared nowhere else. */
  readonly code: string | undefined;
  readonly meaning: string;
  readonly remedy: string;
  /** Whether the refusal is temporary, so that the same request may be accepted later. */
  readonly isBusy: boolean;
}

/** The code in an error body: the outermost string or number whose name is `code` or ends in `Code`. */
export function codeIn(body: unknown): string | undefined {
  if (typeof body !== "object" || body === null) return undefined;
  for (const [name, value] of Object.entries(body))
    if (/(^c|C)ode$/.test(name) && (typeof value === "string" || typeof value === "number")) return String(value);
  return Object.values(body)
    .map(codeIn)
    .find((code) => code !== undefined);
}
