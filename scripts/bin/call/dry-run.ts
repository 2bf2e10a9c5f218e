import { MediaIntelligence } from "ncloud-media-intelligence";
import { curlSample } from "../../api/curl-sample.js";
import { keyVariables } from "../../docs/wire-sample.js";
import type { Call, Catalogue } from "./catalogue.js";
import { reportFailure } from "./failure.js";
import type { CallFlags } from "./flags.js";
import { methodOf } from "./method.js";

interface Captured {
  url: string;
  method: string;
  headers: Record<string, string>;
  body: string | undefined;
}

/** Captures the request of a call without sending it. */
export async function captureRequest(
  { resource, verb }: Call,
  input: object,
  { baseUrl, allowInsecureHttp }: CallFlags,
) {
  let captured: Captured | undefined;
  const client = new MediaIntelligence({
    baseURL: baseUrl,
    allowInsecureHttp,
    // The request is not sent, so it needs no key.
    credentials: { accessKey: "none", secretKey: "none" },
    maxRetries: 0,
    fetch: async (url, init) => {
      const { method, headers } = init;
      // The type of init has no body, since the types of the libraries differ.
      const { body } = init as { body?: unknown };
      captured = { url, method, headers: { ...headers }, body: typeof body === "string" ? body : undefined };
      throw new Error("This request is only shown.");
    },
  });
  const call = methodOf(client, resource, verb);
  await call(input, {}).then(undefined, (error) => {
    if (captured === undefined) throw error;
  });
  return captured;
}

/**
 * Prints the request of a call as bash with curl. The script reads the keys from the environment and signs with
 * openssl.
 */
export async function dryRun(call: Call, input: object, flags: CallFlags, { signature }: Catalogue): Promise<void> {
  const request = await captureRequest(call, input, flags).catch(reportFailure);
  if (request === undefined) return;
  const { url, method, body } = request;
  const signing = Object.values(signature ?? {}).map((name) => name.toLowerCase());
  const headers = Object.entries(request.headers).filter(([name]) => ![...signing, "user-agent"].includes(name));
  const { origin } = new URL(url);
  console.log(
    curlSample({
      origin,
      method,
      target: url.slice(origin.length),
      body,
      headers: Object.fromEntries(headers),
      security: signing.some((name) => name in request.headers) ? signature : undefined,
      accessKey: { variable: keyVariables.accessKey },
      secretKey: { variable: keyVariables.secretKey },
    }),
  );
}
