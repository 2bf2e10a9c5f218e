import { curlSample } from "../api/curl-sample.js";
import { type Document, operationsOf } from "../contract/document.js";
import { sampleRequest } from "../contract/sample-request.js";
import { signatureHeaders } from "../contract/signature-headers.js";
import { defaultKeys } from "./mock.js";
import type { KeyPair } from "./package/types.js";

/** What the banner tells. */
export interface BannerOptions {
  document: Document;
  url: string;
  keys: KeyPair;
  checkSignature: boolean;
}

/** A curl call of the document's first GET operation that works when pasted into bash; undefined if it has none. */
function bannerCurl({ document, url, keys, checkSignature }: BannerOptions): string | undefined {
  const entry = operationsOf(document).find(({ method }) => method === "GET");
  if (entry === undefined) return undefined;
  const { method, target, headers } = sampleRequest(document, entry);
  return curlSample({
    origin: url,
    method,
    target,
    headers: { ...document["x-request-headers"], ...headers },
    security: checkSignature ? signatureHeaders(document) : undefined,
    accessKey: { literal: keys.accessKey },
    secretKey: keys === defaultKeys ? { literal: keys.secretKey } : { variable: "SECRET_KEY" },
  });
}

/** The text printed when the mock has started: where it is, with which keys, and a call that works. */
export function banner(options: BannerOptions): string {
  const { document, url, keys, checkSignature } = options;
  const curl = bannerCurl(options);
  const isSigned = checkSignature && signatureHeaders(document) !== undefined;
  const isSecret = isSigned && keys !== defaultKeys;
  const credentials = isSigned
    ? [`  access key  ${keys.accessKey}`, `  secret key  ${isSecret ? "as given" : keys.secretKey}`]
    : ["  signatures are not checked"];
  const sample = `Try it in another terminal (bash${isSecret ? ", after export SECRET_KEY=..." : ""}):`;
  return [
    `Mock of ${document.info.title} ${document.info.version}`,
    `  address     ${url}`,
    ...credentials,
    ...(curl === undefined ? [] : ["", sample, "", curl]),
    "",
    `State and requests so far: ${url}/__mock`,
    "Any declared answer on demand: --header 'Prefer: code=STATUS, example=NAME'. Stop with Ctrl+C.",
  ].join("\n");
}
