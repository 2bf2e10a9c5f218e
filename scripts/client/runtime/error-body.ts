import { isObject, own } from "./values.js";

/** What can be read from the body of an error answer. */
export interface ErrorBody {
  /** The service's code. */
  code?: string | undefined;
  /** The gateway's code. */
  errorCode?: string | undefined;
  /** The answer's own words. */
  reason?: string | undefined;
}

/** What is looked for in a body. */
type Fields = Partial<Record<"error" | "responseError" | "code" | "errorCode" | "message" | "details", unknown>>;

const text = (value: unknown): string | undefined =>
  typeof value === "string" || typeof value === "number" ? String(value) || undefined : undefined;

/**
 * Reads an error body of either shape: the service's `{code, message}`, at the top or one level down (which of the two
 * is not documented), and the gateway's `{error: {errorCode, message, details}}`. Anything else gives nothing.
 */
export function readErrorBody(body: unknown): ErrorBody {
  // Named fields, so that rules which forbid a name on an index hold in the projects that this is copied to.
  const { error, responseError }: Fields = own(isObject(body) ? body : {});
  const fields: Fields | undefined = [body, error, responseError]
    .filter(isObject)
    .map(own)
    .find((o) => "code" in o || "errorCode" in o);
  // Each stands there by itself, so that nothing is inherited.
  const reason = [text(fields?.message), text(fields?.details)].filter(Boolean).join(": ");
  return { code: text(fields?.code), errorCode: text(fields?.errorCode), reason: reason || undefined };
}
