import { dirname, resolve } from "node:path";
import type { Document } from "./document.js";
import type { Place } from "./finding.js";
import { own } from "./own.js";
import { tokensOf } from "./pointer.js";
import { shownPath } from "./problem.js";
import type { Sources } from "./sources.js";
import { YamlSource } from "./yaml-source.js";

/** A value in a file, by the tokens that lead to it. */
export interface Spot {
  file: string;
  tokens: string[];
}

type Fields = Record<string, unknown>;

const isMap = (value: unknown): value is Fields => typeof value === "object" && value !== null;

/**
 * Finds the source lines of a bundled contract: walks bundle and sources side by side from their roots, and notes which
 * reference each component was made from.
 */
export class Places {
  readonly #read = new Map<string, YamlSource>();
  readonly #components = new Map<string, Spot>();
  readonly #document: Document;
  readonly #root: string;
  readonly #sources: Sources;

  constructor(document: Document, root: string, sources: Sources) {
    this.#document = document;
    this.#root = resolve(root);
    this.#sources = sources;
    this.#walk(document, { file: this.#root, tokens: [] });
  }

  /** The source line of the value at a pointer into the bundle, or of the nearest value around it that has one. */
  of(pointer: string): Place | undefined {
    const spot = this.#walkTo(pointer).spot;
    return spot && this.#place(spot);
  }

  /** Where the value at a pointer into the bundle is written: absolute path, and the tokens that lead to it in the file. */
  spotOf(pointer: string): Spot | undefined {
    const { spot, isExact } = this.#walkTo(pointer);
    return isExact ? spot : undefined;
  }

  #walkTo(pointer: string): { spot: Spot | undefined; isExact: boolean } {
    const wanted = tokensOf(pointer);
    const component = wanted[0] === "components" ? this.#components.get(wanted.slice(0, 3).join("/")) : undefined;
    let spot: Spot | undefined = component ?? { file: this.#root, tokens: [] };
    for (const token of component === undefined ? wanted : wanted.slice(3)) {
      spot = this.#followed(spot);
      if (spot === undefined) return { spot, isExact: false };
      const value = this.#valueAt(spot);
      if (!isMap(value) || !Object.hasOwn(value, token)) return { spot, isExact: false };
      spot = { file: spot.file, tokens: [...spot.tokens, token] };
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
    return tokens.reduce<unknown>((at, token) => (isMap(at) ? own(at, token) : undefined), this.#source(file)?.value);
  }

  #target(reference: string, from: string): Spot | undefined {
    if (/^[a-z][a-z0-9+.-]+:/i.test(reference)) return undefined;
    const [path = "", pointer = ""] = reference.split("#");
    const spot = { file: path === "" ? from : resolve(dirname(from), path), tokens: tokensOf(`#${pointer}`) };
    return this.#valueAt(spot) === undefined ? undefined : spot;
  }

  /** The spot that references lead to from here. */
  #followed(start: Spot): Spot | undefined {
    let spot: Spot | undefined = start;
    for (let hops = 0; spot !== undefined && hops < 50; hops++) {
      const value = this.#valueAt(spot);
      if (!isMap(value) || typeof value.$ref !== "string") return spot;
      spot = this.#target(value.$ref, spot.file);
    }
    return undefined;
  }

  #walk(bundled: unknown, spot: Spot): void {
    const written = this.#valueAt(spot);
    if (!isMap(bundled) || !isMap(written)) return;
    const target = typeof written.$ref === "string" ? this.#target(written.$ref, spot.file) : undefined;
    if (typeof bundled.$ref === "string") {
      const tokens = tokensOf(bundled.$ref);
      const name = tokens.join("/");
      if (target === undefined || tokens[0] !== "components" || this.#components.has(name)) return;
      this.#components.set(name, target);
      const next = tokens.reduce<unknown>((at, token) => (isMap(at) ? own(at, token) : undefined), this.#document);
      this.#walk(next, target);
    } else if (target !== undefined) this.#walk(bundled, target);
    else
      for (const [key, value] of Object.entries(bundled))
        this.#walk(value, { file: spot.file, tokens: [...spot.tokens, key] });
  }

  #place({ file, tokens }: Spot): Place | undefined {
    const source = this.#source(file);
    return source && { file: shownPath(file), line: source.placeOf(tokens).line };
  }
}
