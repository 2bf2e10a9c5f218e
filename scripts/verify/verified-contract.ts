import type { Api } from "../api/api.js";
import { readApi } from "../api/read-api.js";
import { loadContract } from "../contract/load.js";
import { Places } from "../contract/places.js";
import { Sources } from "../contract/sources.js";
import { createValidator, type Validator } from "../proof/validators.js";
import { type Question, questionsOf } from "./questions.js";

/** A contract that is verified against the service. */
export interface VerifiedContract {
  readonly api: Api;
  readonly questions: readonly Question[];
  readonly validator: Validator;
  /** Finds the source line of a pointer. Undefined if the contract's files are not available. */
  readonly places?: Places | undefined;
}

export interface VerifiedFiles extends VerifiedContract {
  readonly places: Places;
  readonly input: string;
  readonly sources: Sources;
}

/** Reads a contract together with its open questions. */
export async function readVerifiedContract(input: string): Promise<VerifiedFiles> {
  const sources = new Sources();
  const { document } = await loadContract(input, sources);
  const api = readApi(document);
  const places = new Places(document, input, sources);
  return { api, places, questions: questionsOf(api), validator: createValidator(api), input, sources };
}
