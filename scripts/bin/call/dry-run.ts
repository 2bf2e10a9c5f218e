import { MediaIntelligence } from "ncloud-media-intelligence";
import { curlSample } from "../../api/curl-sample.js";
import { keyVariables } from "../../docs/wire-sample.js";
import type { Call, Catalogue } from "./catalogue.js";
import { reportFailure } from "./failure.js";
import type { CallFlags } from "./flags.js";
import { methodOf } from "./method.js";

/** A request as the client would send it. */
interface Captured {
  url: string;
  method: string;
  headers: Record<string, string>;
  body: string | undefined;
}

/** The request of a call, which is not sent. */
export async function captureRequest(
  { resource, verb }: Call,
  input: object,
  { baseUrl, allowInsecureHttp }: CallFlags,
) {
  let captured: Captured | undefined;
  const client = new MediaIntelligence({
    baseURL: baseUrl,
    allowInsecureHttp,
    // Nothing is sent, so that no key is needed.
    credentials: { accessKey: "none", secretKey: "none" },
    maxRetries: 0,
    fetch: async (url, init) => {
      const { method, headers } = init;
      // The type of an init leaves the body out, since the types of the libraries differ.
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

/** Prints the request of a call as bash with curl, which takes the keys from the environment and signs with openssl. */
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
