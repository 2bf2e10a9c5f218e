/** Cuts every URL in a text at its `?`: the query of a presigned URL is a secret. */
export const cutQueries = (text: string): string =>
  text.replace(/(\b[a-z][a-z0-9+.-]*:\/\/[^\s?"'<>]*\?)[^\s"'<>]*/gi, "$1…");

/** Enough of an access key to tell it from another. */
export const maskKey = (key: string): string => (key.length < 12 ? "…" : `${key.slice(0, 4)}…${key.slice(-2)}`);
