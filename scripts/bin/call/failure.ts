import {
  AbortError,
  ApiError,
  AuthenticationError,
  ConnectionError,
  CredentialsError,
  MediaIntelligenceError,
  RateLimitError,
  ServerError,
  TimeoutError,
  ValidationError,
  WaitFailedError,
} from "ncloud-media-intelligence";
import { exitCodes } from "../exit-codes.js";
import { printable } from "./printable.js";

/** Maps error classes to exit codes. The first matching class is used. */
const codes = [
  [AbortError, exitCodes.signal],
  [ValidationError, exitCodes.usage],
  [CredentialsError, exitCodes.credentials],
  [AuthenticationError, exitCodes.credentials],
  [RateLimitError, exitCodes.unavailable],
  [ServerError, exitCodes.unavailable],
  [ApiError, exitCodes.refused],
  [ConnectionError, exitCodes.connection],
  [TimeoutError, exitCodes.connection],
  [WaitFailedError, exitCodes.jobFailed],
] as const;

/** Reports a client error on stderr and sets the exit code. Rethrows any other error. */
export function reportFailure(error: unknown): void {
  if (!(error instanceof MediaIntelligenceError)) throw error;
  process.exitCode = codes.find(([Class]) => error instanceof Class)?.[1] ?? exitCodes.other;
  // The client's message names its own option, which is a command-line option here.
  const message = error.message.replace("the option allowInsecureHttp: true", "--allow-insecure-http");
  console.error(`error: ${printable(message)}`);
  if (error instanceof ApiError && error.requestId !== undefined)
    console.error(`request id: ${printable(error.requestId)}`);
  // The cause of any other error may hold a secret.
  if (error.cause instanceof MediaIntelligenceError) console.error(`cause: ${printable(error.cause.message)}`);
}
