/** A fault that `npm run check` found. */
export interface Finding {
  check: "contract" | "lint" | "examples" | "coverage" | "translations" | "matrix" | "negative" | "mock" | "release";
  message: string;
  /** JSON pointer: of lint and Overlays in their file, otherwise in the bundled contract; empty in a text without pointers. */
  pointer: string;
  /** Path relative to the working folder; absent where the place in the sources is not known. */
  file?: string;
  line?: number;
  /** Whether only the house rules require it, so that other documents do not have this fault. */
  house?: boolean;
}

/** A place in the source files. */
export interface Place {
  file: string;
  line: number;
}

/** `file:line at pointer`, then what is wrong. */
export function formatFinding({ check, message, pointer, file, line }: Finding): string {
  const at = pointer === "" ? "" : ` at ${pointer}`;
  const place = file === undefined ? pointer : `${file}:${line}${at}`;
  return `${place}\n  ${check}: ${message.trim().replaceAll("\n", "\n  ")}`;
}
