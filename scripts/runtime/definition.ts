import type { HintOf } from "./hint.js";
import type { Path } from "./path.js";
import type { SignatureDefinition } from "./signature.js";
import type { RateLimiter } from "./transport.js";

/** What a generated client knows of its service; from the contract. */
export interface Definition {
  /** The contract's first server; undefined where it names none. */
  readonly baseURL: string | undefined;
  /** Headers of every request, in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The computed signature, where the contract has one. */
  readonly signature: SignatureDefinition | undefined;
  /** The paths of code and data in the body of every response, and the code of a success. */
  readonly envelope: { readonly code: Path; readonly data: Path; readonly success: string } | undefined;
  /** Response headers that may hold the id of a request, the first one that is there; left out where none is known. */
  readonly requestIdHeaders?: readonly string[];
  /** Loads the hints for errors. */
  readonly hints: () => Promise<{ readonly hintOf: HintOf }>;
  /** Loads the rate limiter, where the contract has rate limits. */
  readonly rateLimits?: RateLimiter["load"];
}
