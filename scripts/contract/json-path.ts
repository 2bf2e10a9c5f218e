import { tokensOf } from "./pointer.js";

/** The JSONPath (RFC 9535) of a JSON pointer. */
export const jsonPath = (pointer: string): string =>
  `$${tokensOf(pointer)
    .map((token) => (/^[A-Za-z_]\w*$/.test(token) ? `.${token}` : `['${token.replaceAll("'", "\\'")}']`))
    .join("")}`;
