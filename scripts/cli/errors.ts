/** An error whose message is for the user. It is shown without a stack trace. */
export class UserError extends Error {
  override name = "UserError";
}

/** Whether a system error has one of these codes, such as `ENOENT`. */
export const hasCode = (error: unknown, ...codes: string[]): boolean =>
  error instanceof Error && "code" in error && codes.includes(String(error.code));

/** The message of anything that was thrown. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The JSON report of an error for the user, with the problems of a lint error. Another error is thrown again. */
export function errorReport(error: unknown): { ok: false; error: string; problems?: unknown } {
  if (!(error instanceof UserError)) throw error;
  return { ok: false, error: error.message, ...("problems" in error && { problems: error.problems }) };
}

/**
 * Runs a command's main function. An error becomes one message and exit code 1. A stack trace is shown only for an
 * error of the toolchain itself, and only with `DEBUG` set.
 */
export function run(main: () => Promise<void>): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    // The reader of the output has ended, as after `| head`.
    if (error.code === "EPIPE") process.exit();
    throw error;
  });
  void main().catch((error: unknown) => {
    process.exitCode = 1;
    console.error(`error: ${messageOf(error)}`);
    // Compared by name, since the mock in the package has its own class.
    if (error instanceof Error && error.name === "UserError") return;
    console.error("This looks like a fault of the toolchain. Run again with DEBUG=1 for the stack and report it.");
    if (process.env.DEBUG && error instanceof Error) console.error(error.stack);
  });
}
