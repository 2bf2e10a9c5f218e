/** The exit codes of the package's command. */
export const exitCodes = {
  /** Any error that has no other exit code. */
  other: 1,
  usage: 2,
  /** There is no key pair, or the response is HTTP 401. */
  credentials: 3,
  /** The response is another HTTP 4xx, or a success with a failure code. */
  refused: 4,
  /** The response is HTTP 429 or 5xx. The same call may succeed later. */
  unavailable: 5,
  connection: 6,
  jobFailed: 7,
  signal: 130,
} as const;
