/** How a keyword of a schema holds other schemas: one, a list, or a map by names that an author chose. */
export type Holds = "schema" | "list" | "map";

/** Which value the schemas in a keyword judge: the same value, a part of it, or none until they are referred to. */
export type Applies = "same" | "part" | "nothing";

/** An assertion limits a value by itself. An annotation informs a reader or a tool. */
export type Keyword =
  | { readonly role: "applicator"; readonly holds: Holds; readonly applies: Applies }
  | { readonly role: "assertion" }
  | { readonly role: "annotation" };

const applicator = (holds: Holds, applies: Applies, names: string): [string, Keyword][] =>
  names.split(" ").map((name) => [name, { role: "applicator", holds, applies }]);

const plain = (role: "assertion" | "annotation", names: string): [string, Keyword][] =>
  names.split(" ").map((name) => [name, { role }]);

/** The keywords of JSON Schema 2020-12 and OpenAPI, except `$ref`. All other code reads this table. */
export const keywords: ReadonlyMap<string, Keyword> = new Map([
  ...applicator("list", "same", "allOf anyOf oneOf"),
  ...applicator("schema", "same", "not if then else"),
  ...applicator("map", "same", "dependentSchemas"),
  ...applicator("map", "part", "properties patternProperties"),
  ...applicator("list", "part", "prefixItems"),
  ...applicator("schema", "part", "items contains unevaluatedItems"),
  ...applicator("schema", "part", "additionalProperties unevaluatedProperties propertyNames"),
  ...applicator("map", "nothing", "$defs"),
  ...plain("assertion", "type enum const required dependentRequired minProperties maxProperties"),
  ...plain("assertion", "minItems maxItems uniqueItems minContains maxContains minLength maxLength pattern format"),
  ...plain("assertion", "minimum maximum exclusiveMinimum exclusiveMaximum multipleOf"),
  ...plain("annotation", "title description default example examples deprecated readOnly writeOnly $comment"),
  ...plain("annotation", "externalDocs xml discriminator contentEncoding contentMediaType contentSchema"),
]);

/** The keywords whose value is data, in which nothing is a keyword. */
export const dataKeywords: readonly string[] = ["enum", "const", "default", "example", "examples"];

/** The keywords that hold schemas by names that an author chose. */
export const mapKeywords: readonly string[] = [...keywords].flatMap(([keyword, found]) =>
  found.role === "applicator" && found.holds === "map" ? [keyword] : [],
);

/** Whether a keyword limits a value by itself. */
export const isAssertion = (keyword: string): boolean => keywords.get(keyword)?.role === "assertion";
