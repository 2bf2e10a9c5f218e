import { isAbsoluteUrl, type Document as Read, type ResolveConfig, type Source } from "@redocly/openapi-core";
import { SourceResolver } from "./source-resolver.js";
import type { Sources } from "./sources.js";
import { refuseBadByte, refuseUnsafeYaml } from "./yaml-errors.js";

/** Reads the files of a contract and refuses those that would hang or mislead the tools that read them next. */
export class GuardedResolver extends SourceResolver {
  readonly #refusesPatterns: boolean;

  /** @param refusesPatterns false if patterns that never end are taken out later. */
  constructor(sources: Sources, config?: ResolveConfig, refusesPatterns = true) {
    super(sources, config);
    this.#refusesPatterns = refusesPatterns;
  }

  override async loadExternalRef(absoluteRef: string): Promise<Source> {
    const source = await super.loadExternalRef(absoluteRef);
    if (!isAbsoluteUrl(absoluteRef)) refuseBadByte(source, this.sources.bytes(absoluteRef));
    return source;
  }

  override parseDocument(source: Source, isRoot?: boolean): Read {
    const document = super.parseDocument(source, isRoot);
    // A reference may lead to a text file, which is neither YAML nor JSON.
    if (typeof document.parsed !== "string") refuseUnsafeYaml(source, document.parsed, this.#refusesPatterns);
    return document;
  }
}
