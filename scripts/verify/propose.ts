import type { Api } from "../api/api.js";
import { schemaAt } from "../api/merge-schema.js";
import { responseOf } from "../api/operation.js";
import { readCompanions } from "../contract/companions.js";
import { type Document, isNode, type Node } from "../contract/document.js";
import { applyOverlay } from "../contract/overlay.js";
import { atPointer, tokensOf, under } from "../contract/pointer.js";
import type { Finding } from "./ledger.js";
import type { Answer } from "./questions.js";
import { nameAt, ownerOf } from "./settle.js";
import type { Shape } from "./shape.js";
import type { Claims, Outcome } from "./verify.js";
import { answeredWording, constantWording, type Wording, wordings } from "./wording.js";
import { createWorkbench, noteOf, type Workbench } from "./workbench.js";

/** A change of the contract, and what it does not settle. */
export interface Proposal {
  /** The files that change, by absolute path. */
  readonly files: ReadonlyMap<string, string>;
  /** Findings that need somebody who knows better. */
  readonly byHand: readonly Finding[];
}

/** A name as schemas are called. */
const pascalCase = (name: string): string =>
  name.replace(/(?:^|[_-])(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Types without those that another one covers. */
const typeList = (types: Iterable<string>): string | string[] => {
  const all = new Set(types);
  if (all.has("number")) all.delete("integer");
  const [first = "string", ...more] = all;
  return more.length === 0 ? first : [first, ...more];
};

/** Edits for one finding; false where there are none. */
type Settle = (finding: Finding) => boolean;

/** Edits a contract, finding by finding. */
class Proposer {
  readonly #api: Api;
  readonly #bench: Workbench;
  readonly #date: string;
  readonly #taken: Set<string>;

  /** The text at a pointer in the language of an Overlay. */
  readonly #translated: (tag: string, pointer: string) => string;

  constructor(api: Api, bench: Workbench, date: string, translated: (tag: string, pointer: string) => string) {
    this.#translated = translated;
    this.#api = api;
    this.#bench = bench;
    this.#date = date;
    this.#taken = new Set(api.schemas.keys());
  }

  /** The object at a pointer, of the copy. */
  #at(pointer: string): Node {
    const found = atPointer(this.#api.document, pointer);
    return isNode(found) ? found : {};
  }

  /** A mark of what was verified, noted for the translations. */
  #mark(pointer: string, wording: Wording): Record<string, unknown> {
    this.#bench.say(noteOf(pointer), wording);
    return { certainty: "verified", date: this.#date, note: wording.en };
  }

  /** Marks the object at a pointer. */
  mark(pointer: string, wording: Wording): boolean {
    return this.#bench.set(pointer, { key: "x-provenance", value: this.#mark(pointer, wording) });
  }

  answered(pointer: string, answer: string): void {
    this.#bench.set(`${pointer}/x-experiment`, { key: "answer", value: answer });
  }

  /** The schema of what was received, at a pointer; schemas of objects are added beside `beside`. */
  #schemaFor(shape: Shape | undefined, pointer: string, name: string, beside: string): Record<string, unknown> {
    if (shape === undefined) return {};
    const types = shape.types.filter((type) => type !== "object");
    if (shape.types.includes("object")) {
      const called = this.#nameFor(name);
      const schema = `#/components/schemas/${called}`;
      this.#bench.say(`${schema}/description`, wordings.field);
      const properties = Object.fromEntries(
        [...shape.properties].map(([key, each]) => [
          key,
          this.#property(each, under(schema, "properties", key), called + pascalCase(key), beside),
        ]),
      );
      const value = {
        type: "object",
        description: wordings.field.en,
        properties,
        additionalProperties: true,
        "x-provenance": this.#mark(schema, wordings.seen),
      };
      this.#bench.addSchema(beside, called, value);
      if (types.length === 0) return { $ref: `#/${called}` };
      return { anyOf: [{ $ref: `#/${called}` }, { type: typeList(types) }] };
    }
    const items = types.includes("array") && {
      items: this.#schemaFor(shape.items, under(pointer, "items"), `${name}Item`, beside),
    };
    return { ...(String(types) !== "null" && { type: typeList(types) }), ...items };
  }

  #property(shape: Shape | undefined, pointer: string, name: string, beside: string): Record<string, unknown> {
    this.#bench.say(`${pointer}/description`, wordings.field);
    const { type, ...rest } = this.#schemaFor(shape, pointer, name, beside);
    return {
      ...(type !== undefined && { type }),
      description: wordings.field.en,
      ...rest,
      "x-provenance": this.#mark(pointer, wordings.seen),
    };
  }

  #nameFor(wanted: string): string {
    let name = wanted;
    for (let number = 2; this.#taken.has(name); number++) name = `${wanted}${number}`;
    this.#taken.add(name);
    return name;
  }

  /** Declares a property that was received. */
  readonly declare: Settle = ({ at, pointer, kind, shape }) => {
    const place = kind === "new" ? pointer : (at ?? pointer);
    const owner = ownerOf(place);
    const name = nameAt(place);
    const named = this.#api.schemas.get(tokensOf(owner).at(-1) ?? "");
    if (named === undefined) return false;
    const value = this.#property(shape, place, `${named.name}${pascalCase(name)}`, owner);
    const schema = this.#at(owner);
    if (isNode(schema.properties)) return this.#bench.set(owner, { key: name, value, inside: "properties" });
    schema.properties = {};
    return this.#bench.set(owner, { key: "properties", value: { [name]: value } });
  };

  /** No longer requires a property. */
  readonly release: Settle = ({ at = "#", pointer }) => {
    const schema = this.#at(at);
    if (!Array.isArray(schema.required)) return false;
    const left = schema.required.filter((name) => name !== nameAt(pointer));
    schema.required = left;
    this.#bench.set(at, { key: "required", value: left.length === 0 ? undefined : left });
    return this.mark(pointer, wordings.lacking);
  };

  /** Allows the type that was received besides the one that is declared. */
  readonly widen: Settle = ({ at = "#", shape }) => {
    const schema = this.#at(at);
    const received = shape?.types ?? [];
    if (received.some((type) => type === "object" || type === "array")) return false;
    schema.type = typeList([schema.type, received].flat().filter((type) => typeof type === "string"));
    this.#bench.set(at, { key: "type", value: schema.type });
    if (Array.isArray(schema.enum) && received.includes("null"))
      this.#bench.set(at, { key: "enum", value: [...schema.enum, null] });
    return this.mark(at, wordings.otherType);
  };

  /** Takes a keyword out that values break. */
  readonly loosen: Settle = ({ at = "#", keyword = "" }) => {
    this.#bench.set(at, { key: keyword });
    return this.mark(at, wordings.otherForm);
  };

  /** Adds a value to an enumeration, and to the statuses that end no wait. */
  readonly enumerate: Settle = ({ at = "#", constant, operations }) => {
    const schema = this.#at(at);
    if (constant === undefined || !Array.isArray(schema.enum) || typeof schema.description !== "string") return false;
    this.#bench.set(at, { key: "enum", value: [...schema.enum, constant] });
    const { en = "", ...others } = constantWording(constant);
    const description = `${schema.description.trimEnd()}\n\n${en}\n`;
    this.#bench.set(at, { key: "description", value: description });
    const all = Object.entries(others).map(([tag, text]) => [
      tag,
      `${this.#translated(tag, `${at}/description`).trimEnd()}\n\n${text}\n`,
    ]);
    this.#bench.say(`${at}/description`, { en: description, ...Object.fromEntries(all) });
    for (const { id, wait, pointer, ...operation } of this.#api.operations) {
      const media = responseOf({ id, wait, pointer, ...operation }, "200")?.content[0];
      if (wait === undefined || schemaAt(media?.schema, wait.status)?.pointer !== at) continue;
      this.#bench.set(`${pointer}/x-wait`, { key: "pending", value: [...wait.pending, constant] });
      if (wait.transitions) this.#bench.set(`${pointer}/x-wait/transitions`, { key: constant, value: [] });
    }
    return operations.length > 0;
  };

  /** Declares another status: as the one that is documented, or as other operations declare it. */
  readonly respond: Settle = ({ pointer }) => {
    const status = nameAt(pointer);
    const responses = pointer.split("/").slice(0, -1).join("/");
    const others = this.#api.operations.flatMap((operation) => responseOf(operation, status) ?? []);
    const shared = others.find((response) => response.pointer.startsWith("#/components/responses/"));
    if (shared !== undefined)
      return this.#bench.set(responses, {
        key: status,
        value: { $ref: this.#bench.reference(shared.pointer, responses) },
      });
    const marked = { description: wordings.status.en, "x-provenance": this.#mark(pointer, wordings.seen) };
    this.#bench.say(`${pointer}/description`, wordings.status);
    const isSuccess = status.startsWith("2") && this.#at(responses)["200"] !== undefined;
    return this.#bench.set(responses, { key: status, value: marked, ...(isSuccess && { copyOf: "200" }) });
  };

  /** Declares another media type with the same schema. */
  readonly retype: Settle = ({ pointer, kind, what }) => {
    const [type] = Object.keys(this.#at(pointer));
    if (kind === "missing" || type === undefined) return false;
    return this.#bench.set(pointer, { key: what.replace("the response is ", ""), copyOf: type });
  };

  /** Says no more what pages do not keep. */
  readonly unpage: Settle = ({ pointer }) => {
    const part = pointer.split("/").slice(0, -1).join("/");
    return nameAt(pointer) !== "page" && this.#bench.set(part, { key: nameAt(pointer) });
  };

  /** What is nested is declared where it is, and no longer required where it was. */
  readonly nest: Settle = (finding) => {
    const { required } = this.#at(finding.pointer);
    const nested = Array.isArray(required) ? required.filter((name) => finding.shape?.properties.has(name)) : [];
    for (const name of nested)
      this.release({ ...finding, at: finding.pointer, pointer: under(finding.pointer, "properties", name) });
    return this.declare(finding);
  };

  /** What is elsewhere is declared there, and not required where it was. */
  readonly move: Settle = (finding) => {
    const owner = ownerOf(finding.pointer);
    const { required } = this.#at(owner);
    if (Array.isArray(required) && required.includes(nameAt(finding.pointer))) this.release({ ...finding, at: owner });
    return this.declare(finding);
  };
}

/** Which edits settle a finding. */
function settlerOf(proposer: Proposer, { kind, keyword }: Finding): Settle | undefined {
  const byKeyword: Record<string, Settle> = {
    required: proposer.release,
    type: proposer.widen,
    enum: proposer.enumerate,
    pattern: proposer.loosen,
    format: proposer.loosen,
    responses: proposer.respond,
    content: proposer.retype,
    "x-pagination": proposer.unpage,
    nested: proposer.nest,
    place: proposer.move,
  };
  if (kind === "new" && keyword === undefined) return proposer.declare;
  return keyword === undefined ? undefined : byKeyword[keyword];
}

/** Writes what was answered, and that it was. */
function settleAnswer(proposer: Proposer, { question, answer }: Answer): void {
  if (answer === undefined) return;
  const { pointer } = question.mark;
  const isPlain = ["fields", "call"].includes(question.form) || answer === "declared";
  proposer.mark(pointer, isPlain ? wordings.asDeclared : answeredWording(answer));
  if (!isPlain) proposer.answered(pointer, answer);
}

/** The contract as its Overlays of languages make it, by their tags. */
async function translationsOf({ api, input, sources }: Claims): Promise<Map<string, Document>> {
  const { overlays, documentWithJourneys } = await readCompanions(api.document, input, sources);
  const tags = Object.entries(overlays).filter(([tag]) => tag in wordings.seen);
  const all = tags.map(async ([tag, path]) => [tag, await applyOverlay(documentWithJourneys, path, sources)] as const);
  return new Map(await Promise.all(all));
}

/** The contract as the service is: each finding allowed, each answer noted. Comments and layout stay. */
export async function propose(claims: Claims, { findings, answers }: Outcome, date: string): Promise<Proposal> {
  const { api, places, input, sources } = claims;
  const bench = createWorkbench(input, places, sources);
  const translations = findings.some(({ keyword }) => keyword === "enum") ? await translationsOf(claims) : new Map();
  const translated = (tag: string, pointer: string) => String(atPointer(translations.get(tag), pointer) ?? "");
  // A copy, in which the edits of one finding are seen by the next.
  const proposer = new Proposer({ ...api, document: structuredClone(api.document) }, bench, date, translated);
  const byHand = findings.filter((finding) => settlerOf(proposer, finding)?.(finding) !== true);
  for (const each of answers) settleAnswer(proposer, each);
  return { files: bench.finish(), byHand };
}
