import { BaseResolver, isAbsoluteUrl, type ResolveConfig, ResolveError, Source } from "@redocly/openapi-core";
import type { Sources } from "./sources.js";

/** Makes the library read files from a snapshot. */
export class SourceResolver extends BaseResolver {
  protected readonly sources: Sources;

  constructor(sources: Sources, config?: ResolveConfig) {
    super(config);
    this.sources = sources;
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
}
