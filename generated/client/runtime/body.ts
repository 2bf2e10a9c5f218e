import { ClientError } from "./errors.js";

const decoder = new TextDecoder();

/** `Uint8Array<ArrayBuffer>` in a form that TypeScript before 5.7 accepts too. */
export type Bytes = ReturnType<Uint8Array["slice"]>;

/** The DOM's `BodyInit`, which Node's types do not name. */
export type RawBody = NonNullable<RequestInit["body"]>;

/** The text of bytes in UTF-8. */
export const textOf = (bytes: Uint8Array): string => decoder.decode(bytes);

/** Maximum depth of JSON: recursive functions such as `JSON.stringify` may run out of stack beyond it. */
const maxDepth = 1_000;

function isTooDeep(text: string): boolean {
  // A short text, or one with few brackets, is not deep. These checks are faster than the loop.
  if (text.length < 2 * maxDepth) return false;
  if (text.split("[", maxDepth).length + text.split("{", maxDepth).length < maxDepth) return false;
  let depth = 0;
  let isString = false;
  for (let at = 0; at < text.length && depth <= maxDepth; at++) {
    const character = text[at];
    if (character === "\\") at++;
    else if (character === '"') isString = !isString;
    else if (isString) continue;
    else if (character === "{" || character === "[") depth++;
    else if (character === "}" || character === "]") depth--;
  }
  return depth > maxDepth;
}

/**
 * Parses the text of a JSON body. Returns undefined for an empty text.
 * @throws ClientError if the JSON is nested too deep, SyntaxError if the text is not JSON.
 */
export function jsonOf(text: string): unknown {
  if (isTooDeep(text)) throw new ClientError(`The response is nested more than ${maxDepth} levels deep`);
  return text === "" ? undefined : JSON.parse(text);
}

/** Parses the text of a body if it is JSON, else returns the text; undefined for an empty text. */
export function parsed(text: string): unknown {
  try {
    return jsonOf(text);
  } catch {
    return text;
  }
}

export function joined(chunks: readonly Bytes[]): Bytes {
  const [first] = chunks;
  if (first && chunks.length === 1) return first;
  const whole = new Uint8Array(chunks.reduce((size, chunk) => size + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** Reads a body into `chunks`, at most `limit` bytes. Returns whether the body is longer. */
export async function readInto(
  chunks: Bytes[],
  reader: ReadableStreamDefaultReader<Bytes>,
  limit: number,
): Promise<boolean> {
  for (let left = limit; left >= 0; ) {
    const { done, value } = await reader.read();
    if (done) return false;
    chunks.push(value.length > left ? value.subarray(0, left) : value);
    left -= value.length;
  }
  cancel(reader);
  return true;
}

/** Stops reading, so that the socket can be used again. */
export function cancel(reader: ReadableStreamDefaultReader | undefined, reason?: unknown): void {
  reader?.cancel(reason).catch(() => {});
}

/**
 * An unread copy of a response with the given body, or without a body.
 *
 * @param shownUrl the URL of the copy
 */
export function unread(
  { headers, status, statusText, url }: Response,
  body?: Bytes,
  shownUrl?: string | false,
): Response {
  // Servers send what the constructor rejects: a status beyond 599, and characters beyond ASCII in the status text.
  const init = { headers, status: Math.min(status, 599), statusText: statusText.replace(/[^ -~]/g, "?") };
  return Object.defineProperties(new Response(body?.length ? body : null, init), {
    status: { value: status },
    url: { value: shownUrl || url },
  });
}
