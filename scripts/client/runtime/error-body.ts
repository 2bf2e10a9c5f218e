/** What can be read from the body of an error answer. */
export interface ErrorBody {
  /** The service's code. */
  code?: string;
  /** The gateway's code. */
  errorCode?: string;
  /** The answer's own words. */
  reason?: string;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

const text = (value: unknown): string | undefined =>
  typeof value === "string" && value !== "" ? value : typeof value === "number" ? String(value) : undefined;

/**
 * Reads an error body of either shape: the service's `{code, message}`, at the top or one level down (which of the two
 * is not documented), and the gateway's `{error: {errorCode, message, details}}`. Anything else gives nothing.
 */
export function readErrorBody(body: unknown): ErrorBody {
  if (!isObject(body)) return {};
  const fields = [body, body.error, body.responseError].filter(isObject).find((o) => "code" in o || "errorCode" in o);
  if (fields === undefined) return {};
  const code = text(fields.code);
  const errorCode = text(fields.errorCode);
  const reason = [text(fields.message), text(fields.details)].filter((part) => part !== undefined).join(": ");
  return {
    ...(code === undefined ? {} : { code }),
    ...(errorCode === undefined ? {} : { errorCode }),
    ...(reason === "" ? {} : { reason }),
  };
}
