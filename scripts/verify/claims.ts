import type { Api } from "../api/api.js";
import { readApi } from "../api/read-api.js";
import { loadContract } from "../contract/load.js";
import { Places } from "../contract/places.js";
import { Sources } from "../contract/sources.js";
import { createValidator, type Validator } from "../proof/validators.js";
import { type Question, questionsOf } from "./questions.js";

/** A contract to verify. */
export interface Claims {
  readonly api: Api;
  readonly questions: readonly Question[];
  readonly validator: Validator;
  /** Finds the source lines; undefined for a contract whose files are not there. */
  readonly places?: Places | undefined;
}

/** A contract with its files. */
export interface FileClaims extends Claims {
  readonly places: Places;
  readonly input: string;
  readonly sources: Sources;
}

/** Reads a contract with what it asks of the service. */
export async function readClaims(input: string): Promise<FileClaims> {
  const sources = new Sources();
  const { document } = await loadContract(input, sources);
  const api = readApi(document);
  const places = new Places(document, input, sources);
  return { api, places, questions: questionsOf(api), validator: createValidator(api), input, sources };
}
