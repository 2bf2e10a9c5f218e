/** Whether a client sends or receives the values of a schema. */
export type Direction = "sent" | "received";

/** A discriminator of alternatives. */
export interface Discriminator {
  readonly propertyName: string;
  readonly mapping?: Readonly<Record<string, string>>;
}

/**
 * A schema of the API in JSON Schema 2020-12, for any version of the document. A reference is replaced by its target,
 * so that the same schema in the document is the same object, and a recursive schema contains itself. Keywords and
 * extensions that are not listed below keep their names.
 */
export interface Schema {
  /** JSON pointer into the bundle. */
  readonly pointer: string;
  /** The name under `components/schemas`; undefined if the schema is declared elsewhere. */
  readonly name: string | undefined;
  /** The target of a `$ref` with sibling keywords; the siblings are this schema's own keywords. */
  readonly reference?: Schema;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly deprecated?: boolean;
  readonly default?: unknown;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly pattern?: string;
  readonly required?: readonly string[];
  readonly discriminator?: Discriminator;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly unevaluatedProperties?: Schema | boolean;
  readonly propertyNames?: Schema;
  readonly items?: Schema;
  readonly prefixItems?: readonly Schema[];
  readonly unevaluatedItems?: Schema | boolean;
  readonly contains?: Schema;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly not?: Schema;
  readonly if?: Schema;
  readonly then?: Schema;
  readonly else?: Schema;
  readonly dependentRequired?: Readonly<Record<string, readonly string[]>>;
  readonly dependentSchemas?: Readonly<Record<string, Schema>>;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly [keyword: string]: unknown;
}

/** A schema that is not declared in the document. */
export const added = (keywords: Partial<Schema>): Schema => ({ pointer: "", name: undefined, ...keywords });

/** The fields of a schema that are not keywords. */
const identity = new Set(["pointer", "name", "reference"]);

/** The keywords and extensions of a schema, without its identity. */
export const keywordsOf = (schema: Schema): [keyword: string, value: unknown][] =>
  Object.entries(schema).filter(([name]) => !identity.has(name));

/** Whether a property is omitted when its object is sent (`readOnly`) or received (`writeOnly`). */
export const isHidden = (property: Schema, direction: Direction): boolean =>
  targetOf(property)[direction === "sent" ? "readOnly" : "writeOnly"] === true ||
  property[direction === "sent" ? "readOnly" : "writeOnly"] === true;

/** The types that a schema allows; empty if it declares none. */
export const typesOf = ({ type }: Schema): readonly string[] => {
  if (type === undefined) return [];
  return typeof type === "string" ? [type] : type;
};

/** The schema. If it is a reference with sibling keywords, the final target. */
export const targetOf = (schema: Schema): Schema =>
  schema.reference === undefined ? schema : targetOf(schema.reference);
