import { dirname, resolve } from "node:path";
import { BaseResolver, createConfig, lintFromString, Source } from "@redocly/openapi-core";
import plugin from "../../scripts/lint/plugin.js";

/** Serves the files of a test from memory, in the folder of the document. */
class Files extends BaseResolver {
  readonly #files: Record<string, string>;
  constructor(files: Record<string, string>) {
    super();
    this.#files = files;
  }
  override async loadExternalRef(absoluteRef: string): Promise<Source> {
    const body = this.#files[absoluteRef.slice(1)];
    if (body === undefined) throw new Error(`The test has no file ${absoluteRef}.`);
    return new Source(absoluteRef, body);
  }
  override resolveExternalRef(base: string | null, ref: string): string {
    return resolve(base === null ? "/" : dirname(base), ref);
  }
}

interface Setting {
  options?: Record<string, unknown>;
  files?: Record<string, string>;
}

/** The findings of one house rule in a document as `[rule, pointer, message]`; the pointer starts with the file if it is another. */
export async function problemsOf(rule: string, source: string, { options = {}, files = {} }: Setting = {}) {
  const config = await createConfig({
    plugins: [plugin()],
    rules: { [`kit/${rule}`]: { severity: "error", ...options } },
  });
  const problems = await lintFromString({
    source,
    absoluteRef: "/openapi.yaml",
    config,
    externalRefResolver: new Files(files),
  });
  return problems.map(({ ruleId, message, location: [at] }) => {
    const file = at?.source.absoluteRef.slice(1) ?? "";
    return [ruleId, `${file === "openapi.yaml" ? "" : file}${at?.pointer}`, message];
  });
}
