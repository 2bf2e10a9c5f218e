/**
 * Resolves at the first SIGINT or SIGTERM. The handlers stay, so that a second signal does not kill a server that is
 * closing.
 */
export function shutdown(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => resolve());
  });
}
