import type { Api } from "./api.js";
import type { Operation } from "./operation.js";
import { isLogin, type SecretScheme } from "./security.js";

/** A key in a sample: its text, or the environment variable with it. */
export type SampleKey = { readonly literal: string } | { readonly variable: string };

/** A secret in a sample, and where the request has it. */
export interface SampleSecret {
  readonly scheme: SecretScheme;
  /** One; of a user with a password, two. */
  readonly keys: readonly SampleKey[];
}

/** `api_key`, `apiKey` → `API_KEY`; `API_KEY` too where a name has no letter of ASCII. */
function variableOf(name: string): string {
  const words = name.replace(/([a-z\d])([A-Z])/g, "$1_$2").replace(/[^A-Za-z\d]+/g, "_");
  const variable = words.replace(/^[_\d]+|_+$/g, "").toUpperCase();
  return variable === "" ? "API_KEY" : variable;
}

/** The secrets of a sample call: those of the first alternative that has any. A computed signature is none. */
export function sampleSecrets({ secretSchemes, signature }: Api, { security }: Operation): SampleSecret[] {
  if (signature !== undefined) return [];
  const names = security.find((each) => each.length > 0) ?? [];
  return names
    .flatMap((name) => secretSchemes.get(name) ?? [])
    .filter((scheme) => scheme.in !== undefined)
    .map((scheme) => {
      const variable = variableOf(scheme.name);
      const variables = isLogin(scheme) ? [`${variable}_USERNAME`, `${variable}_PASSWORD`] : [variable];
      return { scheme, keys: variables.map((each) => ({ variable: each })) };
    });
}
