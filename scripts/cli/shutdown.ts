/** Signals within this time in milliseconds count as one Ctrl+C, since both a terminal and npm send it. */
const echo = 500;

/**
 * Resolves at the first SIGINT or SIGTERM. The handlers stay, so that a repeated signal does not kill a server that is
 * closing. A later signal ends the process immediately with exit code 130.
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
    // While Node ends a process by itself, the handlers are gone, and a repeated signal would kill it.
    process.once("beforeExit", () => process.exit());
  });
}
