import { type Credentials, type CredentialsSource, checkedCredentials } from "./credentials.js";

/**
 * Makes the function that gives the key pair for each signature: from the option, else from the environment, the
 * configuration file `~/.ncloud/configure` (profile `NCLOUD_PROFILE`) or the server's role, the first that has one.
 * @throws CredentialsError when the pair is missing, incomplete or malformed.
 */
export function credentialsProvider(
  source: CredentialsSource | undefined,
  now: () => number = Date.now,
): () => Credentials | Promise<Credentials> {
  if (source === undefined || typeof source === "function") {
    let provider: (() => Promise<Credentials>) | undefined;
    const first = async () => {
      // Loaded only here: a client that is given a pair needs none of it.
      const { askedProvider } = await import("./credentials-source.js");
      provider ??= askedProvider(source, now);
      return provider();
    };
    return () => (provider ?? first)();
  }
  const pair = checkedCredentials(source, 'the option "credentials"');
  return () => pair;
}
