/** An error that `npm run check` found. */
export interface Finding {
  check: "contract" | "lint" | "examples" | "coverage" | "translations" | "matrix" | "negative" | "mock" | "release";
  message: string;
  /** JSON pointer: of lint and Overlays in their file, otherwise in the bundled contract; empty in a text without pointers. */
  pointer: string;
  /** Path relative to the working directory; absent if the place in the source files is not known. */
  file?: string;
  line?: number;
  /** Whether only the house rules forbid it, so that it is not an error in other documents. */
  house?: boolean;
}

/** A place in the source files. */
export interface Place {
  file: string;
  line: number;
}

/** `file:line at pointer`, followed by the message. */
export function formatFinding({ check, message, pointer, file, line }: Finding): string {
  const at = pointer === "" ? "" : ` at ${pointer}`;
  const place = file === undefined ? pointer : `${file}:${line}${at}`;
  return `${place}\n  ${check}: ${message.trim().replaceAll("\n", "\n  ")}`;
}
