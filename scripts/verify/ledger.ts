import { mergeShapes, type Shape } from "./shape.js";

export type Kind = "new" | "missing" | "different";

/** One difference, as one response shows it. */
export interface Difference {
  readonly kind: Kind;
  /** JSON pointer of the claim in the bundled contract. For something new, where it would be declared. */
  readonly pointer: string;
  /** Describes what is declared and what was received, without values. */
  readonly what: string;
  /** The keyword that the response breaks. */
  readonly keyword?: string;
  /** JSON pointer of the schema that has the keyword, if it is not at `pointer`. */
  readonly at?: string;
  /** Shape of the received value. */
  readonly shape?: Shape;
  /** The undeclared constant: an enum value, a media type or a success code. */
  readonly constant?: string;
}

/** A difference with the operations that showed it. */
export interface Finding extends Difference {
  /** Ids of operations. */
  readonly operations: readonly string[];
}

/** Collects which claims of the contract the responses confirm or contradict. */
export class Ledger {
  readonly #findings = new Map<string, Finding>();
  readonly #confirmed = new Set<string>();
  readonly #declared = new Set<string>();
  readonly #objects = new Map<string, number>();

  /** Records that a response confirms the claim at a pointer. */
  confirm(pointer: string): void {
    this.#confirmed.add(pointer);
  }

  /** Records an object of the schema at a pointer, with the claims of that schema. */
  addObject(pointer: string, claims: readonly string[]): void {
    this.#objects.set(pointer, (this.#objects.get(pointer) ?? 0) + 1);
    for (const claim of claims) this.#declared.add(claim);
  }

  addDifference(operation: string, difference: Difference): void {
    const key = [difference.kind, difference.pointer, difference.keyword, difference.what].join("\n");
    const before = this.#findings.get(key);
    const shape = before?.shape && difference.shape ? mergeShapes(before.shape, difference.shape) : difference.shape;
    const operations = [...new Set([...(before?.operations ?? []), operation])].sort();
    this.#findings.set(key, { ...difference, ...(shape && { shape }), operations });
  }

  /** The number of objects received for the schema at a pointer. */
  objectsAt(pointer: string): number {
    return this.#objects.get(pointer) ?? 0;
  }

  isConfirmed(pointer: string): boolean {
    return this.#confirmed.has(pointer);
  }

  /** The claims that at least one response confirmed and none contradicted. */
  get confirmed(): string[] {
    const contradicted = new Set(this.findings.map(({ pointer }) => pointer));
    return [...this.#confirmed].filter((pointer) => !contradicted.has(pointer)).sort();
  }

  /** The properties that were missing in every received object. */
  get unseen(): string[] {
    const met = new Set([...this.#confirmed, ...this.findings.map(({ pointer }) => pointer)]);
    return [...this.#declared].filter((pointer) => !met.has(pointer)).sort();
  }

  /** Sorted by pointer. */
  get findings(): Finding[] {
    return [...this.#findings.entries()]
      .sort(([one], [other]) => (byPointer(one) < byPointer(other) ? -1 : 1))
      .map(([, finding]) => finding);
  }
}

const byPointer = (key: string): string => key.split("\n").slice(1).join("\n");
