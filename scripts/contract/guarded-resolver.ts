import { isAbsoluteUrl, type Document as Read, type ResolveConfig, type Source } from "@redocly/openapi-core";
import { type LossyNumber, lossyNumberIn } from "./lossy-number.js";
import { SourceResolver } from "./source-resolver.js";
import type { Sources } from "./sources.js";
import { refuseBadByte, refuseUnsafeYaml } from "./yaml-errors.js";

/** Reads the files of a contract and refuses those that would hang or mislead the tools that read them next. */
export class GuardedResolver extends SourceResolver {
  readonly #isHouse: boolean;
  /** The first number of each file that JavaScript changes, where it is not refused, by the file. */
  readonly lossyNumbers = new Map<string, LossyNumber>();

  /** @param isHouse false if patterns that never end are taken out later, and numbers may lose digits. */
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
    // A reference may lead to a text file, which is neither YAML nor JSON.
    if (typeof document.parsed === "string") return document;
    refuseUnsafeYaml(source, document.parsed, this.#isHouse);
    const lossy = lossyNumberIn(source.body);
    if (lossy !== undefined) this.lossyNumbers.set(source.absoluteRef, lossy);
    return document;
  }
}
