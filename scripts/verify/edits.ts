import type { Api } from "../api/api.js";
import { isNode, type Node } from "../contract/node.js";
import { atPointer } from "../contract/pointer.js";
import { Drafts } from "./drafts.js";
import type { Finding } from "./ledger.js";
import type { Redaction } from "./redaction.js";
import type { Wording } from "./wording.js";
import type { Workbench } from "./workbench.js";

/** Edits the contract for one finding. Returns false if it cannot. */
export type Settle = (finding: Finding) => boolean;

export interface EditContext {
  /** Has its own copy of the document, which the edits change. */
  readonly api: Api;
  readonly bench: Workbench;
  readonly date: string;
  readonly redaction: Redaction;
  /** The text at a pointer in the language of an Overlay. */
  readonly translated: (tag: string, pointer: string) => string;
}

export class Edits {
  protected readonly api: Api;
  protected readonly bench: Workbench;
  protected readonly drafts: Drafts;
  protected readonly redaction: Redaction;
  protected readonly translated: EditContext["translated"];

  constructor({ api, bench, date, redaction, translated }: EditContext) {
    this.api = api;
    this.bench = bench;
    this.drafts = new Drafts(bench, date, api.schemas.keys());
    this.redaction = redaction;
    this.translated = translated;
  }

  /** The object at a pointer in the edited copy. */
  protected at(pointer: string): Node {
    const found = atPointer(this.api.document, pointer);
    return isNode(found) ? found : {};
  }

  /** Adds a provenance mark to the object at a pointer. */
  mark(pointer: string, wording: Wording): boolean {
    return this.bench.set(pointer, { key: "x-provenance", value: this.drafts.mark(pointer, wording) });
  }

  answered(pointer: string, answer: string): void {
    this.bench.set(`${pointer}/x-experiment`, { key: "answer", value: answer });
  }
}
