import { closeSync, existsSync, fsyncSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { UserError } from "../cli/errors.js";
import { shownPath } from "../cli/paths.js";
import type { Bindings } from "./request.js";

/** Something that was made, or may have been. */
export interface Made {
  /** `operationId` of what makes it. */
  readonly operation: string;
  /** Parameters of the path. */
  readonly bindings: Bindings;
  readonly name: string;
  /** Undefined until the service has told it. */
  id?: string | number;
  /** Ids of what came with it, by the list that has them. */
  came?: Record<string, (string | number)[]>;
}

/** A line of the file. */
type Line =
  | { service: string }
  | { intent: Made }
  | { made: number; id: string | number }
  | { came: number; ids: Record<string, (string | number)[]> }
  | { gone: number };

/**
 * What was made, in a file that is written before and after each step, so that whatever ends the process leaves behind no
 * more than the file tells.
 */
export class Journal {
  readonly #path: string;
  readonly #service: string;
  #things: (Made | undefined)[] = [];

  /**
   * Opens the journal of a service, with what an earlier process left in it.
   * @throws UserError where it belongs to another service, or is no journal
   */
  constructor(path: string, service: string) {
    this.#path = path;
    this.#service = service;
    const lines = existsSync(path) ? this.#read() : [];
    const [first] = lines;
    if (first !== undefined && !("service" in first && first.service === service))
      throw new UserError(
        `${shownPath(path)} is the journal of another service. Run with the same --base-url as before to delete what was created there.`,
      );
    for (const line of lines) this.#apply(line);
  }

  /** What is still there, or may be: the newest first. */
  get left(): { index: number; thing: Made }[] {
    return this.#things.flatMap((thing, index) => (thing === undefined ? [] : [{ index, thing }])).reverse();
  }

  /** Notes what is about to be made. */
  intend(thing: Made): number {
    this.#write({ intent: thing });
    this.#apply({ intent: thing });
    return this.#things.length - 1;
  }

  made(index: number, id: string | number): void {
    this.#note({ made: index, id });
  }

  /** Notes what came with a thing. */
  came(index: number, ids: Record<string, (string | number)[]>): void {
    this.#note({ came: index, ids });
  }

  /** Notes that a thing is not there, or never was. */
  gone(index: number): void {
    this.#note({ gone: index });
  }

  /** Removes the file, if nothing is left. */
  close(): void {
    if (this.left.length > 0) return;
    this.#things = [];
    rmSync(this.#path, { force: true });
  }

  #note(line: Line): void {
    this.#write(line);
    this.#apply(line);
  }

  #read(): Line[] {
    const [, ...torn] = readFileSync(this.#path, "utf8").split("\n").reverse();
    try {
      // A process that was killed while it wrote leaves a last line without its end: what it says was not begun.
      return torn.reverse().map((line) => JSON.parse(line) as Line);
    } catch {
      throw new UserError(
        `${shownPath(this.#path)} is no journal of this command. Move it away, or name another: --journal FILE.`,
      );
    }
  }

  #write(line: Line): void {
    const lines: Line[] = existsSync(this.#path) ? [line] : [{ service: this.#service }, line];
    const file = openSync(this.#path, "a");
    try {
      writeSync(file, lines.map((each) => `${JSON.stringify(each)}\n`).join(""));
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  }

  #apply(line: Line): void {
    if ("intent" in line) this.#things.push({ ...line.intent });
    else if ("gone" in line) this.#things[line.gone] = undefined;
    else if ("made" in line) Object.assign(this.#things[line.made] ?? {}, { id: line.id });
    else if ("came" in line) Object.assign(this.#things[line.came] ?? {}, { came: line.ids });
  }
}
