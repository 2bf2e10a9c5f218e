import type { SignatureHeaders } from "./security.js";

/** A key in a sample: its text, or the name of the environment variable that holds it. */
export type SampleKey = { literal: string } | { variable: string };

/** The request of a curl sample. */
export interface CurlSample {
  /** Scheme, host and port, without a trailing slash. */
  origin: string;
  method: string;
  /** Path and query, encoded. */
  target: string;
  /** The body as it is sent. */
  body?: string | undefined;
  headers?: Record<string, string>;
  /** The signature's headers. Without them, the sample is a plain curl command. */
  security?: SignatureHeaders | undefined;
  accessKey: SampleKey;
  secretKey: SampleKey;
}

/** Quotes a text as a single bash word. */
const quoteForBash = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

const keyWord = (key: SampleKey, prefix = ""): string =>
  "literal" in key ? quoteForBash(prefix + key.literal) : `"${prefix}$${key.variable}"`;

function signing(sample: CurlSample): string[] {
  return [
    // On macOS, `date` does not support milliseconds.
    "TIMESTAMP=$(($(date +%s)*1000))",
    `SIGNATURE=$(printf '%s %s\\n%s\\n%s' ${sample.method} ${quoteForBash(sample.target)} "$TIMESTAMP" ${keyWord(sample.accessKey)} \\`,
    `  | openssl dgst -sha256 -hmac ${keyWord(sample.secretKey)} -binary | openssl base64 -A)`,
  ];
}

/** A bash script that sends the request. If the document requires a signature, the script computes it with openssl. */
export function curlSample(sample: CurlSample): string {
  const { security } = sample;
  const globOff = /[[\]{}]/.test(sample.target) ? "--globoff " : "";
  const options = Object.entries(sample.headers ?? {}).map(
    ([name, value]) => `--header ${quoteForBash(`${name}: ${value}`)}`,
  );
  if (security !== undefined)
    options.unshift(
      `--header "${security.timestamp}: $TIMESTAMP"`,
      `--header ${keyWord(sample.accessKey, `${security.accessKey}: `)}`,
      `--header "${security.signature}: $SIGNATURE"`,
    );
  if (sample.body !== undefined) options.push(`--data-raw ${quoteForBash(sample.body)}`);
  const call = `curl ${globOff}--request ${sample.method} ${quoteForBash(sample.origin + sample.target)}`;
  return [...(security === undefined ? [] : signing(sample)), [call, ...options].join(" \\\n  ")].join("\n");
}
