import { type Credentials, type CredentialsSource, checked } from "./credentials.js";
import { CredentialsError } from "./errors.js";
import { refreshed } from "./refreshed.js";

/** A source that has to be asked. */
export type AskedSource = Exclude<CredentialsSource, Credentials>;

async function ask(source: AskedSource): Promise<Credentials> {
  try {
    return checked(await source(), 'what the option "credentials" returned');
  } catch (error) {
    if (error instanceof CredentialsError) throw error;
    throw new CredentialsError('The function of the option "credentials" failed; its error is the cause.', {
      cause: error,
    });
  }
}

async function look(): Promise<Credentials> {
  const { pair, source } = await (await import("./credentials-chain.js")).fromChain();
  return checked(pair, source);
}

/** The function that gives the key pair for each signature: from the caller's own function, else from the first place that has one. */
export const askedProvider = (source: AskedSource | undefined, now: () => number): (() => Promise<Credentials>) =>
  source ? refreshed(() => ask(source), now, { keep: false }) : refreshed(look, now, { keep: true });
