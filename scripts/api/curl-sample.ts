import { encode } from "../runtime/encoding.js";
import type { SampleKey, SampleSecret } from "./sample-secrets.js";
import type { SignatureHeaders } from "./security.js";

/** A part of a multipart body; `value` is the content of a file too. */
export interface CurlPart {
  readonly name: string;
  readonly value: string;
  readonly type: string | undefined;
  readonly isFile: boolean;
}

/** The request of a curl sample. */
export interface CurlSample {
  /** Scheme, host and port, without a trailing slash. */
  origin: string;
  method: string;
  /** Path and query, encoded. */
  target: string;
  /** The body as it is sent. */
  body?: string | undefined;
  /** The parts of a multipart body. */
  parts?: readonly CurlPart[] | undefined;
  headers?: Record<string, string>;
  /** The signature's headers. Without them, the sample is a plain curl command. */
  security?: SignatureHeaders | undefined;
  secrets?: readonly SampleSecret[];
  accessKey: SampleKey;
  secretKey: SampleKey;
}

/** Quotes a text as a single bash word. */
const quoteForBash = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

const keyWord = (key: SampleKey, prefix = ""): string =>
  "literal" in key
    ? quoteForBash(prefix + key.literal)
    : `"${prefix.replace(/["$\\`]/g, (character) => `\\${character}`)}$${key.variable}"`;

/** The options and the end of the URL that give a request its secrets. */
function secretsOf({ target, headers = {}, secrets = [] }: CurlSample) {
  const options: string[] = [];
  const query: string[] = [];
  const cookies = headers.Cookie === undefined ? [] : [quoteForBash(headers.Cookie)];
  for (const { scheme, keys } of secrets) {
    const [key = { literal: "" }, password] = keys;
    if (password !== undefined) options.push(`--user ${keyWord(key)}:${keyWord(password)}`);
    else if (scheme.in === "header") options.push(`--header ${keyWord(key, `${scheme.key}: `)}`);
    else if (scheme.in === "authorization") options.push(`--header ${keyWord(key, `Authorization: ${scheme.key} `)}`);
    else if (scheme.in === "cookie") cookies.push(keyWord(key, `${scheme.key}=`));
    else query.push(keyWord(key, `${query.length > 0 || target.includes("?") ? "&" : "?"}${encode(scheme.key)}=`));
  }
  if (cookies.length > 0) options.push(`--header 'Cookie: '${cookies.join("'; '")}`);
  return { options, query: query.join("") };
}

/** A part as curl has it. A text that begins with "@" or "<" would be the name of a file, and ";" would begin its type. */
function partOption({ name, value, type, isFile }: CurlPart): string {
  const text = `"${value.replace(/["\\]/g, (character) => `\\${character}`)}"`;
  const ending = type === undefined ? "" : `;type=${type}`;
  if (isFile) return `--form ${quoteForBash(`${name}=@file${ending}`)}`;
  return type === undefined
    ? `--form-string ${quoteForBash(`${name}=${value}`)}`
    : `--form ${quoteForBash(`${name}=${text}${ending}`)}`;
}

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
  const secrets = secretsOf(sample);
  const options = Object.entries(sample.headers ?? {}).flatMap(([name, value]) =>
    name === "Cookie" ? [] : [`--header ${quoteForBash(`${name}: ${value}`)}`],
  );
  options.unshift(...secrets.options);
  if (security !== undefined)
    options.unshift(
      `--header "${security.timestamp}: $TIMESTAMP"`,
      `--header ${keyWord(sample.accessKey, `${security.accessKey}: `)}`,
      `--header "${security.signature}: $SIGNATURE"`,
    );
  options.push(...(sample.parts ?? []).map(partOption));
  if (sample.body !== undefined) options.push(`--data-raw ${quoteForBash(sample.body)}`);
  const call = `curl ${globOff}--request ${sample.method} ${quoteForBash(sample.origin + sample.target)}${secrets.query}`;
  return [...(security === undefined ? [] : signing(sample)), [call, ...options].join(" \\\n  ")].join("\n");
}
