/** The members of Node's global that are read while a document is read. */
export const process = { platform: "", env: {}, cwd: () => "/" };
