import type { FoundCredentials, Lookup } from "./credentials.js";
import { CredentialsError } from "./errors.js";
import { globals, probe } from "./platform.js";

/** Pairs of environment variables. The first complete pair is used, else any access key with any secret key. */
const variables = [
  ["NCLOUD_ACCESS_KEY_ID", "NCLOUD_SECRET_ACCESS_KEY"],
  ["NCLOUD_ACCESS_KEY", "NCLOUD_SECRET_KEY"],
] as const;

type Environment = Readonly<Record<string, string | undefined>>;

/** Whether the code runs in a server's process, where files and the machine's metadata can be read; false in pages and at the edge. */
function isOnServer(): boolean {
  const { process, document, navigator, EdgeRuntime } = globals;
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

/** Finds the first pair: in the environment, then on a server in the configuration file and from the server's role. */
export async function fromChain(): Promise<FoundCredentials> {
  const env = probe(() => globals.process?.env) ?? {};
  const looked = ['the option "credentials" (not given)'];
  const lookups: (() => Promise<Lookup>)[] = [async () => fromEnvironment(env)];
  if (isOnServer())
    // Loaded on demand, so that bundles for browsers do not contain them.
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
