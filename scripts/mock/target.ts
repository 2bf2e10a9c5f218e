/** Splits a raw request target at the first question mark, without decoding. */
export function splitTarget(target: string): { path: string; query: string } {
  const mark = target.indexOf("?");
  return mark < 0 ? { path: target, query: "" } : { path: target.slice(0, mark), query: target.slice(mark + 1) };
}

/** Whether a text is valid percent-encoded UTF-8. */
export function isWellEncoded(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}

/** The target of a request line without scheme and host, which a request through a proxy has. */
export const targetOfRequestLine = (url: string): string => url.replace(/^https?:\/\/[^/?#]*/i, "");
