/** Signals within this time, in milliseconds, are one Ctrl+C: a terminal and npm both send it. */
const echo = 500;

/**
 * Resolves at the first SIGINT or SIGTERM. The handlers stay, so that an echo does not kill a server that is closing; a
 * later signal ends the process immediately, with exit code 130.
 */
export function shutdown(): Promise<void> {
  return new Promise((resolve) => {
    let first: number | undefined;
    const stop = () => {
      first ??= performance.now();
      if (performance.now() - first > echo) process.exit(130);
      resolve();
    };
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, stop);
  });
}
