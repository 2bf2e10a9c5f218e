import { CredentialsError } from "./errors.js";
import { refreshed } from "./refreshed.js";

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
 * gives one without is called for each signature. There is never more than one call of it under way.
 */
export type CredentialsSource = Credentials | (() => Credentials | Promise<Credentials>);

/** Refuses what cannot be a key, and says which half is wrong without showing it. */
function checked(credentials: Credentials, source: string): Credentials {
  for (const half of ["accessKey", "secretKey"] as const) {
    const value: unknown = credentials?.[half];
    if (typeof value !== "string" || value === "")
      throw new CredentialsError(`${half} is missing or empty in ${source}. Give accessKey and secretKey as text.`);
    if (/[^\x21-\x7e]|["']/.test(value))
      throw new CredentialsError(
        `${half} in ${source} holds a space, a line end, a quote or a letter beyond ASCII, which no key has. Look for one that came along ` +
          "when it was copied or read from a file.",
      );
  }
  const { accessKey, secretKey, expiration } = credentials;
  if (expiration !== undefined && !Number.isFinite(expiration))
    throw new CredentialsError(
      `expiration in ${source} must be milliseconds since 1970 UTC, as Date.now() gives them.`,
    );
  return { accessKey, secretKey, expiration };
}

/**
 * Makes the function that gives the key pair for each signature: from the option, else from the environment, the
 * configuration file `~/.ncloud/configure` (profile `NCLOUD_PROFILE`) or the server's role, the first that has one.
 * @throws CredentialsError when the pair is missing, incomplete or malformed.
 */
export function credentialsProvider(
  source: CredentialsSource | undefined,
  now: () => number = Date.now,
): () => Promise<Credentials> {
  if (source === undefined)
    return refreshed(
      async () => {
        // Loaded only here: a client that is given its keys needs none of it.
        const found = await (await import("./credentials-chain.js")).fromChain();
        return checked(found.pair, found.source);
      },
      now,
      { keep: true },
    );
  if (typeof source === "function")
    return refreshed(
      async () => {
        try {
          return checked(await source(), 'what the option "credentials" returned');
        } catch (error) {
          if (error instanceof CredentialsError) throw error;
          throw new CredentialsError('The function of the option "credentials" failed; its error is the cause.', {
            cause: error,
          });
        }
      },
      now,
      { keep: false },
    );
  const pair = checked(source, 'the option "credentials"');
  return async () => pair;
}
