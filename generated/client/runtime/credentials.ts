import { CredentialsError } from "./errors.js";
import { own } from "./values.js";

/** A key pair of a main account, a sub account, or a temporary one. */
export interface Credentials {
  /** Access key id. */
  accessKey: string;
  /** Secret key, used as it is: it looks like Base64 but is not decoded. */
  secretKey: string;
  /**
   * When a temporary pair ends, in milliseconds since 1970 UTC. The client asks its source again 15 minutes before; five
   * minutes before, calls wait for the new pair.
   */
  expiration?: number | undefined;
}

/**
 * A key pair, or a function that gives one. A pair with an `expiration` is kept until shortly before it; a function that
 * gives one without is called for each signature. Calls that need a pair wait for the one call of it that is under way; one
 * that takes longer than ten seconds is followed by another.
 */
export type CredentialsSource = Credentials | (() => Credentials | Promise<Credentials>);

/** A key pair with the name of its source. */
export interface FoundCredentials {
  pair: Credentials;
  source: string;
}

/** What looking at a source gave: a pair, or why it has none. */
export type Lookup = FoundCredentials | { nothing: string };

/** ASCII that can be seen, without quotes. */
const keyText = /^[!#-&(-~]+$/;

/** Refuses what cannot be a key, and says which half is wrong without showing it. */
export function checkedCredentials(given: Credentials, source: string): Credentials {
  const credentials = own(given);
  for (const half of ["accessKey", "secretKey"] as const) {
    const value: unknown = credentials[half];
    if (typeof value !== "string" || !keyText.test(value))
      throw new CredentialsError(
        `${half} in ${source} is ${value ? "no key: it holds a space, a line end, a quote or a letter beyond ASCII. Copy it anew" : "missing or empty"}.`,
      );
  }
  const { accessKey, secretKey, expiration } = credentials;
  if (expiration !== undefined && !Number.isFinite(expiration))
    throw new CredentialsError(`expiration in ${source} must be milliseconds since 1970 UTC.`);
  return { accessKey, secretKey, expiration };
}
