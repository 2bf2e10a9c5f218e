/** The address of a reference within the one document, which has no other file beside it. */
export const resolve = (from: string, to: string): string =>
  to === "" || to.startsWith("#") ? from.replace(/#.*/s, "") + to : to;
