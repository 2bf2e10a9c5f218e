import { isObject, own } from "./values.js";

/** The parts of an error response's body. */
export interface ErrorBody {
  /** The service's code. */
  code?: string | undefined;
  /** The gateway's code. */
  errorCode?: string | undefined;
  /** The response's message and details. */
  reason?: string | undefined;
}

type Fields = Partial<Record<"error" | "responseError" | "code" | "errorCode" | "message" | "details", unknown>>;

/** Maximum length of a code or message that an error repeats; the error's `body` holds the whole. */
const maxLength = 2000;

const text = (value: unknown): string | undefined =>
  typeof value === "string" || typeof value === "number" ? String(value).slice(0, maxLength) || undefined : undefined;

/**
 * Reads an error body of either shape: the service's `{code, message}`, at the top or one level down (the documentation does
 * not say which), or the gateway's `{error: {errorCode, message, details}}`. Any other body has no parts.
 */
export function readErrorBody(body: unknown): ErrorBody {
  // Typed fields, since a project with a copy of this file may forbid named access to an index signature.
  const { error, responseError }: Fields = own(isObject(body) ? body : {});
  const fields: Fields | undefined = [body, error, responseError]
    .filter(isObject)
    .map(own)
    .find((o) => "code" in o || "errorCode" in o);
  const reason = [text(fields?.message), text(fields?.details)].filter(Boolean).join(": ");
  return { code: text(fields?.code), errorCode: text(fields?.errorCode), reason: reason || undefined };
}
