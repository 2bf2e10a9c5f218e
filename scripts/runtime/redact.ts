/** Cuts every URL in a text at its `?`: the query of a presigned URL is a secret. */
export const cutQueries = (text: string): string =>
  // It matches with or without a query: otherwise each "://" of a long text would be searched to the end in vain.
  text.replace(/(:\/\/[^\s?"'<>]*\??)[^\s"'<>]*/g, (url, base: string) => (url === base ? url : `${base}…`));
