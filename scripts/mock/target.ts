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

/** Whether a part of a target is UTF-8, every percent sign begins an escape, and the escapes are UTF-8 too. */
export function isWellEncoded(text: string): boolean {
  try {
    decodeURIComponent(text);
    return !text.includes("\ufffd");
  } catch {
    return false;
  }
}

/** The target of a request line (`req.url` of Node) as text; bytes that are no UTF-8 come out as U+FFFD. */
export function targetOfRequestLine(url: string): string {
  const origin = /^https?:\/\/[^/?#]*/i.exec(url)?.[0] ?? "";
  // Node hands the bytes of the request line over as Latin-1.
  return Buffer.from(url.slice(origin.length), "latin1").toString("utf8");
}
