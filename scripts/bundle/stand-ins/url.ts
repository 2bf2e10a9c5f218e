/** Resolves a reference within the only document. References to other files do not occur. */
export const resolve = (from: string, to: string): string =>
  to === "" || to.startsWith("#") ? from.replace(/#.*/s, "") + to : to;
