/** The members of Node's `process` that are used while a document is read. */
export const process = { platform: "", env: {}, cwd: () => "/" };
