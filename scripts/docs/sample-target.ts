import type { Api } from "../api/api.js";
import { clientModel } from "../client/model.js";
import { keyVariables } from "./wire-sample.js";

/** The server that samples call instead of the service, with its keys. */
export interface SampleTarget {
  origin: string;
  accessKey: string;
  secretKey: string;
}

/** Texts of samples with their replacements. */
export type Replacements = [text: string, replacement: string][];

/** Makes samples call another server than the service, with its keys. */
export function replacementsFor(api: Api, { origin, accessKey, secretKey }: SampleTarget): Replacements {
  const { className } = clientModel(api);
  const origins = api.servers.flatMap(({ url }) => (/^https?:/.test(url) ? [new URL(url).origin] : []));
  const keys = [
    [keyVariables.accessKey, accessKey],
    [keyVariables.secretKey, secretKey],
  ] as const;
  const client = `{\n  baseURL: "${origin}",\n  credentials: { accessKey: "${accessKey}", secretKey: "${secretKey}" },\n}`;
  return [
    ...[...new Set(origins)].map((own): [string, string] => [own, origin]),
    ...keys.flatMap(
      ([variable, key]): Replacements => [
        [`process.env.${variable}`, JSON.stringify(key)],
        [`os.environ["${variable}"]`, JSON.stringify(key)],
        [`$${variable}`, key],
      ],
    ),
    [`new ${className}()`, `new ${className}(${client})`],
  ];
}
