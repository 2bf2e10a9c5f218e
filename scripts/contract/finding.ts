/** Something that the check found wrong. */
export interface Finding {
  check: "contract" | "lint" | "examples" | "coverage" | "translations" | "matrix" | "negative" | "mock" | "release";
  message: string;
  /** JSON pointer: of lint and of what an Overlay says, the mock's too, in its file, otherwise in the bundled contract. */
  pointer: string;
  /** Path relative to the working folder; absent where the place in the sources is not known. */
  file?: string;
  line?: number;
  /** Whether the house rules alone ask for it, so that it is no fault of a document that is held to OpenAPI's. */
  house?: boolean;
}

/** Where in the sources something stands. */
export interface Place {
  file: string;
  line: number;
}

/** `file:line at pointer`, then what is wrong. */
export function formatFinding({ check, message, pointer, file, line }: Finding): string {
  const place = file === undefined ? pointer : `${file}:${line} at ${pointer}`;
  return `${place}\n  ${check}: ${message.trim().replaceAll("\n", "\n  ")}`;
}
