import type { Http } from "../http.js";
import type { Operation } from "../operation.js";
import type { Checks, Locate } from "./checks.js";

/** As much of a call of the plain client as the checks look at. */
interface Init {
  params?: { path?: object; query?: object };
  body?: unknown;
  parseAs?: string;
}
type Result = { data?: unknown; response: Response };

const inInit: Locate = (place, pointer) => ({
  pointer: `${place === "body" ? "" : "/params"}/${place}${pointer}`,
});

/** The plain client with its calls checked; those of operations that are not in `operations` go through as they are. */
export function checkedHttp<Paths extends object>(
  http: Http<Paths>,
  operations: readonly Operation[],
  checks: Checks,
): Http<Paths> {
  const byCall = new Map(operations.map((operation) => [`${operation.method} ${operation.path}`, operation]));

  async function checked(method: string, path: string, init: Init, send: () => Promise<Result>): Promise<Result> {
    const operation = byCall.get(`${method} ${path}`);
    if (operation === undefined) return send();
    const { path: inPath = {}, query = {} } = init.params ?? {};
    const needsBody = operation.required?.some((name) => operation.fields[name]?.[0] === "body");
    const body = (needsBody || init.body !== undefined) && { body: init.body };
    checks.request(operation, { path: inPath, query, ...body }, inInit);
    const result = await send();
    if (result.response.ok && operation.read === undefined && (init.parseAs ?? "json") === "json")
      checks.response(operation, result.response.status, result.data);
    return result;
  }

  // The wrapped functions keep openapi-fetch's own types; inside, a path and its options are all they need to know.
  type Call = (path: string, init?: Init) => Promise<Result>;
  const calls = http as unknown as Record<string, Call>;
  const wrapped = Object.fromEntries(
    Object.entries(calls)
      .filter(([name]) => name === name.toUpperCase())
      .map(([method, call]): [string, Call] => [
        method,
        (path, init) => checked(method, path, init ?? {}, () => call(path, init)),
      ]),
  );
  const request = http.request as unknown as (method: string, path: string, init?: Init) => Promise<Result>;
  return {
    ...http,
    ...wrapped,
    request: (method: string, path: string, init?: Init) =>
      checked(method.toUpperCase(), path, init ?? {}, () => request(method, path, init)),
  } as unknown as Http<Paths>;
}
