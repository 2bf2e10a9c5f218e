/** Marks the `fetch` of a mock, which sends nothing. The symbol is registered, so that all copies of client and mock share it. */
export const mockFetch = Symbol.for("openapi-mock/fetch");
