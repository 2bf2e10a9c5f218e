import { toPrintable } from "./response.js";

/** A request in the access log: without headers and body. */
export interface AccessEntry {
  method: string;
  target: string;
  /** Undefined when the client disconnected before the response. */
  status?: number;
  operationId?: string;
  reason?: string;
  /** Milliseconds. */
  duration: number;
}

export function formatAccess({ method, target, status, operationId, reason, duration }: AccessEntry): string {
  const parts = [method, target, status ?? "aborted", operationId ?? "-", `${duration.toFixed(1)}ms`];
  if (reason !== undefined) parts.push(`- ${reason}`);
  return toPrintable(parts.join(" "));
}
