import type { MediaIntelligence } from "ncloud-media-intelligence";

/** A call method or a waiter of the client. */
export type Method = (input: object, options: object) => PromiseLike<unknown> & AsyncIterable<unknown>;

/** A method of the client by its names in the catalogue, which was made from this client. */
export function methodOf(client: MediaIntelligence, resource: string, name: string): Method {
  // The class has no type for a method whose name is known at run time only.
  const methods = (client as unknown as Record<string, Record<string, Method>>)[resource];
  const method = methods?.[name];
  if (method === undefined) throw new Error(`The client has no ${resource}.${name}.`);
  return method.bind(methods);
}
