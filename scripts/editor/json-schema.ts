/** The parts of JSON Schema that are used for editors. */
export interface JsonSchema {
  type?: string;
  enum?: readonly string[];
  description?: string;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: JsonSchema | boolean;
  patternProperties?: Record<string, JsonSchema | boolean>;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  $ref?: string;
  $defs?: Record<string, JsonSchema>;
  $schema?: string;
}

/** An object of exactly these properties. */
export const objectOf = (properties: Record<string, JsonSchema>, required: string[]): JsonSchema => ({
  type: "object",
  properties,
  ...(required.length > 0 && { required }),
  additionalProperties: false,
});

/** A schema as the text of a file. */
export const fileOf = (schema: JsonSchema): string =>
  `${JSON.stringify({ $schema: "http://json-schema.org/draft-07/schema#", ...schema }, undefined, 2)}\n`;
