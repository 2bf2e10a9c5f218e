import type { FoundCredentials, Lookup } from "./credentials.js";
import { CredentialsError } from "./errors.js";
import { probe } from "./probe.js";

/** Pairs of environment variables, the first that is complete wins; then any access key with any secret key. */
const variables = [
  ["NCLOUD_ACCESS_KEY_ID", "NCLOUD_SECRET_ACCESS_KEY"],
  ["NCLOUD_ACCESS_KEY", "NCLOUD_SECRET_KEY"],
] as const;

type Environment = Readonly<Record<string, string | undefined>>;

/** The process environment where the runtime has one (Node, Bun, Deno's compatibility layer), else nothing. */
function environment(): Environment {
  const { process } = globalThis as { process?: { env?: Environment } };
  return probe(() => process?.env) ?? {};
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
    document === undefined &&
    EdgeRuntime === undefined &&
    probe(() => process?.versions?.node) !== undefined &&
    probe(() => navigator?.userAgent) !== "Cloudflare-Workers"
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

/** The first pair along the chain: the environment, and on a server the configuration file and the server's role. */
export async function fromChain(): Promise<FoundCredentials> {
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
    if ("pair" in found) return found;
    looked.push(found.nothing);
  }
  throw new CredentialsError(`No key pair. Looked at: ${looked.join("; ")}.`);
}
