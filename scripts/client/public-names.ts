import ts from "typescript";

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

/** What else of the runtime is public, by its module. */
export const runtimeExports: [module: string, keyword: string, names: string[]][] = [
  ["./runtime/api-promise.js", "export", ["ApiPromise", "type WithResponse"]],
  ["./runtime/credentials.js", "export type", ["Credentials", "CredentialsSource"]],
  ["./runtime/errors.js", "export type", ["ValidationIssue"]],
  ["./runtime/fetch.js", "export type", ["Fetch", "FetchInit", "FetchResponse"]],
  ["./runtime/observer.js", "export type", ["Logger", "RequestEvent", "ResponseEvent"]],
  ["./runtime/options.js", "export type", ["CallOptions", "ClientOptions"]],
  ["./runtime/page.js", "export", ["Page", "PagePromise"]],
  ["./runtime/wait.js", "export", ["WaitFailedError", "WaitTimeoutError", "type WaitOptions"]],
  ["./types.js", "export type", ["components", "operations", "paths"]],
];

/** Every name that users import from the client, whatever the contract is. */
export const publicNames: ReadonlySet<string> = new Set([
  ...errorNames,
  ...runtimeExports.flatMap(([, , names]) => names.map((name) => name.replace("type ", ""))),
]);

/** Names that the code of a resource uses. */
const used = ["Blob", "Caller", "FormData", "NonNullable", "Promise", "Record", "RequestInit"];

/** The name of a resource's class, which stands among all these. */
export const resourceClass = (name: string): string =>
  publicNames.has(name) || used.includes(name) ? `${name}Resource` : name;

/** Whether TypeScript takes a name for a type's: one that is no word of its own. */
export function isTypeName(name: string): boolean {
  const scanner = ts.createScanner(ts.ScriptTarget.ES2022, true, ts.LanguageVariant.Standard, name);
  return scanner.scan() === ts.SyntaxKind.Identifier && scanner.getTokenEnd() === name.length;
}
