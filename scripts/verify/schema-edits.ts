import { schemaAt } from "../api/merge-schema.js";
import { responseOf } from "../api/operation.js";
import { targetOf } from "../api/schema.js";
import { pascalCase } from "../client/naming.js";
import { isNode } from "../contract/node.js";
import { tokensOf, under } from "../contract/pointer.js";
import { typeList } from "./drafts.js";
import { Edits, type Settle } from "./edits.js";
import type { Finding } from "./ledger.js";
import { nameAt, ownerOf } from "./settle.js";
import type { Shape } from "./shape.js";
import { constantWording, wordings } from "./wording.js";

/** All property names in a shape. */
const namesIn = (shape: Shape | undefined): string[] =>
  shape === undefined
    ? []
    : [...[...shape.properties].flatMap(([name, each]) => [name, ...namesIn(each)]), ...namesIn(shape.items)];

export class SchemaEdits extends Edits {
  readonly declare: Settle = ({ at, pointer, kind, shape }) => {
    const place = kind === "new" ? pointer : (at ?? pointer);
    const owner = ownerOf(place);
    const name = nameAt(place);
    const named = this.api.schemas.get(tokensOf(owner).at(-1) ?? "");
    if (named === undefined || ![name, ...namesIn(shape)].every((each) => this.redaction.name(each) === each))
      return false;
    const value = this.drafts.property(shape, place, `${named.name}${pascalCase(name)}`, owner);
    const schema = this.at(owner);
    if (isNode(schema.properties)) return this.bench.set(owner, { key: name, value, inside: "properties" });
    schema.properties = {};
    return this.bench.set(owner, { key: "properties", value: { [name]: value } });
  };

  readonly release: Settle = ({ at = "#", pointer }) => {
    const schema = this.at(at);
    if (!Array.isArray(schema.required)) return false;
    const left = schema.required.filter((name) => name !== nameAt(pointer));
    schema.required = left;
    this.bench.set(at, { key: "required", value: left.length === 0 ? undefined : left });
    return this.mark(pointer, wordings.lacking);
  };

  /** Allows the received type in addition to the declared one. */
  readonly widen: Settle = (finding) => {
    const { at = "#", shape } = finding;
    const schema = this.at(at);
    const received = shape?.types ?? [];
    if (received.some((type) => type === "object" || type === "array")) return this.#alternate(finding);
    schema.type = typeList([schema.type, received].flat().filter((type) => typeof type === "string"));
    this.bench.set(at, { key: "type", value: schema.type });
    if (Array.isArray(schema.enum) && received.includes("null"))
      this.bench.set(at, { key: "enum", value: [...schema.enum, null] });
    return this.mark(at, wordings.otherType);
  };

  /** Declares the received value as an alternative to the declared one. */
  #alternate({ pointer, at = pointer, shape }: Finding): boolean {
    const named = this.api.schemas.get(nameAt(under("#", ...tokensOf(pointer).slice(0, 3))));
    const isNote = (key: string) => key.startsWith("x-") || ["title", "description", "deprecated"].includes(key);
    const entries = Object.entries(this.bench.valueAt(pointer) ?? {});
    const declared = Object.fromEntries(entries.filter(([key]) => !isNote(key)));
    if (named === undefined || pointer === named.pointer || !this.#detach(pointer)) return false;
    const isListOf = shape?.items?.types.join() === "object" && this.#hasFields(at, [...shape.items.properties.keys()]);
    const received = isListOf
      ? { type: "array", items: declared }
      : this.drafts.schemaFor(shape, pointer, `${named.name}${pascalCase(nameAt(pointer))}`, named.pointer);
    this.bench.set(pointer, { key: "anyOf", value: [declared, received] });
    for (const key of Object.keys(declared)) this.bench.set(pointer, { key });
    return this.mark(pointer, wordings.otherType);
  }

  /** Whether the object schema at a pointer declares these fields and requires no others. */
  #hasFields(pointer: string, names: readonly string[]): boolean {
    const { properties, required = [] } = this.at(pointer);
    return (
      isNode(properties) &&
      names.every((name) => Object.hasOwn(properties, name)) &&
      [required].flat().every((name) => names.includes(String(name)))
    );
  }

  /** Removes the paging and the look-ups that refer to a schema. Returns false if a wait or an upload refers to it. */
  #detach(pointer: string): boolean {
    const { operations } = this.api;
    const passes = (id: string, to: string | undefined): boolean => {
      const operation = operations.find((each) => each.id === id);
      const schema = operation && responseOf(operation, "200")?.content[0]?.schema;
      return tokensOf(to ?? "").some((name, end, all) => {
        const above = schemaAt(schema, under("", ...all.slice(0, end)));
        return above !== undefined && under(targetOf(above).pointer, "properties", name) === pointer;
      });
    };
    const isNeeded = operations.some(({ id, wait, upload }) => {
      const steps = [wait?.status, upload?.url, upload?.key, upload?.expiresIn];
      const completion = [upload?.complete.status, upload?.complete.reason];
      return (
        steps.some((to) => passes(id, to)) || completion.some((to) => passes(upload?.complete.operation ?? "", to))
      );
    });
    if (isNeeded) return false;
    for (const { id, pointer: at, pagination, lookup } of operations) {
      if (Object.values(pagination?.response ?? {}).some((to) => passes(id, to)))
        this.bench.set(at, { key: "x-pagination" });
      if (passes(lookup?.operation ?? "", lookup?.items)) this.bench.set(at, { key: "x-lookup" });
    }
    return true;
  }

  readonly loosen: Settle = ({ at = "#", keyword = "" }) => {
    if (!Object.hasOwn(this.at(at), keyword)) return false;
    this.bench.set(at, { key: keyword });
    return this.mark(at, wordings.otherForm);
  };

  /** Adds a value to an enum. If the enum is the status of a wait, the value becomes a pending status. */
  readonly enumerate: Settle = ({ at = "#", constant, operations }) => {
    const schema = this.at(at);
    if (constant === undefined || !Array.isArray(schema.enum) || typeof schema.description !== "string") return false;
    this.bench.set(at, { key: "enum", value: [...schema.enum, constant] });
    const { en = "", ...others } = constantWording(constant);
    const description = `${schema.description.trimEnd()}\n\n${en}\n`;
    this.bench.set(at, { key: "description", value: description });
    const all = Object.entries(others).map(([tag, text]) => [
      tag,
      `${this.translated(tag, `${at}/description`).trimEnd()}\n\n${text}\n`,
    ]);
    this.bench.recordText(`${at}/description`, { en: description, ...Object.fromEntries(all) });
    for (const operation of this.api.operations) {
      const { wait, pointer } = operation;
      const media = responseOf(operation, "200")?.content[0];
      if (wait === undefined || schemaAt(media?.schema, wait.status)?.pointer !== at) continue;
      this.bench.set(`${pointer}/x-wait`, { key: "pending", value: [...wait.pending, constant] });
      if (wait.transitions) this.bench.set(`${pointer}/x-wait/transitions`, { key: constant, value: [] });
    }
    return operations.length > 0;
  };

  /**
   * Declares fields in the nested object in which they were received, and no longer requires them at their old place.
   */
  readonly nest: Settle = (finding) => {
    const { required } = this.at(finding.pointer);
    const nested = Array.isArray(required) ? required.filter((name) => finding.shape?.properties.has(name)) : [];
    for (const name of nested)
      this.release({ ...finding, at: finding.pointer, pointer: under(finding.pointer, "properties", name) });
    return this.declare(finding);
  };

  /** Declares a field at the place where it was received, and no longer requires it at its old place. */
  readonly move: Settle = (finding) => {
    const owner = ownerOf(finding.pointer);
    const { required } = this.at(owner);
    if (Array.isArray(required) && required.includes(nameAt(finding.pointer))) this.release({ ...finding, at: owner });
    return this.declare(finding);
  };
}
