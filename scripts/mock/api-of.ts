import { readApi } from "../api/read-api.js";
import { memoized } from "../contract/memoized.js";

/** Reads a document once. Tests create many mocks of one document object, which must not be changed afterwards. */
export const apiOf = memoized(readApi);
