import type { Owner } from "../../mock/state/vocabulary.js";

/** Something in an `x-mock` that does not go with the contract. */
export interface Mismatch {
  owner: Owner;
  /** The keys that lead to it in the `x-mock` of an operation or of the root. */
  at: string[];
  message: string;
}

/** Reports something that does not go with the contract, below an `x-mock` or a part of it. */
export type Say = (at: (string | number)[], message: string) => void;
