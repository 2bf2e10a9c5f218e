import type { Files } from "../cli/files.js";

/** A text, or its pieces: the text of a large page as a whole would take much memory. */
export type Content = string | Generator<string>;

/** Makers of files by their paths. */
export type Makers = Files<() => Content | Promise<Content>>;
