import {
  BaseResolver,
  isAbsoluteUrl,
  type Document as Read,
  type ResolveConfig,
  ResolveError,
  Source,
} from "@redocly/openapi-core";
import { readAsJson } from "./json-tree.js";
import { keepsResults, kept } from "./kept.js";
import { decodedToken } from "./pointer.js";
import type { Sources } from "./sources.js";

const keptValue = kept<unknown>();

/** Makes the library read files from a snapshot. */
export class SourceResolver extends BaseResolver {
  protected readonly sources: Sources;

  constructor(sources: Sources, config?: ResolveConfig) {
    super(config);
    this.sources = sources;
  }

  /** A reference is a URI, in which the name of a file may be percent-encoded. */
  override resolveExternalRef(base: string | null, reference: string): string {
    const written = super.resolveExternalRef(base, reference);
    if (isAbsoluteUrl(written) || !written.includes("%") || this.sources.exists(written)) return written;
    const decoded = super.resolveExternalRef(base, decodedToken(reference));
    return this.sources.exists(decoded) ? decoded : written;
  }

  override async loadExternalRef(absoluteRef: string): Promise<Source> {
    if (isAbsoluteUrl(absoluteRef)) {
      this.sources.addUnseen(absoluteRef);
      return super.loadExternalRef(absoluteRef);
    }
    try {
      return new Source(absoluteRef, this.sources.bytes(absoluteRef).toString("utf8").replaceAll("\r\n", "\n"));
    } catch (error) {
      throw new ResolveError(error instanceof Error ? error : new Error(String(error)));
    }
  }
  override parseDocument(source: Source, isRoot?: boolean): Read {
    // The library reads JSON as YAML, which takes much longer.
    const json = readAsJson(source);
    if (json !== undefined) return { source, parsed: json };
    if (!keepsResults()) return super.parseDocument(source, isRoot);
    const key = JSON.stringify([source.absoluteRef, isRoot, source.body]);
    // A copy, since the library changes the value when it bundles.
    return { source, parsed: structuredClone(keptValue(key, () => super.parseDocument(source, isRoot).parsed)) };
  }
}
