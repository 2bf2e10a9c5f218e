/** Marks the `fetch` of a mock, which sends nothing anywhere. Registered, so that every copy of client and mock has the same. */
export const mockFetch = Symbol.for("openapi-mock/fetch");
