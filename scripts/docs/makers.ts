import type { Files } from "../cli/files.js";

/** A text, or its pieces: the text of a large page as a whole would take much memory. */
export type Made = string | Generator<string>;

/** Makers of files by their paths. */
export type Makers = Files<() => Made | Promise<Made>>;
