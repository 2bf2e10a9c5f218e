import { isAbsoluteUrl, type Document as Read, type ResolveConfig, type Source } from "@redocly/openapi-core";
import { kept } from "./kept.js";
import { type LossyNumber, lossyNumbersIn } from "./lossy-number.js";
import { SourceResolver } from "./source-resolver.js";
import type { Sources } from "./sources.js";
import { refuseBadByte, refuseUnsafeYaml } from "./yaml-errors.js";

const keptSafety = kept<true>();

/** Reads the files of a contract, and rejects those that would make other tools hang or produce wrong output. */
export class GuardedResolver extends SourceResolver {
  readonly #isHouse: boolean;
  /** By file, its numbers that JavaScript changes, if such numbers are allowed. */
  readonly lossyNumbers = new Map<string, readonly LossyNumber[]>();

  /**
   * @param isHouse whether the house rules apply. If false, endless patterns are removed later, and numbers may lose
   * digits.
   */
  constructor(sources: Sources, config?: ResolveConfig, isHouse = true) {
    super(sources, config);
    this.#isHouse = isHouse;
  }

  override async loadExternalRef(absoluteRef: string): Promise<Source> {
    const source = await super.loadExternalRef(absoluteRef);
    if (!isAbsoluteUrl(absoluteRef)) refuseBadByte(source, this.sources.bytes(absoluteRef));
    return source;
  }

  override parseDocument(source: Source, isRoot?: boolean): Read {
    const document = super.parseDocument(source, isRoot);
    // The target of a reference may be a text file, which is neither YAML nor JSON.
    if (typeof document.parsed === "string") return document;
    keptSafety(`${this.#isHouse} ${source.absoluteRef} ${source.body}`, () => {
      refuseUnsafeYaml(source, document.parsed, this.#isHouse);
      return true;
    });
    if (!this.#isHouse) this.lossyNumbers.set(source.absoluteRef, lossyNumbersIn(source.body));
    return document;
  }
}
