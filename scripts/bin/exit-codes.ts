/** The exit codes of the package's command. */
export const exitCodes = {
  /** Anything without a code of its own. */
  other: 1,
  usage: 2,
  /** No key pair, or HTTP 401. */
  credentials: 3,
  /** Any other refusal: HTTP 4xx, or a success with a code of failure. */
  refused: 4,
  /** HTTP 429 or 5xx: the same call may succeed later. */
  unavailable: 5,
  connection: 6,
  jobFailed: 7,
  signal: 130,
} as const;
