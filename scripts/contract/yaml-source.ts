import { getLineColLocation, parseYaml, Source } from "@redocly/openapi-core";
import { under } from "./pointer.js";
import type { Sources } from "./sources.js";

/** A YAML file and the places of its values. */
export class YamlSource {
  /** Undefined where the file is no YAML, which lint reports. */
  readonly value: unknown;
  readonly #source: Source;

  constructor(path: string, sources: Sources) {
    this.#source = new Source(path, sources.text(path));
    try {
      this.value = parseYaml(this.#source.body);
    } catch {
      this.value = undefined;
    }
  }

  /** The place of the key that the tokens lead to, or of the value where it has no key. Both count from 1. */
  placeOf(tokens: string[]): { line: number; column: number } {
    const pointer = under("#", ...tokens);
    const { line, col } = getLineColLocation({ source: this.#source, pointer, reportOnKey: true }).start;
    return { line, column: col };
  }
}
