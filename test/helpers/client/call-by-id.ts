import type { MediaIntelligence } from "ncloud-media-intelligence";

/** The common type of all calls, since tests read the operations from the contract. */
export type AnyCall = (input: object, options?: object) => PromiseLike<unknown>;

/** The client's method for an operation, such as `client.widgets.list` for `widgets.list`. */
export function callById(client: MediaIntelligence, operationId: string, verb?: string): AnyCall {
  const [resource = "", ownVerb = ""] = operationId.split(".");
  // The contract defines the resources and verbs, and the type tests check them.
  const calls = (client as unknown as Record<string, Record<string, AnyCall | undefined>>)[resource];
  const call = calls?.[verb ?? ownVerb]?.bind(calls);
  if (call === undefined) throw new Error(`The client has no client.${resource}.${verb ?? ownVerb}().`);
  return call;
}
