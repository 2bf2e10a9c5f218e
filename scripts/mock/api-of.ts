import { readApi } from "../api/read-api.js";
import { memoized } from "./memoized.js";

/** The model of a document. Tests make many mocks of one document object, which therefore must not change: it is read once. */
export const apiOf = memoized(readApi);
