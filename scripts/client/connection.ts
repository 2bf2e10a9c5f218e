import type { Api } from "../api/api.js";
import type { Operation } from "../api/operation.js";
import type { SecretScheme, SecurityAlternatives } from "../api/security.js";
import type { Deviation } from "../contract/deviation.js";
import { uniqueName } from "../contract/unique-name.js";
import { memberName } from "./naming.js";

/** One secret of the option `credentials`. */
export interface SecretOption {
  name: string;
  scheme: SecretScheme;
}

/** The servers and secrets of a client, except a single server for all calls and the computed signature. */
export interface ConnectionModel {
  /** The server of calls without a server of their own; undefined if its origin is not known. */
  baseURL: string | undefined;
  /** The servers of other calls, by their operation id and by method and path. */
  servers: Readonly<Record<string, string>>;
  security:
    | { options: SecretOption[]; usual: SecurityAlternatives; calls: Record<string, SecurityAlternatives> }
    | undefined;
  deviations: Deviation[];
}

/** Whether a client needs a `connection.ts`. */
export const isConnected = ({ servers, security }: ConnectionModel): boolean =>
  security !== undefined || Object.keys(servers).length > 0;

/** The keys of a call: its id for the method of a resource, method and path for `client.http`. */
const namesOf = ({ id, method, path }: Operation): string[] => [id, `${method} ${path}`];

const serverless = ({ id, pointer }: Operation, main: string): Deviation => ({
  operation: id,
  pointer,
  what: "neither the operation nor the document has a server, but other operations have one",
  instead: `calls go to ${main}`,
});

function serversOf({
  servers,
  operations,
  document,
}: Api): Pick<ConnectionModel, "baseURL" | "servers" | "deviations"> {
  const first = operations.find((operation) => operation.servers.length > 0)?.servers[0]?.url ?? "";
  // The path of one operation's server is not that of operations without one.
  const main = servers[0]?.url ?? (URL.canParse(first) ? new URL(first).origin : undefined);
  const others = operations.flatMap((operation) => {
    const url = operation.servers[0]?.url;
    return url === undefined || url === main || !URL.canParse(url, "https://localhost")
      ? []
      : namesOf(operation).map((name) => [name, url]);
  });
  const baseURL = main !== undefined && URL.canParse(main) && !/[{}]/.test(main) ? main : undefined;
  const isRelative = baseURL === undefined && document.servers !== undefined && main !== undefined;
  const relative: Deviation = {
    operation: undefined,
    pointer: "#/servers/0",
    what: `the server ${main} is relative to a place that is not known`,
    instead: "the client has to be given the whole URL as baseURL",
  };
  const withoutServer = operations.filter((operation) => operation.servers.length === 0);
  const guessed = servers.length > 0 || main === undefined ? [] : withoutServer.map((each) => serverless(each, main));
  return { baseURL, servers: Object.fromEntries(others), deviations: isRelative ? [relative] : guessed };
}

/** The deviations of a security scheme that the client supports in part or not at all. */
function schemeDeviation({ key, in: place, pointer }: SecretScheme): Deviation[] {
  if (place === undefined)
    return [
      {
        operation: undefined,
        pointer,
        what: `the client does not carry out security of the type ${key}`,
        instead: "calls are sent without it; the option fetch may add it",
      },
    ];
  if (place !== "authorization" || ["Basic", "Bearer"].includes(key)) return [];
  return [
    {
      operation: undefined,
      pointer,
      what: `the client does not know how the HTTP scheme ${key} computes its credentials`,
      instead: `the secret is sent as it is given, behind "${key} "`,
    },
  ];
}

const undeclared = ({ id, pointer }: Operation, name: string): Deviation => ({
  operation: id,
  pointer,
  what: `the security scheme "${name}" is required but not declared`,
  instead: "calls are sent without it",
});

/** The deviation of a call whose security needs several secrets in the one header Authorization. */
function crowded({ id, pointer, security }: Operation, schemes: Api["secretSchemes"]): Deviation[] {
  const isShared = (name: string) => schemes.get(name)?.in === "authorization";
  const names = security.map((all) => all.filter(isShared)).find((shared) => shared.length > 1);
  if (names === undefined) return [];
  const what = `the security needs ${names.join(" and ")} in one header, Authorization`;
  return [{ operation: id, pointer, what, instead: "calls send one of them, and the mock accepts any" }];
}

/** The most frequent value. Values are compared by their text. */
function usualOf<Value>(values: readonly Value[], textOf: (value: Value) => string): Value | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(textOf(value), (counts.get(textOf(value)) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [];
  return values.find((value) => textOf(value) === most);
}

function securityOf({ secretSchemes, signature }: Api, operations: readonly Operation[]) {
  const names = [...new Set(operations.flatMap(({ security }) => security.flat()))];
  const schemes = names.flatMap((name) => secretSchemes.get(name) ?? []);
  const missing = operations.flatMap((operation) =>
    operation.security
      .flat()
      .filter((name) => !secretSchemes.has(name))
      .map((name) => undeclared(operation, name)),
  );
  // Separate options of the client provide the keys of the computed signature.
  if (signature !== undefined) return { security: undefined, deviations: missing };
  const shared = operations.flatMap((operation) => crowded(operation, secretSchemes));
  const deviations = [...missing, ...shared, ...schemes.flatMap(schemeDeviation)];
  const options = new Map<string, SecretOption>();
  for (const scheme of schemes.filter((each) => each.in !== undefined)) {
    const taken = new Set([...options.values()].map(({ name }) => name));
    options.set(scheme.name, { name: uniqueName(memberName(scheme.name), (name) => taken.has(name)), scheme });
  }
  if (options.size === 0) return { security: undefined, deviations };
  const needed = operations.map((operation) => ({
    operation,
    alternatives: operation.security.map((all) => all.flatMap((name) => options.get(name)?.name ?? [])),
  }));
  const textOf = (alternatives: SecurityAlternatives) => JSON.stringify(alternatives);
  const usual =
    usualOf(
      needed.map(({ alternatives }) => alternatives),
      textOf,
    ) ?? [];
  const others = needed.filter(({ alternatives }) => textOf(alternatives) !== textOf(usual));
  const calls = Object.fromEntries(
    others.flatMap(({ operation, alternatives }) => namesOf(operation).map((name) => [name, alternatives])),
  );
  return { security: { options: [...options.values()], usual, calls }, deviations };
}

/** Reads how the calls of a client reach the service. */
export function connectionModel(api: Api): ConnectionModel {
  const servers = serversOf(api);
  const { security, deviations } = securityOf(api, api.operations);
  return { ...servers, security, deviations: [...servers.deviations, ...deviations] };
}
