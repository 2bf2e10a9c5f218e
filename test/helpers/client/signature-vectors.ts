import { readFileSync } from "node:fs";

/** A known signature; where it comes from is its kind. */
export interface Vector {
  name: string;
  kind: string;
  method: string;
  url: string;
  timestamp: string;
  accessKey: string;
  secretKey: string;
  signature: string;
}

export const vectors: Vector[] = JSON.parse(
  readFileSync(new URL("../../fixtures/signature-v2-vectors.json", import.meta.url), "utf8"),
);
