import { pascalCase } from "./naming.js";

/** The errors of the runtime; `ClientError` is exported under the name of the client. */
export const errorNames = [
  "ApiError",
  "AbortError",
  "AuthenticationError",
  "BadRequestError",
  "ClientError",
  "ConflictError",
  "ConnectionError",
  "CredentialsError",
  "NotFoundError",
  "PermissionDeniedError",
  "RateLimitError",
  "ServerError",
  "TimeoutError",
  "ValidationError",
];

/** What is exported of a module, and whether as values or as types. */
type Exports = [module: string, keyword: string, names: string[]];

/** What else of the runtime is public, by its module. */
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

/** What is public besides where the contract has uploads. */
export const uploadExports: Exports[] = [
  ["./runtime/upload.js", "export type", ["UploadOptions", "UploadStep"]],
  ["./runtime/upload-error.js", "export", ["UploadFailedError"]],
  ["./runtime/upload-file.js", "export type", ["UploadFile"]],
];

/** Every name that users import from the client, whatever the contract is. */
export const publicNames: ReadonlySet<string> = new Set([
  ...errorNames,
  ...[...runtimeExports, ...uploadExports].flatMap(([, , names]) => names.map((name) => name.replace("type ", ""))),
]);

/** Names that the generated code uses besides: of the platform, of TypeScript, and of helpers beside the models. */
const used = new Set([
  ...["Array", "Blob", "Caller", "Extract", "FormData", "NonNullable", "Omit", "Promise", "Record", "RequestInit"],
  ...["DerivedOptions", "ResourceIn", "WithRequired"],
]);

/** The name of a resource's class, which stands among all these. */
export const resourceClass = (name: string): string =>
  publicNames.has(name) || used.has(name) ? `${name}Resource` : name;

/** A name for the type of each schema, by the schema's own: none of those that are taken, and each once. */
export function modelNames(schemas: readonly string[], taken: ReadonlySet<string>): Map<string, string> {
  const given = new Set([...publicNames, ...used, ...taken]);
  return new Map(
    schemas.map((schema) => {
      const name = pascalCase(schema);
      const [free = name] = [name, `${name}Model`].filter((each) => !given.has(each));
      const unique = given.has(free) ? numbered(free, given) : free;
      given.add(unique);
      return [schema, unique];
    }),
  );
}

/** The name with the first number from 2 on behind it that makes it a new one. */
function numbered(name: string, given: ReadonlySet<string>): string {
  let number = 2;
  while (given.has(`${name}${number}`)) number++;
  return `${name}${number}`;
}
