import { isAbsoluteUrl, type Document as Read, type Source } from "@redocly/openapi-core";
import { SourceResolver } from "./source-resolver.js";
import { refuseBadByte, refuseUnsafeYaml } from "./yaml-errors.js";

/** Reads the files of a contract and refuses those that would hang or mislead the tools that read them next. */
export class GuardedResolver extends SourceResolver {
  override async loadExternalRef(absoluteRef: string): Promise<Source> {
    const source = await super.loadExternalRef(absoluteRef);
    if (!isAbsoluteUrl(absoluteRef)) refuseBadByte(source, this.sources.bytes(absoluteRef));
    return source;
  }

  override parseDocument(source: Source, isRoot?: boolean): Read {
    const document = super.parseDocument(source, isRoot);
    // A reference may lead to a text file, which is neither YAML nor JSON.
    if (typeof document.parsed !== "string") refuseUnsafeYaml(source, document.parsed);
    return document;
  }
}
