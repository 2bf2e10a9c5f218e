import { pascalCase } from "../client/naming.js";
import { under } from "../contract/pointer.js";
import { uniqueName } from "../contract/unique-name.js";
import type { Shape } from "./shape.js";
import { type Wording, wordings } from "./wording.js";
import { noteOf, type Workbench } from "./workbench.js";

/** The types without those that another one includes. */
export const typeList = (types: Iterable<string>): string | string[] => {
  const all = new Set(types);
  if (all.has("number")) all.delete("integer");
  const [first = "string", ...more] = all;
  return more.length === 0 ? first : [first, ...more];
};

/** Drafts schemas from received values, and marks each of them as verified. */
export class Drafts {
  readonly #taken: Set<string>;

  /** `taken` has the names of the existing schemas. `date` is the day in the marks. */
  constructor(
    private readonly bench: Workbench,
    private readonly date: string,
    taken: Iterable<string>,
  ) {
    this.#taken = new Set(taken);
  }

  /** A provenance mark with its note, which is also recorded for the translations. */
  mark(pointer: string, wording: Wording): Record<string, unknown> {
    this.bench.recordText(noteOf(pointer), wording);
    return { certainty: "verified", date: this.date, note: wording.en };
  }

  /** Drafts a schema at a pointer. Schemas of nested objects are added next to `neighbour`. */
  schemaFor(shape: Shape | undefined, pointer: string, name: string, neighbour: string): Record<string, unknown> {
    if (shape === undefined) return {};
    const types = shape.types.filter((type) => type !== "object");
    if (shape.types.includes("object")) {
      const called = this.#nameFor(name);
      const schema = `#/components/schemas/${called}`;
      this.bench.recordText(`${schema}/description`, wordings.field);
      const properties = Object.fromEntries(
        [...shape.properties].map(([key, each]) => [
          key,
          this.property(each, under(schema, "properties", key), called + pascalCase(key), neighbour),
        ]),
      );
      const value = {
        type: "object",
        description: wordings.field.en,
        properties,
        additionalProperties: true,
        "x-provenance": this.mark(schema, wordings.seen),
      };
      this.bench.addSchema(neighbour, called, value);
      if (types.length === 0) return { $ref: `#/${called}` };
      return { anyOf: [{ $ref: `#/${called}` }, { type: typeList(types) }] };
    }
    const items = types.includes("array") && {
      items: this.schemaFor(shape.items, under(pointer, "items"), `${name}Item`, neighbour),
    };
    return { ...(String(types) !== "null" && { type: typeList(types) }), ...items };
  }

  /** Drafts a property at its pointer. Schemas of nested objects are named after `name`. */
  property(shape: Shape | undefined, pointer: string, name: string, neighbour: string): Record<string, unknown> {
    this.bench.recordText(`${pointer}/description`, wordings.field);
    const { type, ...rest } = this.schemaFor(shape, pointer, name, neighbour);
    return {
      ...(type !== undefined && { type }),
      description: wordings.field.en,
      ...rest,
      "x-provenance": this.mark(pointer, wordings.seen),
    };
  }

  #nameFor(wanted: string): string {
    const name = uniqueName(wanted, (each) => this.#taken.has(each));
    this.#taken.add(name);
    return name;
  }
}
