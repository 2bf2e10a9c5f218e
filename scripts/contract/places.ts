import { dirname, relative, resolve } from "node:path";
import { slashed } from "../cli/files.js";
import type { Document } from "./document.js";
import type { Place } from "./finding.js";
import { isNode } from "./node.js";
import { atTokens, tokensOf, under } from "./pointer.js";
import type { Sources } from "./sources.js";
import { YamlSource } from "./yaml-source.js";

/** A value in a file, by its path of tokens. */
export interface Spot {
  file: string;
  tokens: readonly string[];
}

const referenceOf = (value: unknown): string | undefined =>
  isNode(value) && typeof value.$ref === "string" ? value.$ref : undefined;

const inside = ({ file, tokens }: Spot, token: string): Spot => ({ file, tokens: [...tokens, token] });

/**
 * Finds the source lines of a bundled contract. It walks bundle and source files in parallel from their roots, and
 * records the reference that each component was made from.
 */
export class Places {
  readonly #read = new Map<string, YamlSource>();
  readonly #components = new Map<string, Spot>();
  readonly #document: Document;
  readonly #root: Spot;
  readonly #sources: Sources;

  constructor(document: Document, root: string, sources: Sources) {
    this.#document = document;
    this.#root = { file: resolve(root), tokens: [] };
    this.#sources = sources;
    this.#walk(document, this.#root);
  }

  /** The source line of the value at a pointer into the bundle, or of the nearest enclosing value that has one. */
  of(pointer: string): Place | undefined {
    const { spot } = this.#walkTo(pointer);
    const source = spot && this.#source(spot.file);
    if (spot === undefined || source === undefined) return undefined;
    const { file, line } = source.placeOf(under("#", ...spot.tokens));
    return { file, line };
  }

  /** The file and the path of the value at a pointer into the bundle. */
  spotOf(pointer: string): Spot | undefined {
    const { spot, isExact } = this.#walkTo(pointer);
    return isExact ? spot : undefined;
  }

  /**
   * A reference to the value at a pointer into the bundle, relative to `file`. The pointer itself if the value is in no
   * file.
   */
  referenceFrom(file: string, pointer: string): string {
    const spot = this.spotOf(pointer);
    if (spot === undefined) return pointer;
    const path = spot.file === file ? "" : slashed(relative(dirname(file), spot.file));
    return `${path}${under("#", ...spot.tokens)}`;
  }

  #walkTo(pointer: string): { spot: Spot | undefined; isExact: boolean } {
    const tokens = tokensOf(pointer);
    const component = this.#components.get(tokens.slice(0, 3).join("/"));
    let spot = component ?? this.#root;
    for (const token of component === undefined ? tokens : tokens.slice(3)) {
      const target = this.#followed(spot);
      if (target === undefined) return { spot: undefined, isExact: false };
      spot = target;
      if (this.#valueAt(inside(spot, token)) === undefined) return { spot, isExact: false };
      spot = inside(spot, token);
    }
    return { spot, isExact: true };
  }

  #source(file: string): YamlSource | undefined {
    const read = this.#read.get(file);
    if (read !== undefined || !this.#sources.exists(file)) return read;
    const source = new YamlSource(file, this.#sources);
    this.#read.set(file, source);
    return source;
  }

  #valueAt({ file, tokens }: Spot): unknown {
    return atTokens(this.#source(file)?.value, tokens);
  }

  #target(reference: string, from: string): Spot | undefined {
    if (/^[a-z][a-z0-9+.-]+:/i.test(reference)) return undefined;
    const [path = "", pointer = ""] = reference.split("#");
    const spot = { file: path === "" ? from : resolve(dirname(from), path), tokens: tokensOf(`#${pointer}`) };
    return this.#valueAt(spot) === undefined ? undefined : spot;
  }

  /** The spot after following the references at a spot. */
  #followed(start: Spot): Spot | undefined {
    let spot: Spot | undefined = start;
    for (let hops = 0; spot !== undefined && hops < 50; hops++) {
      const reference = referenceOf(this.#valueAt(spot));
      if (reference === undefined) return spot;
      spot = this.#target(reference, spot.file);
    }
    return undefined;
  }

  #walk(bundled: unknown, spot: Spot): void {
    const written = this.#valueAt(spot);
    if (Object(bundled) !== bundled || Object(written) !== written) return;
    const reference = referenceOf(written);
    const target = reference === undefined ? undefined : this.#target(reference, spot.file);
    const component = referenceOf(bundled);
    if (component !== undefined) {
      const tokens = tokensOf(component);
      const name = tokens.join("/");
      if (target === undefined || tokens[0] !== "components" || this.#components.has(name)) return;
      this.#components.set(name, target);
      this.#walk(atTokens(this.#document, tokens), target);
    } else if (target !== undefined) this.#walk(bundled, target);
    else for (const [key, value] of Object.entries(Object(bundled))) this.#walk(value, inside(spot, key));
  }
}
