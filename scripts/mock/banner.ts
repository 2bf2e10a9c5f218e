import type { Api } from "../api/api.js";
import { curlSample } from "../api/curl-sample.js";
import type { Operation } from "../api/operation.js";
import { sampleRequest } from "../api/sample-request.js";
import { type SampleSecret, sampleSecrets } from "../api/sample-secrets.js";
import { basePathOf } from "../api/servers.js";
import { defaultKeys } from "./mock.js";
import type { KeyPair } from "./package/types.js";

export interface BannerOptions {
  api: Api;
  url: string;
  keys: KeyPair;
  checkSignature: boolean;
}

/** Sample secrets, since the mock only checks that secrets are present. */
const mockSecrets = (api: Api, operation: Operation): SampleSecret[] =>
  sampleSecrets(api, operation).map(({ scheme, keys }) => ({ scheme, keys: keys.map(() => ({ literal: "mock" })) }));

/** A curl command for the first GET operation that can be pasted into bash. Undefined if there is no GET operation. */
function bannerCurl({ api, url, keys, checkSignature }: BannerOptions): string | undefined {
  const operation = api.operations.find(({ method }) => method === "GET");
  if (operation === undefined) return undefined;
  const { method, target, headers } = sampleRequest(operation);
  const [server] = operation.servers;
  return curlSample({
    origin: url,
    method,
    target: (server === undefined ? "" : basePathOf(server)) + target,
    headers: { ...api.requestHeaders, ...headers },
    security: checkSignature ? api.signature : undefined,
    secrets: checkSignature ? mockSecrets(api, operation) : [],
    accessKey: { literal: keys.accessKey },
    secretKey: keys === defaultKeys ? { literal: keys.secretKey } : { variable: "SECRET_KEY" },
  });
}

/** The text that is printed when the mock starts: its URL, its keys and a curl command. */
export function banner(options: BannerOptions): string {
  const { api, url, keys, checkSignature } = options;
  const curl = bannerCurl(options);
  const isSigned = checkSignature && api.signature !== undefined;
  const isSecret = isSigned && keys !== defaultKeys;
  const signed = [`  access key  ${keys.accessKey}`, `  secret key  ${isSecret ? "as given" : keys.secretKey}`];
  const unsigned = api.signature === undefined ? [] : ["  signatures are not checked"];
  const sample = `Try it in another terminal (bash${isSecret ? ", after export SECRET_KEY=..." : ""}):`;
  return [
    `Mock of ${api.title} ${api.version}`,
    `  address     ${url}`,
    ...(isSigned ? signed : unsigned),
    ...(curl === undefined ? [] : ["", sample, "", curl]),
    "",
    `State and requests so far: ${url}/__mock`,
    "For any declared response: --header 'Prefer: code=STATUS, example=NAME'. Stop with Ctrl+C.",
  ].join("\n");
}
