import { lists, maps, single } from "../runtime/validation/applicators.js";

/** How a keyword holds schemas: one schema, a list, or a map by names that an author chose. */
export type Holds = "schema" | "list" | "map";

/** Which value the schemas in a keyword apply to: the same value, a part of it, or none until they are referenced. */
export type Applies = "same" | "part" | "nothing";

/** An assertion constrains a value by itself. An annotation informs a reader or a tool. */
export type Keyword =
  | { readonly role: "applicator"; readonly holds: Holds; readonly applies: Applies }
  | { readonly role: "assertion" }
  | { readonly role: "annotation" };

/** Applicators whose schemas apply to the same value. The schemas of other applicators apply to a part of it. */
const inPlace = new Set(["allOf", "anyOf", "oneOf", "not", "if", "then", "else", "dependentSchemas"]);

const applicators = (holds: Holds, names: readonly string[]): [string, Keyword][] =>
  names.map((name) => [name, { role: "applicator", holds, applies: inPlace.has(name) ? "same" : "part" }]);

const plain = (role: "assertion" | "annotation", names: string): [string, Keyword][] =>
  names.split(" ").map((name) => [name, { role }]);

/**
 * The keywords of JSON Schema 2020-12 and OpenAPI, except `$ref`. All other code uses this table. The keywords that
 * hold schemas are declared in the run time, since its validator also needs them.
 */
export const keywords: ReadonlyMap<string, Keyword> = new Map([
  ...applicators("schema", single),
  ...applicators("list", lists),
  ...applicators("map", maps),
  ["$defs", { role: "applicator", holds: "map", applies: "nothing" }],
  ...plain("assertion", "type enum const required dependentRequired minProperties maxProperties"),
  ...plain("assertion", "minItems maxItems uniqueItems minContains maxContains minLength maxLength pattern format"),
  ...plain("assertion", "minimum maximum exclusiveMinimum exclusiveMaximum multipleOf"),
  ...plain("annotation", "title description default example examples deprecated readOnly writeOnly $comment"),
  ...plain("annotation", "externalDocs xml discriminator contentEncoding contentMediaType contentSchema"),
]);

/** The keywords whose value is data, which contains no keywords. */
export const dataKeywords: readonly string[] = ["enum", "const", "default", "example", "examples"];

const openApiMaps = `paths webhooks content schemas responses parameters headers examples requestBodies securitySchemes
  callbacks links pathItems variables encoding scopes`;

/**
 * The keys of OpenAPI and of schemas whose value is a map by names that an author chose. The keys of such a map are not
 * keywords.
 */
export const namedMaps: ReadonlySet<string> = new Set([...openApiMaps.split(/\s+/), ...maps, "$defs"]);

/** Whether a keyword constrains a value by itself. */
export const isAssertion = (keyword: string): boolean => keywords.get(keyword)?.role === "assertion";
