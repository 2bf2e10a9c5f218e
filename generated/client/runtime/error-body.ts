import { isObject } from "./values.js";

/** What can be read from the body of an error answer. */
export interface ErrorBody {
  /** The service's code. */
  code?: string | undefined;
  /** The gateway's code. */
  errorCode?: string | undefined;
  /** The answer's own words. */
  reason?: string | undefined;
}

const text = (value: unknown): string | undefined =>
  typeof value === "string" || typeof value === "number" ? String(value) || undefined : undefined;

/**
 * Reads an error body of either shape: the service's `{code, message}`, at the top or one level down (which of the two
 * is not documented), and the gateway's `{error: {errorCode, message, details}}`. Anything else gives nothing.
 */
export function readErrorBody(body: unknown): ErrorBody {
  if (!isObject(body)) return {};
  const { error, responseError } = body;
  const fields = [body, error, responseError].filter(isObject).find((o) => "code" in o || "errorCode" in o);
  if (fields === undefined) return {};
  const { message, details, code, errorCode } = fields;
  const reason = [text(message), text(details)].filter(Boolean).join(": ");
  return { code: text(code), errorCode: text(errorCode), reason: reason || undefined };
}
