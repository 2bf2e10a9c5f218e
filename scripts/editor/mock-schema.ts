import { vocabulary } from "../mock/state/vocabulary.js";
import { type JsonSchema, objectOf } from "./json-schema.js";

/** A JSON Type Definition (RFC 8927), in the forms that the vocabulary of the mock has. */
interface TypeDefinition {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly elements?: TypeDefinition;
  readonly values?: TypeDefinition;
  readonly properties?: Readonly<Record<string, TypeDefinition>>;
  readonly optionalProperties?: Readonly<Record<string, TypeDefinition>>;
}

const scalars: Record<string, string> = { string: "string", int32: "integer", boolean: "boolean" };

/** A JSON Type Definition as JSON Schema, its properties described by their names. */
function schemaOf(definition: TypeDefinition, descriptions: ReadonlyMap<string, string>): JsonSchema {
  const { type, elements, values, properties, optionalProperties } = definition;
  if (type !== undefined) return { type: scalars[type] ?? type };
  if (definition.enum !== undefined) return { enum: definition.enum };
  if (elements !== undefined) return { type: "array", items: schemaOf(elements, descriptions) };
  if (values !== undefined) return { type: "object", additionalProperties: schemaOf(values, descriptions) };
  if (properties === undefined && optionalProperties === undefined) return {};
  const all = Object.entries({ ...properties, ...optionalProperties }).map(([name, each]) => {
    const description = descriptions.get(name);
    return [name, { ...(description !== undefined && { description }), ...schemaOf(each, descriptions) }];
  });
  return objectOf(Object.fromEntries(all), Object.keys(properties ?? {}));
}

/** The descriptions in the tables of scripts/mock/README.md, by the names in the first column. */
function describedIn(readme: string): Map<string, string> {
  const rows = [...readme.matchAll(/^\| (`[^|]+`) \| ([^|]+) \|$/gm)];
  return new Map(
    rows.flatMap(([, names = "", text = ""]) =>
      [...names.matchAll(/`(\w+)`/g)].map(([, name = ""]) => [name, text.trim()]),
    ),
  );
}

/** The schema of the mock's Overlay: an OpenAPI Overlay whose updates are rules of the mock. */
export function mockSchema(readme: string): JsonSchema {
  const descriptions = describedIn(readme);
  const rule = { anyOf: [vocabulary.root, vocabulary.operation].map((each) => schemaOf(each, descriptions)) };
  const action = objectOf(
    {
      target: { type: "string", description: "JSONPath (RFC 9535) of an operation, or $ for the root." },
      description: { type: "string" },
      update: objectOf({ "x-mock": rule }, ["x-mock"]),
    },
    ["target", "update"],
  );
  return {
    description: "The behaviour of the mock: scripts/mock/README.md.",
    ...objectOf({ overlay: { type: "string" }, info: {}, actions: { type: "array", items: action } }, ["actions"]),
  };
}
