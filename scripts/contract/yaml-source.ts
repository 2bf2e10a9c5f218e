import { parseYaml, Source } from "@redocly/openapi-core";
import { readAsJson } from "./json-tree.js";
import { placeOf, type SourcePlace } from "./problem.js";
import type { Sources } from "./sources.js";

/** A YAML file and the places of its values. */
export class YamlSource {
  /** Undefined if the file is not YAML. Lint reports this. */
  readonly value: unknown;
  readonly #source: Source;

  constructor(path: string, sources: Sources) {
    this.#source = new Source(path, sources.text(path));
    try {
      this.value = readAsJson(this.#source) ?? parseYaml(this.#source.body);
    } catch {
      this.value = undefined;
    }
  }

  /** The place of the key at a JSON pointer. If the value has no key, the place of the value. */
  placeOf = (pointer: string): SourcePlace => placeOf({ source: this.#source, pointer, reportOnKey: true });
}
