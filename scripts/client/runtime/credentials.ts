import { CredentialsError } from "./errors.js";

/** A key pair of a main account, a sub account, or a temporary one. */
export interface Credentials {
  /** Access key id. */
  accessKey: string;
  /** Secret key, used as it is: it looks like Base64 but is not decoded. */
  secretKey: string;
}

/** A key pair, or a function that gives one whenever a request is signed. */
export type CredentialsSource = Credentials | (() => Credentials | Promise<Credentials>);

/** Pairs of environment variables, the first that is complete wins; then any access key with any secret key. */
const variables = [
  ["NCLOUD_ACCESS_KEY_ID", "NCLOUD_SECRET_ACCESS_KEY"],
  ["NCLOUD_ACCESS_KEY", "NCLOUD_SECRET_KEY"],
] as const;

/** The process environment where the runtime has one (Node, Bun, Deno's compatibility layer), else nothing. */
function environment(): Record<string, string | undefined> {
  const { process } = globalThis as { process?: { env?: Record<string, string | undefined> } };
  return process?.env ?? {};
}

function fromEnvironment(env: Record<string, string | undefined>): Credentials {
  const accessNames = variables.map(([access]) => access);
  const secretNames = variables.map(([, secret]) => secret);
  const pair = variables.find(([access, secret]) => env[access] && env[secret]);
  const access = pair?.[0] ?? accessNames.find((name) => env[name]);
  const secret = pair?.[1] ?? secretNames.find((name) => env[name]);
  if (access === undefined && secret === undefined)
    throw new CredentialsError(
      `No key pair. Looked at: the option "credentials" (not given); the environment variables ` +
        `${variables.map((names) => names.join(" and ")).join(", or ")} (not set).`,
    );
  if (access === undefined || secret === undefined)
    throw new CredentialsError(
      `Half a key pair: the environment has ${access ?? secret}, but neither ` +
        `${(access === undefined ? accessNames : secretNames).join(" nor ")}. Set both, from the same pair.`,
    );
  return checked({ accessKey: env[access] ?? "", secretKey: env[secret] ?? "" }, `${access} and ${secret}`);
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
  return { accessKey: credentials.accessKey, secretKey: credentials.secretKey };
}

/**
 * Makes the function that gives the key pair for each signature: from the option, else from the environment.
 * @throws CredentialsError when the pair is missing, incomplete or malformed.
 */
export function credentialsProvider(source: CredentialsSource | undefined): () => Promise<Credentials> {
  if (source === undefined) return async () => fromEnvironment(environment());
  if (typeof source === "function")
    return async () => {
      try {
        return checked(await source(), 'what the option "credentials" returned');
      } catch (error) {
        if (error instanceof CredentialsError) throw error;
        throw new CredentialsError('The function of the option "credentials" failed; its error is the cause.', {
          cause: error,
        });
      }
    };
  const pair = checked(source, 'the option "credentials"');
  return async () => pair;
}
