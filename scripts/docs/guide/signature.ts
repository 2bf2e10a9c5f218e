import type { Operation } from "../../api/operation.js";
import { sampleRequest } from "../../api/sample-request.js";
import { createHmac } from "../../runtime/hmac.js";
import { messageToSign } from "../../runtime/signature.js";
import type { DocsContext } from "../docs-context.js";
import { code, fence, section, table } from "../markdown.js";

const names = ["method", "target", "timestamp", "accessKey", "secretKey"] as const;

/** Constant, so that the output is reproducible. */
const example = { timestamp: "1700000000000", accessKey: "example-access-key", secretKey: "example-secret-key" };

/** Computes the signature of one call step by step; undefined if the call is not signed. */
export async function signatureSection(
  { api: { signature: headerNames }, language: { signature } }: DocsContext,
  operation: Operation,
): Promise<string | undefined> {
  if (headerNames === undefined || !operation.signed) return undefined;
  const { method, target } = sampleRequest(operation);
  const parts = { method, target, ...example };
  const message = messageToSign(method, target, parts.timestamp, parts.accessKey);
  const result = await createHmac(parts.secretKey)(message);
  const headers = [
    `${headerNames.timestamp}: ${parts.timestamp}`,
    `${headerNames.accessKey}: ${parts.accessKey}`,
    `${headerNames.signature}: ${result}`,
  ];
  return section(
    signature.heading,
    signature.text,
    table(
      signature.columns,
      names.map((name) => [signature.parts[name], code(parts[name])]),
    ),
    signature.message,
    fence("text", message),
    signature.result,
    fence("text", result),
    signature.headers,
    fence("text", headers.join("\n")),
  );
}
