import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { shownPath } from "../cli/paths.js";
import type { Sources } from "../contract/sources.js";

/** Edited files, which are written by `save`. */
export class Draft {
  readonly #sources: Sources;
  readonly #changed = new Set<string>();

  /** Later readers of `sources` see the edits. */
  constructor(sources: Sources) {
    this.#sources = sources;
  }

  /** The text of a file by its absolute path; empty if the file does not exist. */
  text(path: string): string {
    return this.#sources.exists(path) ? this.#sources.text(path) : "";
  }

  /** Replaces the text of a file. */
  edit(path: string, change: (text: string) => string): void {
    const before = this.text(path);
    const after = change(before);
    if (after === before) return;
    this.#sources.put(path, after);
    this.#changed.add(path);
  }

  /** Writes what changed, and deletes the files that are empty now. Returns their paths for messages, sorted. */
  save(): string[] {
    for (const path of this.#changed) {
      const text = this.text(path);
      if (text === "") rmSync(path, { force: true });
      else {
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, text);
      }
    }
    return [...this.#changed].map(shownPath).sort();
  }
}
