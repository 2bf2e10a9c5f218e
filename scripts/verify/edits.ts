import type { Api } from "../api/api.js";
import { isNode, type Node } from "../contract/node.js";
import { atPointer } from "../contract/pointer.js";
import { Drafts } from "./drafts.js";
import type { Finding } from "./ledger.js";
import type { Redaction } from "./redaction.js";
import type { Wording } from "./wording.js";
import type { Workbench } from "./workbench.js";

/** Edits for one finding; false where there are none. */
export type Settle = (finding: Finding) => boolean;

/** What proposing needs. */
export interface Proposing {
  /** With a document of its own, which is changed. */
  readonly api: Api;
  readonly bench: Workbench;
  readonly date: string;
  readonly redaction: Redaction;
  /** The text at a pointer in the language of an Overlay. */
  readonly translated: (tag: string, pointer: string) => string;
}

/** What all edits of a contract need. */
export class Edits {
  protected readonly api: Api;
  protected readonly bench: Workbench;
  protected readonly drafts: Drafts;
  protected readonly redaction: Redaction;
  protected readonly translated: Proposing["translated"];

  constructor({ api, bench, date, redaction, translated }: Proposing) {
    this.api = api;
    this.bench = bench;
    this.drafts = new Drafts(bench, date, api.schemas.keys());
    this.redaction = redaction;
    this.translated = translated;
  }

  /** The object at a pointer, of the copy. */
  protected at(pointer: string): Node {
    const found = atPointer(this.api.document, pointer);
    return isNode(found) ? found : {};
  }

  /** Marks the object at a pointer. */
  mark(pointer: string, wording: Wording): boolean {
    return this.bench.set(pointer, { key: "x-provenance", value: this.drafts.mark(pointer, wording) });
  }

  answered(pointer: string, answer: string): void {
    this.bench.set(`${pointer}/x-experiment`, { key: "answer", value: answer });
  }
}
