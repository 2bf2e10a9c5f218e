import type { Api } from "../api/api.js";
import { type Caller, createCaller } from "./calls.js";
import { type LoadedClient, loadClient } from "./client.js";
import { createPeer, type Peer } from "./peer.js";
import type { Validator } from "./validators.js";

/** A contract, with its client and mock and the two validators that judge it. */
export interface Tools {
  api: Api;
  validator: Validator;
  peer: Peer;
  client: LoadedClient;
  /** Calls the contract's mock through its client. */
  call: Caller;
}

/** The API without the operations that `fetch` refuses to send. */
export const sendable = (api: Api): Api => ({
  ...api,
  operations: api.operations.filter(({ method }) => method !== "TRACE"),
});

/** Generates the client and the mock of a contract in memory. */
export async function createTools(whole: Api, validator: Validator): Promise<Tools> {
  const api = sendable(whole);
  const client = await loadClient(api.document);
  return { api, validator, client, call: createCaller(api, client), peer: createPeer(api) };
}
