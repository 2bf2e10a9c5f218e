import type { Api } from "../api/api.js";
import { schemaAt } from "../api/merge-schema.js";
import { responseOf } from "../api/operation.js";
import { pascalCase } from "../client/naming.js";
import { readCompanions } from "../contract/companions.js";
import type { Document } from "../contract/document.js";
import { isNode, type Node } from "../contract/node.js";
import { applyOverlay } from "../contract/overlay.js";
import { atPointer, tokensOf, under } from "../contract/pointer.js";
import { Drafts, typeList } from "./drafts.js";
import type { Finding } from "./ledger.js";
import type { Answer } from "./questions.js";
import type { Redaction } from "./redaction.js";
import { nameAt, ownerOf } from "./settle.js";
import type { Shape } from "./shape.js";
import type { Claims, Outcome } from "./verify.js";
import { answeredWording, constantWording, type Wording, wordings } from "./wording.js";
import { createWorkbench, type Workbench } from "./workbench.js";

/** A change of the contract, and what it does not settle. */
export interface Proposal {
  /** The files that change, by absolute path. */
  readonly files: ReadonlyMap<string, string>;
  /** Findings that need somebody who knows better. */
  readonly byHand: readonly Finding[];
}

/** Every name of a property in a shape. */
const namesIn = (shape: Shape | undefined): string[] =>
  shape === undefined
    ? []
    : [...[...shape.properties].flatMap(([name, each]) => [name, ...namesIn(each)]), ...namesIn(shape.items)];

/** Edits for one finding; false where there are none. */
type Settle = (finding: Finding) => boolean;

/** What proposing needs. */
interface Proposing {
  /** With a document of its own, which is changed. */
  readonly api: Api;
  readonly bench: Workbench;
  readonly date: string;
  readonly redaction: Redaction;
  readonly translated: (tag: string, pointer: string) => string;
}

/** Edits a contract, finding by finding. */
class Proposer {
  readonly #api: Api;
  readonly #bench: Workbench;
  readonly #drafts: Drafts;

  readonly #redaction: Redaction;
  /** The text at a pointer in the language of an Overlay. */
  readonly #translated: (tag: string, pointer: string) => string;

  constructor({ api, bench, date, redaction, translated }: Proposing) {
    this.#translated = translated;
    this.#api = api;
    this.#bench = bench;
    this.#drafts = new Drafts(bench, date, api.schemas.keys());
    this.#redaction = redaction;
  }

  /** The object at a pointer, of the copy. */
  #at(pointer: string): Node {
    const found = atPointer(this.#api.document, pointer);
    return isNode(found) ? found : {};
  }

  /** Marks the object at a pointer. */
  mark(pointer: string, wording: Wording): boolean {
    return this.#bench.set(pointer, { key: "x-provenance", value: this.#drafts.mark(pointer, wording) });
  }

  answered(pointer: string, answer: string): void {
    this.#bench.set(`${pointer}/x-experiment`, { key: "answer", value: answer });
  }

  /** Declares a property that was received. */
  readonly declare: Settle = ({ at, pointer, kind, shape }) => {
    const place = kind === "new" ? pointer : (at ?? pointer);
    const owner = ownerOf(place);
    const name = nameAt(place);
    const named = this.#api.schemas.get(tokensOf(owner).at(-1) ?? "");
    if (named === undefined || ![name, ...namesIn(shape)].every((each) => this.#redaction.name(each) === each))
      return false;
    const value = this.#drafts.property(shape, place, `${named.name}${pascalCase(name)}`, owner);
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
    for (const operation of this.#api.operations) {
      const { wait, pointer } = operation;
      const media = responseOf(operation, "200")?.content[0];
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
    const marked = { description: wordings.status.en, "x-provenance": this.#drafts.mark(pointer, wordings.seen) };
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
export async function propose(
  claims: Claims,
  { findings, answers, redaction }: Outcome,
  date: string,
): Promise<Proposal> {
  const { api, places, input, sources } = claims;
  const bench = createWorkbench(input, places, sources);
  const translations = findings.some(({ keyword }) => keyword === "enum") ? await translationsOf(claims) : new Map();
  const translated = (tag: string, pointer: string) => String(atPointer(translations.get(tag), pointer) ?? "");
  // A copy, in which the edits of one finding are seen by the next.
  const copy = { ...api, document: structuredClone(api.document) };
  const proposer = new Proposer({ api: copy, bench, date, redaction, translated });
  const byHand = findings.filter((finding) => settlerOf(proposer, finding)?.(finding) !== true);
  for (const each of answers) settleAnswer(proposer, each);
  return { files: bench.finish(), byHand };
}
