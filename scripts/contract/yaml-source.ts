import { parseYaml, Source } from "@redocly/openapi-core";
import { readAsJson } from "./json-tree.js";
import { kept } from "./kept.js";
import { placeOf, type SourcePlace } from "./problem.js";
import type { Sources } from "./sources.js";

const keptValue = kept<{ value: unknown }>();

/** Reads the value of a file; undefined if it is not YAML. */
function readValue(source: Source): unknown {
  try {
    return readAsJson(source) ?? parseYaml(source.body);
  } catch {
    return undefined;
  }
}

/** A YAML file and the places of its values. */
export class YamlSource {
  /** Undefined if the file is not YAML. Lint reports this. */
  readonly value: unknown;
  readonly #source: Source;

  constructor(path: string, sources: Sources) {
    this.#source = new Source(path, sources.text(path));
    const { absoluteRef, body } = this.#source;
    this.value = keptValue(`${absoluteRef} ${body}`, () => ({ value: readValue(this.#source) })).value;
  }

  /** The place of the key at a JSON pointer. If the value has no key, the place of the value. */
  placeOf = (pointer: string): SourcePlace => placeOf({ source: this.#source, pointer, reportOnKey: true });
}
