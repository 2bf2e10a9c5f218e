import { readFileSync } from "node:fs";

export { callPage, callPlainly, pageOperation, pagePath } from "./vendor-page-call.js";

/** A row of one of the page's tables. */
export interface VendorField {
  table: "query" | "response" | "result.content";
  /** Its name, with a dot for each level of the response. */
  field: string;
  type: "Integer" | "String" | "Object" | "Array";
  required: boolean;
  minimum?: number;
  maximum?: number;
  default?: number;
  format?: string;
}

/** The vendor's page of one operation: its sample request, its tables and its sample response. */
export interface VendorPage {
  request: { method: string; url: string; headers: string[] };
  fields: VendorField[];
  response: { code: string; message: string; result: Record<string, unknown> & { content: Record<string, unknown>[] } };
}

export const vendorPage: VendorPage = JSON.parse(
  readFileSync(new URL("../fixtures/vendor-page-workspaces-list.json", import.meta.url), "utf8"),
);
