import { readFileSync } from "node:fs";
import { isNode, LineCounter, parseDocument, type Document as YamlDocument } from "yaml";

interface Keyed {
  items?: { key?: { value?: unknown; range?: [number, number, number] } }[];
}

/** A YAML file, and where in it its values stand. */
export class YamlSource {
  readonly value: unknown;
  readonly #yaml: YamlDocument;
  readonly #lines = new LineCounter();

  constructor(path: string) {
    this.#yaml = parseDocument(readFileSync(path, "utf8"), { lineCounter: this.#lines });
    // How much aliases repeat was limited where the contract was read.
    this.value = this.#yaml.toJS({ maxAliasCount: -1 });
  }

  /** Where the key stands that the tokens lead to, or the value where it has no key. Both count from 1. */
  placeOf(tokens: string[]): { line: number; column: number } {
    const parent = this.#yaml.getIn(tokens.slice(0, -1), true) as Keyed | undefined;
    const pair = parent?.items?.find((item) => String(item?.key?.value) === tokens.at(-1));
    const node = this.#yaml.getIn(tokens, true);
    const offset = pair?.key?.range?.[0] ?? (isNode(node) ? node.range?.[0] : undefined) ?? 0;
    const { line, col } = this.#lines.linePos(offset);
    return { line, column: col };
  }
}
