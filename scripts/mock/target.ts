/** A request target, cut at the first question mark. */
export interface Target {
  path: string;
  query: string;
}

/** Cuts a raw request target into path and query; changes nothing in either. */
export function splitTarget(target: string): Target {
  const mark = target.indexOf("?");
  return mark < 0 ? { path: target, query: "" } : { path: target.slice(0, mark), query: target.slice(mark + 1) };
}

/** Whether every percent sign begins an escape and the escapes are UTF-8. */
export function isWellEncoded(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}

/** The target of a request line without scheme and host, which a request through a proxy may have. */
export const targetOfRequestLine = (url: string): string => url.replace(/^https?:\/\/[^/?#]*/i, "");
