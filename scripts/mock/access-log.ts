import { toPrintable } from "./response.js";

/** One request as the access log has it: never a header, and no body. */
export interface AccessEntry {
  method: string;
  target: string;
  /** Undefined when the client went away before it was answered. */
  status?: number;
  operationId?: string;
  reason?: string;
  /** Milliseconds. */
  duration: number;
}

/** One line of the access log. */
export function formatAccess({ method, target, status, operationId, reason, duration }: AccessEntry): string {
  const parts = [method, target, status ?? "aborted", operationId ?? "-", `${duration.toFixed(1)}ms`];
  if (reason !== undefined) parts.push(`- ${reason}`);
  return toPrintable(parts.join(" "));
}
