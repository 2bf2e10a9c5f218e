/** Maximum size of an operation's request body, in bytes. */
export const bodyLimit = 1024 * 1024;

export class BodyTooLarge extends Error {
  override name = "BodyTooLarge";
}

/** Maximum nesting of lists and objects in an operation's JSON body. */
export const deepestBody = 200;

export class BodyTooDeep extends Error {
  override name = "BodyTooDeep";
  constructor(limit: number) {
    super(`it has lists and objects nested more than ${limit} deep`);
  }
}

/** The client disconnected before its request was complete. */
export class ClientGone extends Error {
  override name = "ClientGone";
}

/**
 * Reads a body; null if there is none. Stops at the limit, so that memory is bounded.
 * @throws BodyTooLarge, ClientGone
 */
export async function readLimited(
  chunks: AsyncIterable<Uint8Array> | null,
  declaredLength: string | null,
  limit = bodyLimit,
): Promise<Uint8Array> {
  if (declaredLength !== null && Number(declaredLength) > limit) throw new BodyTooLarge();
  if (chunks === null) return new Uint8Array();
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of chunks) {
      length += chunk.byteLength;
      if (length > limit) throw new BodyTooLarge();
      parts.push(chunk);
    }
  } catch (error) {
    if (error instanceof BodyTooLarge) throw error;
    throw new ClientGone("The request ended before its body did.", { cause: error });
  }
  const whole = new Uint8Array(length);
  let end = 0;
  for (const part of parts) {
    whole.set(part, end);
    end += part.byteLength;
  }
  return whole;
}

function isDeeper(value: unknown, limit: number): boolean {
  let level = [value];
  for (let depth = 0; depth <= limit; depth++) {
    const nested = level.filter((one) => typeof one === "object" && one !== null);
    if (nested.length === 0) return false;
    level = nested.flatMap((one) => Object.values(one));
  }
  return true;
}

/**
 * Decodes a body: undefined when empty, a JSON value, or text. The nesting of JSON is limited, since later steps
 * (copying, validation, serialisation) are recursive.
 * @throws TypeError when JSON is not UTF-8, SyntaxError when it is malformed, BodyTooDeep
 */
export function decodeBody(bytes: Uint8Array, json: boolean, deepest = deepestBody): unknown {
  if (bytes.byteLength === 0) return undefined;
  if (!json) return new TextDecoder().decode(bytes);
  const value: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  // Each level takes at least two bytes.
  if (bytes.byteLength > 2 * deepest && isDeeper(value, deepest)) throw new BodyTooDeep(deepest);
  return value;
}
