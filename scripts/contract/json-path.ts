import { tokensOf } from "./pointer.js";

/** A JSONPath (RFC 9535) that leads where a JSON pointer leads. */
export const jsonPath = (pointer: string): string =>
  `$${tokensOf(pointer)
    .map((token) => (/^[A-Za-z_]\w*$/.test(token) ? `.${token}` : `['${token.replaceAll("'", "\\'")}']`))
    .join("")}`;
