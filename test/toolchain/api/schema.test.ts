import { expect, test } from "vitest";
import { merged, propertiesOf, schemaAt } from "../../../scripts/api/merge-schema.js";
import type { Schema } from "../../../scripts/api/schema.js";
import { declaredIn, heldBy, reachableFrom } from "../../../scripts/api/walk-schema.js";
import type { Schema as Declared } from "../../../scripts/contract/document.js";
import { apiOf } from "../../helpers/api-of.js";

/** Reads the schema of this name from several schemas. */
function read(schemas: Record<string, Declared>, name: string, openapi = "3.1.0"): Schema {
  const found = apiOf({ openapi, components: { schemas } }).schemas.get(name);
  if (found === undefined) throw new Error(`There is no schema ${name}.`);
  return found;
}

test("a reference is replaced by the schema of its target", () => {
  const pet = read(
    { Pet: { properties: { owner: { $ref: "#/components/schemas/Owner" } } }, Owner: { type: "object" } },
    "Pet",
  );
  const owner = pet.properties?.owner;
  expect(owner).toMatchObject({ name: "Owner", pointer: "#/components/schemas/Owner", type: "object" });
});

test("the same schema is the same object, and a recursive one contains itself", () => {
  const node = read({ Node: { properties: { next: { $ref: "#/components/schemas/Node" } } } }, "Node");
  expect(node.properties?.next).toBe(node);
});

test("a reference into another schema, with escaped letters, is resolved", () => {
  const schemas = {
    Pet: { properties: { "a/b": { type: "integer" } } },
    Age: { $ref: "#/components/schemas/Pet/properties/a~1b" },
  };
  expect(read(schemas, "Age")).toMatchObject({ type: "integer", pointer: "#/components/schemas/Pet/properties/a~1b" });
});

test("siblings of a reference are the schema's own keywords in OpenAPI 3.1, and ignored in 3.0", () => {
  const schemas = {
    Name: { type: "string", description: "A name." },
    Pet: { properties: { name: { $ref: "#/components/schemas/Name", description: "Its name." } } },
  };
  const name = read(schemas, "Pet").properties?.name;
  expect(name).toMatchObject({ description: "Its name.", reference: { name: "Name" } });
  expect(name && merged(name)).toMatchObject({ type: "string", description: "Its name." });
  expect(read(schemas, "Pet", "3.0.3").properties?.name).toMatchObject({ name: "Name", description: "A name." });
});

test("keywords of OpenAPI 3.0 become those of JSON Schema 2020-12", () => {
  const pet = read(
    { Age: { type: "integer", nullable: true, minimum: 0, exclusiveMinimum: true, maximum: 9 } },
    "Age",
    "3.0.3",
  );
  expect(pet).toEqual({
    pointer: "#/components/schemas/Age",
    name: "Age",
    type: ["integer", "null"],
    exclusiveMinimum: 0,
    maximum: 9,
  });
});

test("a boolean schema allows anything or nothing", () => {
  const pet = read({ Pet: { properties: { any: true, none: false } as never, additionalProperties: false } }, "Pet");
  expect(pet.properties?.any).toEqual({ pointer: "#/components/schemas/Pet/properties/any", name: undefined });
  expect(pet.properties?.none?.not).toBeDefined();
  expect(pet.additionalProperties).toBe(false);
});

test("merging combines the properties and required names of all parts", () => {
  const schemas = {
    Named: { properties: { name: { type: "string" } }, required: ["name"] },
    Aged: { allOf: [{ $ref: "#/components/schemas/Named" }], properties: { age: { type: "integer" } } },
    Pet: { allOf: [{ $ref: "#/components/schemas/Aged" }, { required: ["age"] }], description: "A pet." },
  };
  const pet = read(schemas, "Pet");
  expect(merged(pet)).toMatchObject({ name: "Pet", description: "A pet.", required: ["name", "age"] });
  expect(Object.keys(propertiesOf(pet))).toEqual(["name", "age"]);
  expect(merged(pet)).not.toHaveProperty("allOf");
  expect(merged(pet)).toBe(merged(pet));
});

test("properties named like inherited ones are read as properties", () => {
  const schemas = { Pet: { properties: { valueOf: { type: "string" }, constructor: { type: "integer" } } } } as const;
  expect(schemaAt(read(schemas as never, "Pet"), "/constructor")).toMatchObject({ type: "integer" });
  expect(schemaAt(read(schemas as never, "Pet"), "/toString")).toBeUndefined();
});

test("walking distinguishes nested schemas from referenced ones", () => {
  const pet = read(
    {
      Pet: { properties: { owner: { $ref: "#/components/schemas/Owner" }, tags: { items: { type: "string" } } } },
      Owner: { properties: { pets: { items: { $ref: "#/components/schemas/Pet" } } } },
    },
    "Pet",
  );
  expect([...heldBy(pet)].map(({ key, isReference }) => [key, isReference])).toEqual([
    ["owner", true],
    ["tags", false],
  ]);
  expect([...declaredIn(pet)].map(({ pointer }) => pointer)).toEqual([
    "#/components/schemas/Pet",
    "#/components/schemas/Pet/properties/tags",
    "#/components/schemas/Pet/properties/tags/items",
  ]);
  expect([...reachableFrom([pet])].map(({ name }) => name).filter(Boolean)).toEqual(["Pet", "Owner"]);
});
