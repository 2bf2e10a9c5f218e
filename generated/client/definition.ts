// Generated from the contract. Do not edit: change the contract and generate again.
import type { Definition } from "./runtime/definition.js";

/** The service, as the contract describes it. */
export const definition: Definition = {
  baseURL: "https://mi.apigw.ntruss.com",
  headers: {
    "content-type": "application/json",
  },
  signature: {
    timestamp: "x-ncp-apigw-timestamp",
    accessKey: "x-ncp-iam-access-key",
    signature: "x-ncp-apigw-signature-v2",
    refused: "401 200",
  },
  envelope: {
    code: ["code"],
    data: ["result"],
    success: ["0"],
  },
  requestIdHeaders: ["x-ncp-apigw-request-id", "x-ncp-trace-id", "x-ncp-request-id"],
  hints: () => import("./hints.js"),
  rateLimits: () => import("./runtime/rate-limit.js"),
};
