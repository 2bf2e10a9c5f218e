import { allSchemas } from "../api/all-schemas.js";
import type { Api } from "../api/api.js";
import { isCurrent, type Parameter } from "../api/operation.js";
import { type Schema, typesOf } from "../api/schema.js";
import type { Finding } from "../contract/finding.js";
import { under } from "../contract/pointer.js";

/** What a document uses that a tool is known to get wrong, and what to write or do instead. */
interface Trap {
  readonly what: string;
  readonly cure: string;
  /** JSON pointers of its uses. */
  readonly uses: (api: Api) => string[];
}

const parametersOf = ({ operations }: Api): Parameter[] =>
  operations.filter(isCurrent).flatMap((each) => each.parameters);

const schemaUses = (api: Api, isUse: (schema: Schema) => boolean, keyword: string): string[] =>
  allSchemas(api)
    .filter(isUse)
    .map(({ pointer }) => under(pointer, keyword));

const dialect = "https://json-schema.org/draft/2020-12/schema";
const isOtherDialect = (named: unknown): boolean =>
  typeof named === "string" &&
  named.replace(/#$/, "") !== dialect &&
  !/^https:\/\/spec\.openapis\.org\/oas\/3\.1\//.test(named);

/** The largest integer that JSON.parse reads exactly. */
const isBounded = ({ maximum, exclusiveMaximum }: Schema): boolean =>
  [maximum, exclusiveMaximum].some((limit) => typeof limit === "number" && limit <= Number.MAX_SAFE_INTEGER);

/** Whether `client.http` writes a parameter in its place as the document says: repeated, or as plain text. */
const isPlain = ({ in: place, style, explode, content, allowReserved }: Parameter): boolean =>
  place !== "query" || (content === undefined && style === "form" && explode && !allowReserved);

const traps: readonly Trap[] = [
  {
    what: "JSON.parse rounds integers beyond 2^53, so that the client receives another one than was sent (format int64)",
    cure: "Write the type string, or a maximum of at most 9007199254740991",
    uses: (api) =>
      schemaUses(
        api,
        (schema) => schema.format === "int64" && !typesOf(schema).includes("string") && !isBounded(schema),
        "format",
      ),
  },
  {
    what: "Prism and the client's validator read every schema as JSON Schema 2020-12, whatever dialect is named",
    cure: `Write the schema in that dialect, and name ${dialect}`,
    uses: (api) => [
      ...(isOtherDialect(api.document.jsonSchemaDialect) ? ["#/jsonSchemaDialect"] : []),
      ...schemaUses(api, ({ $schema }: Schema & { $schema?: unknown }) => isOtherDialect($schema), "$schema"),
    ],
  },
  {
    what: "openapi-fetch, which is client.http, sends no cookies",
    cure: "Call the operation by its method of the client, or give the header Cookie",
    uses: (api) => parametersOf(api).flatMap(({ in: place, pointer }) => (place === "cookie" ? [pointer] : [])),
  },
  {
    what: "client.http writes every query in the style form with explode",
    cure: "Call the operation by its method of the client, or give the option querySerializer",
    uses: (api) => parametersOf(api).flatMap((parameter) => (isPlain(parameter) ? [] : [parameter.pointer])),
  },
];

/** Warns of each trap at its first use. */
export const toolTraps = (api: Api): Finding[] =>
  traps.flatMap(({ what, cure, uses }): Finding[] => {
    const [pointer, ...others] = new Set(uses(api));
    if (pointer === undefined) return [];
    const more = others.length === 0 ? "" : ` (here and in ${others.length} more)`;
    return [{ check: "contract", message: `${what}${more}. ${cure}.`, pointer }];
  });
