/** The object that `compiled-program.cjs` passes to each compiled program. */
interface Compiled {
  /** The folder with the programs of the command, each by its path below `scripts/`. */
  folder: string;
  /** The hash of the toolchain and the versions of its tools, if the command needs them. */
  toolchain?: { hash: string; tools: Record<string, string> };
  /** Keeps the code that V8 compiled until now for the next process. */
  keepCode: () => void;
}

declare const compiled: Compiled | undefined;

/** Undefined in code that is not compiled. */
export const compiledProgram = typeof compiled === "undefined" ? undefined : compiled;
