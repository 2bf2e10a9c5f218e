import { type Http, type HttpInit, type HttpResult, withCalls } from "../http.js";
import type { Operation } from "../operation.js";
import type { Checks, Locate } from "./checks.js";

const inInit: Locate = (place, pointer) => ({
  pointer: `${place === "body" ? "" : "/params"}/${place}${pointer}`,
});

/** The plain client with the calls of `operations` checked; other calls are not checked. */
export function checkedHttp<Paths extends object>(
  http: Http<Paths>,
  operations: readonly Operation[],
  checks: Checks,
): Http<Paths> {
  const byCall = new Map(operations.map((operation) => [`${operation.method} ${operation.path}`, operation]));
  // openapi-fetch types each path for the caller; here a path and its options are enough.
  const send = http.request as unknown as (method: string, path: string, init?: HttpInit) => Promise<HttpResult>;

  return withCalls(http, async (method, path, init) => {
    const operation = byCall.get(`${method} ${path}`);
    if (operation === undefined) return send(method, path, init);
    const { params, body, parseAs = "json" } = init ?? {};
    const { path: pathValues = {}, query = {} } = params ?? {};
    const needsBody = operation.required?.some((name) => operation.fields[name]?.[0] === "body");
    const bodyPart = (needsBody || body !== undefined) && { body };
    checks.request(operation, { path: pathValues, query, ...bodyPart }, inInit);
    const result = await send(method, path, init);
    if (result.response.ok && operation.read === undefined && parseAs === "json")
      checks.response(operation, result.response.status, result.data);
    return result;
  });
}
