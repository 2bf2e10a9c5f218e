import { curlSample } from "../../api/curl-sample.js";
import { keyVariables } from "../../docs/wire-sample.js";
import type { Call, Catalogue } from "./catalogue.js";

import { reportFailure } from "./failure.js";
import type { CallFlags } from "./flags.js";
import { captureRequest } from "./send.js";

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
