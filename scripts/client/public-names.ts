import { uniqueName } from "../contract/unique-name.js";
import { pascalCase } from "./naming.js";

/** The errors of the runtime; `ClientError` is exported under the name of the client. */
export const errorNames = (
  "ApiError AbortError AuthenticationError BadRequestError ClientError ConflictError ConnectionError CredentialsError " +
  "NotFoundError PermissionDeniedError RateLimitError ServerError TimeoutError ValidationError"
).split(" ");

/** The exports of a module, as values or as types. */
type Exports = [module: string, keyword: string, names: string[]];

/** Other public names of the run time, by module. */
export const runtimeExports: Exports[] = [
  ["./runtime/api-promise.js", "export", ["ApiPromise", "type WithResponse"]],
  ["./runtime/credentials.js", "export type", ["Credentials", "CredentialsSource"]],
  ["./runtime/errors.js", "export type", ["ValidationIssue"]],
  ["./runtime/fetch.js", "export type", ["Fetch", "FetchInit", "FetchResponse"]],
  ["./runtime/middleware.js", "export type", ["Middleware", "MiddlewareRequest", "Next"]],
  ["./runtime/observer.js", "export type", ["Logger", "RequestEvent", "ResponseEvent"]],
  ["./runtime/options.js", "export type", ["CallOptions", "ClientOptions", "DerivedOptions"]],
  ["./runtime/page.js", "export", ["Page", "PagePromise"]],
  ["./runtime/wait.js", "export", ["WaitFailedError", "WaitTimeoutError", "type WaitOptions"]],
  ["./runtime/undeclared.js", "export", ["undeclared"]],
  ["./types.js", "export type", ["components", "operations", "paths"]],
];

/** Public names of a client with options and credentials of its own. */
export const securedExports: Exports[] = runtimeExports
  .filter(([module]) => module !== "./runtime/credentials.js")
  .map(([module, keyword, names]) => [module, keyword, names.filter((name) => name !== "ClientOptions")]);

/** Public names of a client that has uploads. */
export const uploadExports: Exports[] = [
  ["./runtime/upload.js", "export type", ["UploadOptions", "UploadStep"]],
  ["./runtime/upload-error.js", "export", ["UploadFailedError"]],
  ["./runtime/upload-file.js", "export type", ["UploadFile"]],
];

/** Public names of a client whose service sends requests. */
export const serviceExports: Exports[] = [["./webhooks.js", "export type", ["CallbackRequests", "WebhookRequests"]]];

/** All public names that do not depend on the contract. */
export const publicNames: ReadonlySet<string> = new Set([
  ...errorNames,
  ...[...runtimeExports, ...uploadExports, ...serviceExports].flatMap(([, , names]) =>
    names.map((name) => name.replace("type ", "")),
  ),
]);

/** Names of the platform, TypeScript and helpers that the generated code uses. */
const used = new Set(
  (
    "Array AsyncIterable Blob CallValidator Caller Extract FormData Http NonNullable Omit Promise Record RequestInit ResourceIn " +
    "ServerSentEvent StatusPromise URLSearchParams Uint8Array WithRequired"
  ).split(" "),
);

/** The name of a resource's class, different from all these. */
export const resourceClass = (name: string): string =>
  publicNames.has(name) || used.has(name) ? `${name}Resource` : name;

/** Names the type of each schema with a unique name that is not in `taken`. */
export function modelNames(schemas: readonly string[], taken: ReadonlySet<string>): Map<string, string> {
  const given = new Set([...publicNames, ...used, ...taken]);
  return new Map(
    schemas.map((schema) => {
      const name = pascalCase(schema);
      const [free = name] = [name, `${name}Model`].filter((each) => !given.has(each));
      const unique = uniqueName(free, (each) => given.has(each));
      given.add(unique);
      return [schema, unique];
    }),
  );
}
