/** Cuts every URL in a text at its `?`: the query of a presigned URL is a secret. */
export const cutQueries = (text: string): string =>
  text.replace(/(\b[a-z][a-z0-9+.-]*:\/\/[^\s?"'<>]*\?)[^\s"'<>]*/gi, "$1…");
