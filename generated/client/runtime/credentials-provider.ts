import { type Credentials, type CredentialsSource, checkedCredentials } from "./credentials.js";

/**
 * Makes the function that returns the key pair for each signature: from the option, else from the first of the environment,
 * the configuration file `~/.ncloud/configure` (profile `NCLOUD_PROFILE`) and the server's role that has one.
 * @throws CredentialsError if the given pair is malformed. The function throws it if no usable pair is found.
 */
export function credentialsProvider(
  source: CredentialsSource | undefined,
  now: () => number = Date.now,
): () => Credentials | Promise<Credentials> {
  if (source === undefined || typeof source === "function") {
    let provider: (() => Promise<Credentials>) | undefined;
    const first = async () => {
      // Loaded on demand, since a client that is given a pair does not need it.
      const { loadedProvider } = await import("./credentials-source.js");
      provider ??= loadedProvider(source, now);
      return provider();
    };
    return () => (provider ?? first)();
  }
  const pair = checkedCredentials(source, 'the option "credentials"');
  return () => pair;
}
