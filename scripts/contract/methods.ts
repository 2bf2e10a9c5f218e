/** The keys of a path item that are operations: HTTP methods, in the order of the specification. */
export const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"] as const;
