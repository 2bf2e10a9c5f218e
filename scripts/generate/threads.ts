import type { Problem } from "../contract/problem.js";
import type { Sources } from "../contract/sources.js";
import type { English, MakeEnglish } from "./english.js";
import type { EnglishRequest } from "./english-thread.js";
import type { LintRequest } from "./lint-thread.js";
import { createThread } from "./thread.js";

/** The threads that do parts of the work while this one does the rest. */
export interface Threads {
  /** Starts those that do not run, the one for lint if it is needed. */
  start: (isLinter: boolean) => void;
  makeEnglish: MakeEnglish;
  /**
   * Lints the contract whose files a snapshot has, unless they are those of the last one. Resolves to the warnings.
   * @throws LintError if there are errors.
   */
  lint: (input: string, sources: Sources) => Promise<Problem[]>;
}

const isSame = ({ files }: LintRequest, other: LintRequest): boolean =>
  files.length === other.files.length &&
  files.every(([path, bytes], n) => path === other.files[n]?.[0] && Buffer.compare(bytes, other.files[n][1]) === 0);

/** Creates the threads. Each is started with its first request at the latest. */
export function createThreads(): Threads {
  const english = createThread<EnglishRequest, English>("generate/english-thread");
  const linter = createThread<LintRequest, Problem[]>("generate/lint-thread");
  let last: { request: LintRequest; problems: Problem[] } | undefined;

  async function problemsOf(request: LintRequest): Promise<Problem[]> {
    if (last !== undefined && isSame(last.request, request)) return last.problems;
    const problems = await linter.perform(request);
    last = { request, problems };
    return problems;
  }

  return {
    start: (isLinter) => {
      if (isLinter) linter.start();
      english.start();
    },
    makeEnglish: (input, { code, vendored }) => english.perform({ input, fixed: { code, vendored } }),
    lint: async (input, sources) => {
      const files = sources.paths.map((path) => [path, sources.bytes(path)] as const);
      const problems = await problemsOf({ input, files });
      const errors = problems.filter(({ severity }) => severity === "error");
      if (errors.length === 0) return problems;
      // It needs the library of lint, which an output that is up to date does not.
      const { LintError } = await import("../contract/problem.js");
      throw new LintError(errors);
    },
  };
}
