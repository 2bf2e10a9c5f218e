import { kept } from "../contract/kept.js";

const keptBytes = kept<Buffer>();

/** The bytes of a text, which are hashed, compared and written. */
export const bytesOf = (text: string): Buffer => keptBytes(text, () => Buffer.from(text));
