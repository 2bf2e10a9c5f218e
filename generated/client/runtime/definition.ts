import type { HintOf } from "./hint.js";
import type { Path } from "./path.js";
import type { SignatureDefinition } from "./signature.js";
import type { RateLimiter } from "./transport.js";

/** The service as the contract describes it. */
export interface Definition {
  /** The contract's first server; undefined if it has none. */
  readonly baseURL: string | undefined;
  /** Headers of every request, with names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly signature: SignatureDefinition | undefined;
  /** Paths of code and data in the body of every response, and the codes of a success. */
  readonly envelope: { readonly code: Path; readonly data: Path; readonly success: readonly unknown[] } | undefined;
  /** Response headers that may hold the id of a request; the first one that is present counts. */
  readonly requestIdHeaders?: readonly string[];
  /** Loads the hints for errors. */
  readonly hints: () => Promise<{ readonly hintOf: HintOf }>;
  /** Loads the rate limiter; absent if the contract has no rate limits. */
  readonly rateLimits?: RateLimiter["load"];
}
