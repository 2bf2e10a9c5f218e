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

/** A source that was looked at: a pair, or why it has none. */
export type Lookup = { pair: Credentials; source: string } | { nothing: string };

/** Pairs of environment variables, the first that is complete wins; then any access key with any secret key. */
const variables = [
  ["NCLOUD_ACCESS_KEY_ID", "NCLOUD_SECRET_ACCESS_KEY"],
  ["NCLOUD_ACCESS_KEY", "NCLOUD_SECRET_KEY"],
] as const;

type Environment = Readonly<Record<string, string | undefined>>;

/** The process environment where the runtime has one (Node, Bun, Deno's compatibility layer), else nothing. */
function environment(): Environment {
  const { process } = globalThis as { process?: { env?: Environment } };
  return process?.env ?? {};
}

/**
 * Whether this is a program on a machine, and not a page, a worker or a function at the edge: only there may files and
 * the machine's metadata be asked.
 */
function isOnServer(): boolean {
  const { process, document, navigator, EdgeRuntime } = globalThis as {
    process?: { versions?: { node?: string } };
    document?: unknown;
    navigator?: { userAgent?: string };
    EdgeRuntime?: unknown;
  };
  return (
    process?.versions?.node !== undefined &&
    document === undefined &&
    EdgeRuntime === undefined &&
    navigator?.userAgent !== "Cloudflare-Workers"
  );
}

function fromEnvironment(env: Environment): Lookup {
  const accessNames = variables.map(([access]) => access);
  const secretNames = variables.map(([, secret]) => secret);
  const pair = variables.find(([access, secret]) => env[access] && env[secret]);
  const access = pair?.[0] ?? accessNames.find((name) => env[name]);
  const secret = pair?.[1] ?? secretNames.find((name) => env[name]);
  if (access === undefined && secret === undefined)
    return {
      nothing: `the environment variables ${variables.map((names) => names.join(" and ")).join(", or ")} (not set)`,
    };
  if (access === undefined || secret === undefined)
    throw new CredentialsError(
      `Half a key pair: the environment has ${access ?? secret}, but neither ` +
        `${(access === undefined ? accessNames : secretNames).join(" nor ")}. Set both, from the same pair.`,
    );
  return { pair: { accessKey: env[access] ?? "", secretKey: env[secret] ?? "" }, source: `${access} and ${secret}` };
}

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

/** The first pair along the chain: the environment, and on a server the configuration file and the server's role. */
async function fromChain(): Promise<Credentials> {
  const env = environment();
  const looked = ['the option "credentials" (not given)'];
  const lookups: (() => Promise<Lookup>)[] = [async () => fromEnvironment(env)];
  if (isOnServer())
    // Loaded only here, so that no bundle for a browser has it.
    lookups.push(
      async () => (await import("./credentials-file.js")).fromFile(env),
      async () => (await import("./credentials-server-role.js")).fromServerRole(env),
    );
  for (const lookup of lookups) {
    const found = await lookup();
    if ("pair" in found) return checked(found.pair, found.source);
    looked.push(found.nothing);
  }
  throw new CredentialsError(`No key pair. Looked at: ${looked.join("; ")}.`);
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
  if (source === undefined) return refreshed(fromChain, now, { keep: true });
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
