import type { Caller } from "../connect.js";
import type { Connect } from "./caller-with.js";

/** The servers of calls that declare their own, by `operationId` and by the method and path of `client.http`. */
export type Servers = Readonly<Record<string, string>>;

const withoutSlash = (url: string): string => url.replace(/(?<!\/)\/+$/, "");

/** The URL of a server. If the option `baseURL` is given, its origin with the path of the server. */
function urlOf(server: string, baseURL: string, isGiven: boolean): string {
  const { pathname } = new URL(server, "https://localhost");
  if (!isGiven && URL.canParse(server)) return withoutSlash(server);
  return new URL(baseURL).origin + withoutSlash(pathname);
}

/** Creates the caller of each server when it is first needed, and selects the caller of each call. */
function dispatch(main: Caller, servers: Servers, callerAt: (server: string) => Caller): Caller {
  const callers = new Map<string, Caller>();
  const callerFor = (id: string): Caller => {
    const server = Object.hasOwn(servers, id) ? servers[id] : undefined;
    if (server === undefined) return main;
    const found = callers.get(server) ?? callerAt(server);
    callers.set(server, found);
    return found;
  };
  return {
    ...main,
    call: (operation, input, options) => callerFor(operation.id).call(operation, input, options),
    page: (operation, input, options) => callerFor(operation.id).page(operation, input, options),
    send: (call) => {
      const { baseURL } = callerFor(call.operationId);
      return main.send({ ...call, url: call.url.replace(main.baseURL, () => baseURL) });
    },
    withOptions: (changes) =>
      dispatch(main.withOptions(changes), servers, (server) => callerAt(server).withOptions(changes)),
  };
}

/** A connection whose calls go to the servers that their operations declare. */
export const withServers =
  (servers: Servers, connect: Connect): Connect =>
  (definition, options, validator) => {
    const main = connect(definition, options, validator);
    const isGiven = options.baseURL !== undefined;
    return dispatch(main, servers, (server) =>
      connect(definition, { ...options, baseURL: urlOf(server, main.baseURL, isGiven) }, validator),
    );
  };
