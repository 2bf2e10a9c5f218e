import type { Api } from "../api/api.js";
import { readApi } from "../api/read-api.js";
import type { Document } from "../contract/document.js";

const apis = new WeakMap<Document, Api>();

/** The model of a document. Tests make many mocks of one document object, which therefore must not change: it is read once. */
export function apiOf(document: Document): Api {
  const api = apis.get(document) ?? readApi(document);
  apis.set(document, api);
  return api;
}
