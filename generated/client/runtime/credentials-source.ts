import { type Credentials, type CredentialsSource, checkedCredentials } from "./credentials.js";
import { CredentialsError } from "./errors.js";
import { refreshed } from "./refreshed.js";

/** A source that has to be asked. */
export type AskedSource = Exclude<CredentialsSource, Credentials>;

async function ask(source: AskedSource): Promise<Credentials> {
  return checkedCredentials(await source(), 'what the option "credentials" returned');
}

async function look(): Promise<Credentials> {
  const { pair, source } = await (await import("./credentials-chain.js")).fromChain();
  return checkedCredentials(pair, source);
}

/** Whatever goes wrong is no matter of the connection to the service. */
const load = (source: AskedSource | undefined) => (): Promise<Credentials> =>
  (source ? ask(source) : look()).catch((cause: unknown) => {
    if (cause instanceof CredentialsError) throw cause;
    throw new CredentialsError(
      source
        ? 'The function of the option "credentials" failed; its error is the cause.'
        : "No key pair could be looked up; the cause says why.",
      { cause },
    );
  });

/** The function that gives the key pair for each signature: from the caller's own function, else from the first place that has one. */
export const askedProvider = (source: AskedSource | undefined, now: () => number): (() => Promise<Credentials>) =>
  refreshed(load(source), now, { keep: source === undefined });
