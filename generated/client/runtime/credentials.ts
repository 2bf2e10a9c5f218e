import { CredentialsError } from "./errors.js";
import { own } from "./values.js";

/** A key pair: of a main account, of a sub account, or a temporary one. */
export interface Credentials {
  /** Access key id. */
  accessKey: string;
  /** Secret key, used unchanged: it looks like Base64 but is not decoded. */
  secretKey: string;
  /**
   * When a temporary pair expires, in milliseconds since 1970 UTC. The client requests a new pair 15 minutes before. From five
   * minutes before, calls wait for the new pair.
   */
  expiration?: number | undefined;
}

/**
 * A key pair, or a function that returns one. A pair with an `expiration` is kept until shortly before it expires. If the pair
 * has none, the function is called for each signature. Simultaneous calls share one call of the function; after ten seconds
 * without a result it is called again.
 */
export type CredentialsSource = Credentials | (() => Credentials | Promise<Credentials>);

export interface FoundCredentials {
  pair: Credentials;
  /** Name of the source, for messages. */
  source: string;
}

/** The pair that a source has, or why it has none. */
export type Lookup = FoundCredentials | { nothing: string };

/** Visible ASCII without quotes. */
const keyText = /^[!#-&(-~]+$/;

/** @throws CredentialsError for a value that cannot be a key. The message names the half but does not show it. */
export function checkedCredentials(given: Credentials, source: string): Credentials {
  const credentials = own(given);
  for (const half of ["accessKey", "secretKey"] as const) {
    const value: unknown = credentials[half];
    if (typeof value !== "string" || !keyText.test(value))
      throw new CredentialsError(
        `${half} in ${source} is ${value ? "not a key: it contains a space, a line break, a quote or a non-ASCII letter. Copy it again" : "missing or empty"}.`,
      );
  }
  const { accessKey, secretKey, expiration } = credentials;
  if (expiration !== undefined && !Number.isFinite(expiration))
    throw new CredentialsError(`expiration in ${source} must be milliseconds since 1970 UTC.`);
  return { accessKey, secretKey, expiration };
}
