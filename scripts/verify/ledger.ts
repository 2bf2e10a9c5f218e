import { mergeShapes, type Shape } from "./shape.js";

/** How a response departs from the contract. */
export type Kind = "new" | "missing" | "different";

/** One departure, as one response shows it. */
export interface Departure {
  readonly kind: Kind;
  /** JSON pointer of the claim in the bundled contract; of what is new, where it would be declared. */
  readonly pointer: string;
  /** What is declared and what was received, without values. */
  readonly what: string;
  /** The keyword that the response breaks. */
  readonly keyword?: string;
  /** JSON pointer of the schema that has the keyword, where it is not at `pointer`. */
  readonly at?: string;
  /** Of what was received. */
  readonly shape?: Shape;
  /** What is not declared: a value of an enumeration, a media type, the code of a success. */
  readonly constant?: string;
}

/** A departure with where it was seen. */
export interface Finding extends Departure {
  /** Ids of operations. */
  readonly operations: readonly string[];
}

/** What the responses say of each claim of the contract. */
export class Ledger {
  readonly #findings = new Map<string, Finding>();
  readonly #confirmed = new Set<string>();
  readonly #declared = new Set<string>();
  readonly #objects = new Map<string, number>();

  /** Notes that a response is as the claim at a pointer says. */
  confirm(pointer: string): void {
    this.#confirmed.add(pointer);
  }

  /** Notes an object of the schema at a pointer, with the claims that the schema makes of it. */
  sawObject(pointer: string, claims: readonly string[]): void {
    this.#objects.set(pointer, (this.#objects.get(pointer) ?? 0) + 1);
    for (const claim of claims) this.#declared.add(claim);
  }

  depart(operation: string, departure: Departure): void {
    const key = [departure.kind, departure.pointer, departure.keyword, departure.what].join("\n");
    const before = this.#findings.get(key);
    const shape = before?.shape && departure.shape ? mergeShapes(before.shape, departure.shape) : departure.shape;
    const operations = [...new Set([...(before?.operations ?? []), operation])].sort();
    this.#findings.set(key, { ...departure, ...(shape && { shape }), operations });
  }

  /** How many objects of the schema at a pointer were received. */
  objectsAt(pointer: string): number {
    return this.#objects.get(pointer) ?? 0;
  }

  isConfirmed(pointer: string): boolean {
    return this.#confirmed.has(pointer);
  }

  /** The claims that a response confirmed and none contradicted. */
  get confirmed(): string[] {
    const contradicted = new Set(this.findings.map(({ pointer }) => pointer));
    return [...this.#confirmed].filter((pointer) => !contradicted.has(pointer)).sort();
  }

  /** The properties that no response had, of objects that were received. */
  get unseen(): string[] {
    const met = new Set([...this.#confirmed, ...this.findings.map(({ pointer }) => pointer)]);
    return [...this.#declared].filter((pointer) => !met.has(pointer)).sort();
  }

  /** In the order of their pointers. */
  get findings(): Finding[] {
    return [...this.#findings.entries()]
      .sort(([one], [other]) => (byPointer(one) < byPointer(other) ? -1 : 1))
      .map(([, finding]) => finding);
  }
}

const byPointer = (key: string): string => key.split("\n").slice(1).join("\n");
