import type { FixedFiles } from "../client/client-files.js";
import { type English, type EnglishInput, makeEnglish } from "./english.js";
import { respond } from "./respond.js";

/** A request to the thread. */
export interface EnglishRequest {
  input: EnglishInput;
  fixed: FixedFiles;
}

respond<EnglishRequest, English>(({ input, fixed }) => makeEnglish(input, fixed));
