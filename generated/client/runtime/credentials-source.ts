import { type Credentials, type CredentialsSource, checkedCredentials } from "./credentials.js";
import { CredentialsError } from "./errors.js";
import { refreshed } from "./refreshed.js";

type CredentialsFunction = Exclude<CredentialsSource, Credentials>;

async function fromFunction(source: CredentialsFunction): Promise<Credentials> {
  return checkedCredentials(await source(), 'what the option "credentials" returned');
}

async function fromEnvironment(): Promise<Credentials> {
  const { pair, source } = await (await import("./credentials-chain.js")).fromChain();
  return checkedCredentials(pair, source);
}

/** Makes the function that loads the pair. It reports every failure as one of the credentials, and not of the connection. */
const load = (source: CredentialsFunction | undefined) => (): Promise<Credentials> =>
  (source ? fromFunction(source) : fromEnvironment()).catch((cause: unknown) => {
    if (cause instanceof CredentialsError) throw cause;
    throw new CredentialsError(
      source
        ? 'The function of the option "credentials" failed; its error is the cause.'
        : "No key pair could be looked up; the cause says why.",
      { cause },
    );
  });

/** Makes the function that returns the key pair for each signature: from the caller's function, else from the environment. */
export const loadedProvider = (
  source: CredentialsFunction | undefined,
  now: () => number,
): (() => Promise<Credentials>) => refreshed(load(source), now, { keep: source === undefined });
