import type { Operation } from "../../api/operation.js";
import { sampleRequest } from "../../api/sample-request.js";
import { createHmac } from "../../runtime/hmac.js";
import type { DocsContext } from "../docs-context.js";
import { code, fence, section, table } from "../markdown.js";

/** Constant, so that the output is reproducible. */
const example = { timestamp: "1700000000000", accessKey: "example-access-key", secretKey: "example-secret-key" };

/** Computes the signature of one call step by step; undefined where the call is not signed. */
export async function signatureSection(
  { api: { signature: names }, language: { signature } }: DocsContext,
  operation: Operation,
): Promise<string | undefined> {
  if (names === undefined || !operation.signed) return undefined;
  const { method, target } = sampleRequest(operation);
  const parts = { method, target, ...example };
  const message = `${method} ${target}\n${parts.timestamp}\n${parts.accessKey}`;
  const result = await createHmac(parts.secretKey)(message);
  const headers = [
    `${names.timestamp}: ${parts.timestamp}`,
    `${names.accessKey}: ${parts.accessKey}`,
    `${names.signature}: ${result}`,
  ];
  return section(
    signature.heading,
    signature.text,
    table(signature.columns, [
      [signature.parts.method, code(method)],
      [signature.parts.target, code(target)],
      [signature.parts.timestamp, code(parts.timestamp)],
      [signature.parts.accessKey, code(parts.accessKey)],
      [signature.parts.secretKey, code(parts.secretKey)],
    ]),
    signature.message,
    fence("text", message),
    signature.result,
    fence("text", result),
    signature.headers,
    fence("text", headers.join("\n")),
  );
}
