import { ClientError } from "./errors.js";

const decoder = new TextDecoder();

/** `Uint8Array<ArrayBuffer>`, as TypeScript before 5.7 can say it too. */
export type Bytes = ReturnType<Uint8Array["slice"]>;

/** The DOM's `BodyInit`, which Node's types do not name. */
export type RawBody = NonNullable<RequestInit["body"]>;

/** The text of bytes in UTF-8. */
export const textOf = (bytes: Uint8Array): string => decoder.decode(bytes);

/** Levels of JSON at most: what goes through more of them by recursion, as `JSON.stringify` does, may run out of stack. */
const deepest = 1_000;

/** Whether a text of JSON is nested deeper than that. */
function isTooDeep(text: string): boolean {
  // What is short or has few brackets is not deep, which takes less time to see.
  if (text.length < 2 * deepest) return false;
  if (text.split("[", deepest).length + text.split("{", deepest).length < deepest) return false;
  let depth = 0;
  let isString = false;
  for (let at = 0; at < text.length && depth <= deepest; at++) {
    const character = text[at];
    if (character === "\\") at++;
    else if (character === '"') isString = !isString;
    else if (isString) continue;
    else if (character === "{" || character === "[") depth++;
    else if (character === "}" || character === "]") depth--;
  }
  return depth > deepest;
}

/**
 * The JSON in a body's text; undefined for none.
 * @throws ClientError for what is nested too deep, and SyntaxError for what is no JSON.
 */
export function jsonOf(text: string): unknown {
  if (isTooDeep(text)) throw new ClientError(`The response is nested more than ${deepest} levels deep`);
  return text === "" ? undefined : JSON.parse(text);
}

/** The value of a body's text: parsed if it is JSON, else the text; undefined for none. */
export function parsed(text: string): unknown {
  try {
    return jsonOf(text);
  } catch {
    return text;
  }
}

/** The chunks in one piece. */
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

/** Reads a body into `chunks`, to its end or until there are `limit` bytes. Tells whether there were more. */
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

/** Ends what is being read, so that its socket is free again. */
export function cancel(reader: ReadableStreamDefaultReader | undefined, reason?: unknown): void {
  reader?.cancel(reason).catch(() => {});
}

/**
 * A copy of an answer, with a body that has arrived but was not read, or with none.
 *
 * @param shownUrl the URL that the copy has instead
 */
export function unread(
  { headers, status, statusText, url }: Response,
  body?: Bytes,
  shownUrl?: string | false,
): Response {
  // Servers send what the constructor refuses: a status beyond 599, and letters in its text that are not ASCII.
  const init = { headers, status: Math.min(status, 599), statusText: statusText.replace(/[^ -~]/g, "?") };
  return Object.defineProperties(new Response(body?.length ? body : null, init), {
    status: { value: status },
    url: { value: shownUrl || url },
  });
}
