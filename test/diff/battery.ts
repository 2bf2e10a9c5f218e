import type { Direction } from "../../scripts/api/schema.js";
import { add, all, type Change, remove, rename, renameSchema, set } from "./edits.js";

/** An edit of the contract, and its expected effect. */
export interface Edit {
  title: string;
  change: Change;
  /** Whether clients send or receive what it changes. */
  direction?: Direction;
  /** One of the operations or calls that it concerns. */
  hit?: string;
}

const schema = (path: string) => `#/components/schemas/${path}`;
const operation = (path: string, method: string) => `#/paths/${path.replaceAll("/", "~1")}/${method}`;
const [list, create, get, update] = [
  operation("/books", "get"),
  operation("/books", "post"),
  operation("/books/{bookId}", "get"),
  operation("/books/{bookId}", "patch"),
];
const json = "content/application~1json";
const sent = (title: string, change: Change, hit = "books.create"): Edit => ({ title, change, direction: "sent", hit });
const received = (title: string, change: Change, hit = "books.get"): Edit => ({
  title,
  change,
  direction: "received",
  hit,
});
const note = { type: "string" };

/** Edits that break who calls the API in any language. */
export const wireBreaks: readonly Edit[] = [
  { title: "operation removed", change: remove(get), hit: "books.get" },
  {
    title: "deprecated operation removed before its date",
    change: remove("#/paths/~1old-books"),
    hit: "deprecated.listBooks",
  },
  sent("path changed", rename("#/paths/~1books~1{bookId}~1scans", "/books/{bookId}/copies"), "scans.start"),
  sent("method changed", rename(update, "put"), "books.update"),
  { title: "server changed", change: set("#/servers/0/url", "https://library.example/v2"), hit: "books.get" },
  sent(
    "security scheme renamed on the wire",
    all(
      add("#/security", {}),
      remove("#/security/0"),
      set("#/security", [{ Key: [], Other: [] }]),
      set("#/components/securitySchemes/Other", { type: "apiKey", in: "header", name: "X-Other" }),
    ),
  ),
  { title: "header of the key changed", change: set("#/components/securitySchemes/Key/name", "X-Api-Key") },
  sent(
    "required query parameter added",
    add(`${list}/parameters`, { name: "branch", in: "query", required: true, schema: note }),
    "books.list",
  ),
  sent("query parameter removed", remove(`${list}/parameters/2`), "books.list"),
  sent("query parameter became required", set(`${list}/parameters/2/required`, true), "books.list"),
  sent("query parameter renamed", set(`${list}/parameters/2/name`, "writer"), "books.list"),
  sent("parameter moved to the headers", set(`${list}/parameters/2/in`, "header"), "books.list"),
  sent("maximum of a parameter lowered", set(`${list}/parameters/1/schema/maximum`, 50), "books.list"),
  sent("default of a parameter changed", set(`${list}/parameters/1/schema/default`, 10), "books.list"),
  sent("type of a parameter changed", set(`${list}/parameters/2/schema/type`, "integer"), "books.list"),
  sent("style of a parameter changed", set(`${list}/parameters/2/style`, "pipeDelimited"), "books.list"),
  sent("enumeration of a parameter lost a value", remove(schema("SortOrder/enum/1")), "books.list"),
  sent(
    "request property renamed",
    all(rename(schema("NewBook/properties/title"), "name"), set(schema("NewBook/required"), ["name", "kind"])),
  ),
  sent("request property removed", remove(schema("NewBook/properties/tags"))),
  sent(
    "required request property added",
    all(set(schema("NewBook/properties/note"), note), add(schema("NewBook/required"), "note")),
  ),
  sent("request property became required", add(schema("NewBook/required"), "year")),
  sent("pattern of a request property added", set(schema("NewBook/properties/title/pattern"), "^[A-Z]")),
  sent("minimum of a request property raised", set(schema("NewBook/properties/year/minimum"), 1500)),
  sent("request property retyped", set(schema("NewBook/properties/year/type"), "string")),
  sent("format of a request property changed", set(schema("NewBook/properties/address/format"), "email")),
  sent("maximum number of items lowered", set(schema("NewBook/properties/tags/maxItems"), 3)),
  sent("request property became read-only", set(schema("NewBook/properties/tags/readOnly"), true)),
  sent(
    "enumeration of integers lost a value",
    remove(schema("ScanRequest/properties/resolution/enum/0")),
    "scans.start",
  ),
  sent("media type of a request removed", remove(`${update}/requestBody/content/application~1xml`), "books.update"),
  sent(
    "request body added",
    set(`${operation("/books/{bookId}", "delete")}/requestBody`, {
      required: true,
      content: { "application/json": { schema: note } },
    }),
    "books.delete",
  ),
  received("response property removed", remove(schema("Book/properties/year"))),
  received("response property renamed", rename(schema("Book/properties/year"), "published")),
  received("response property became optional", remove(schema("Book/required/1"))),
  received("response property may be null", set(schema("Book/properties/year/type"), ["integer", "null"])),
  received("response property retyped", set(schema("Book/properties/year/type"), "string")),
  received("property of a nested object removed", remove(schema("Author/properties/born"))),
  received("maximum length of a response raised", set(schema("Book/properties/title/maxLength"), 500)),
  received("alternative of a response added", add(schema("Book/properties/place/oneOf"), note)),
  received(
    "success removed",
    all(set(`${get}/responses/201`, { description: "Other." }), remove(`${get}/responses/200`)),
  ),
  received("media type of a response replaced", rename(`${get}/responses/200/${json}`, "application/xml")),
  received("header of a response removed", remove(`${list}/responses/200/headers/X-Total`), "books.list"),
  { title: "rate limit lowered", change: set(`${create}/x-rate-limit/requests`, 5), hit: "books.create" },
  {
    title: "something must be done first",
    change: set(`${get}/x-requires`, [{ operation: "books.list" }]),
    hit: "books.get",
  },
];

/** Edits that break programs in TypeScript and nothing that is sent. */
export const typescriptBreaks: readonly Edit[] = [
  { title: "schema of a response renamed", change: renameSchema("Book", "Volume") },
  { title: "schema of a request renamed", change: renameSchema("NewBook", "BookDraft") },
  { title: "schema of a page renamed", change: renameSchema("BookPage", "Books") },
  { title: "schema of an error renamed", change: renameSchema("Problem", "Failure") },
  { title: "schema of an alternative renamed", change: renameSchema("Shelf", "Case") },
  { title: "schema of an enumeration renamed", change: renameSchema("Kind", "BookKind") },
  {
    title: "path parameter renamed",
    change: all(
      set(`${get}/parameters/0/name`, "id"),
      rename("#/paths/~1books~1{bookId}", "/books/{id}"),
      ...["delete", "patch"].map((method) => set(`${operation("/books/{id}", method)}/parameters/0/name`, "id")),
    ),
    hit: "client.books.get()",
  },
  {
    title: "path parameter of one operation renamed",
    change: all(
      set(`${operation("/scans/{scanId}", "get")}/parameters/0/name`, "id"),
      rename("#/paths/~1scans~1{scanId}", "/scans/{id}"),
    ),
    hit: "client.scans.getStatus()",
  },
  { title: "verb of an operation changed", change: set(`${get}/operationId`, "books.read"), hit: "client.books.get()" },
  {
    title: "delete renamed",
    change: set(`${operation("/books/{bookId}", "delete")}/operationId`, "books.remove"),
    hit: "client.books.delete()",
  },
  {
    title: "resource of an operation changed",
    change: set(`${list}/operationId`, "volumes.list"),
    hit: "client.books.list()",
  },
  {
    title: "resource renamed",
    change: all(
      set(`${operation("/books/{bookId}/scans", "get")}/operationId`, "copies.list"),
      set(`${operation("/books/{bookId}/scans", "post")}/operationId`, "copies.start"),
      set(`${operation("/scans/{scanId}", "get")}/operationId`, "copies.getStatus"),
      set(`${operation("/scans/{scanId}", "get")}/x-wait/startedBy`, ["copies.start"]),
    ),
    hit: "client.scans.start()",
  },
  {
    title: "waiter renamed",
    change: set(`${operation("/scans/{scanId}", "get")}/x-wait/method`, "waitUntilScanned"),
    hit: "client.scans.waitForScan()",
  },
  {
    title: "waiter removed",
    change: remove(`${operation("/scans/{scanId}", "get")}/x-wait`),
    hit: "client.scans.waitForScan()",
  },
  {
    title: "waiter ends at another status",
    change: all(
      set(`${operation("/scans/{scanId}", "get")}/x-wait/success`, ["FAILED"]),
      set(`${operation("/scans/{scanId}", "get")}/x-wait/failure`, ["DONE"]),
    ),
    hit: "client.scans.waitForScan()",
  },
  { title: "pages removed", change: remove(`${list}/x-pagination`), hit: "client.books.list()" },
  {
    title: "pages added",
    change: set(`${operation("/books/{bookId}/scans", "get")}/x-pagination`, {
      request: { page: "page" },
      response: { items: "/scans", totalCount: "/total" },
    }),
    hit: "client.scans.list()",
  },
  {
    title: "items of pages moved",
    change: set(`${list}/x-pagination/response/totalCount`, undefined),
    hit: "client.books.list()",
  },
  { title: "class of the client renamed", change: set("#/info/x-client/name", "Books") },
  { title: "package of the client renamed", change: set("#/info/x-client/package", "books") },
  {
    title: "operation deprecated, which leaves the client",
    change: all(set(`${get}/deprecated`, true), set(`${get}/x-removal`, { date: "2028-01", replacedBy: "books.list" })),
    hit: "client.books.get()",
  },
  {
    title: "body became optional, so that it is given whole",
    change: set(`${create}/requestBody/required`, false),
    hit: "client.books.create()",
  },
  {
    title: "body with the name of a parameter, so that it is given whole",
    change: set(schema("BookPatch/properties/bookId"), { type: "integer" }),
    hit: "client.books.update()",
  },
  // The input becomes a union, and the call returns another promise type.
  {
    title: "media type of a request added",
    change: set(`${create}/requestBody/content/application~1cbor`, { schema: note }),
  },
  {
    title: "header of a response added",
    change: set(`${get}/responses/200/headers`, { "X-Age": { schema: { type: "integer" } } }),
  },
];

/** Edits that break nobody. */
export const harmless: readonly Edit[] = [
  { title: "description changed", change: set(`${list}/description`, "Lists all books.") },
  { title: "summary added", change: set(`${list}/summary`, "List books") },
  { title: "description of a schema added", change: set(schema("Book/description"), "A book.") },
  { title: "example changed", change: set("#/components/examples/TwoBooks/value/total", 2) },
  { title: "server added", change: add("#/servers", { url: "https://mirror.example" }) },
  {
    title: "operation added",
    change: set("#/paths/~1authors", {
      get: { operationId: "authors.list", tags: ["books"], responses: { 204: { description: "None." } } },
    }),
  },
  {
    title: "optional parameter added",
    change: add(`${list}/parameters`, { name: "year", in: "query", schema: { type: "integer" } }),
  },
  { title: "required parameter became optional", change: set(`${list}/parameters/0/required`, false) },
  { title: "maximum of a parameter raised", change: set(`${list}/parameters/1/schema/maximum`, 500) },
  { title: "minimum of a parameter removed", change: remove(`${list}/parameters/1/schema/minimum`) },
  { title: "integer parameter takes any number", change: set(`${list}/parameters/1/schema/type`, "number") },
  { title: "header parameter spelt in another case", change: set(`${list}/parameters/4/name`, "x-trace") },
  { title: "default added", change: set(schema("NewBook/properties/year/default"), 2000) },
  { title: "optional request property added", change: set(schema("NewBook/properties/note"), note) },
  { title: "request property became optional", change: remove(schema("NewBook/required/1")) },
  { title: "pattern removed from a request", change: remove(schema("NewBook/properties/title/minLength")) },
  {
    title: "enumeration of a request has a new value",
    change: add(schema("ScanRequest/properties/resolution/enum"), 1200),
  },
  { title: "request may have other properties", change: set(schema("BookPatch/additionalProperties"), true) },
  { title: "response property added", change: set(schema("Book/properties/note"), note) },
  {
    title: "required response property added",
    change: all(set(schema("Author/properties/note"), note), add(schema("Author/required"), "note")),
  },
  { title: "response property became required", change: add(schema("Book/required"), "year") },
  { title: "response property is never null", change: set(schema("Book/properties/isbn/type"), "string") },
  { title: "enumeration of a response has a new value", change: add(schema("Scan/properties/status/enum"), "QUEUED") },
  { title: "maximum length of a response lowered", change: set(schema("Book/properties/title/maxLength"), 100) },
  { title: "error added", change: set(`${get}/responses/403`, { description: "Forbidden." }) },
  { title: "error removed", change: remove(`${get}/responses/404`) },
  { title: "rate limit raised", change: set(`${create}/x-rate-limit/requests`, 20) },
  {
    title: "same schema under a second name",
    change: all(set(schema("BookCopy"), { $ref: "#/components/schemas/Author" })),
  },
  { title: "tag described otherwise", change: set("#/tags/0/description", "All books.") },
  {
    title: "what must be done first is described otherwise",
    change: set(`${operation("/scans/{scanId}", "get")}/x-requires/0/note`, "Start it."),
  },
];
