import { closeSync, existsSync, fsyncSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { UserError } from "../cli/errors.js";
import { shownPath } from "../cli/paths.js";
import type { Bindings } from "./request.js";

/** A resource that was created, or may have been. */
export interface CreatedResource {
  /** `operationId` of the operation that creates it. */
  readonly operation: string;
  /** Path parameters of that operation. */
  readonly bindings: Bindings;
  readonly name: string;
  /** Undefined until the service has returned it. */
  id?: string | number;
  /** Ids of the resources that the service created with it, by the `operationId` of their list. */
  came?: Record<string, (string | number)[]>;
}

/** A line of the file. */
type Line =
  | { service: string }
  | { intent: CreatedResource }
  | { made: number; id: string | number }
  | { came: number; ids: Record<string, (string | number)[]> }
  | { gone: number };

/**
 * Records created resources in a file that is written before and after each step. If the process is killed, everything
 * that it may have left behind is in the file.
 */
export class Journal {
  readonly #path: string;
  readonly #service: string;
  #resources: (CreatedResource | undefined)[] = [];

  /**
   * Opens the journal of a service, with the entries of an earlier process.
   * @throws UserError if the file belongs to another service or is not a journal
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

  /** The resources that still exist, or may exist, the newest first. */
  get left(): { index: number; resource: CreatedResource }[] {
    return this.#resources
      .flatMap((resource, index) => (resource === undefined ? [] : [{ index, resource }]))
      .reverse();
  }

  /** Records that a resource is about to be created. */
  intend(resource: CreatedResource): number {
    this.#note({ intent: resource });
    return this.#resources.length - 1;
  }

  made(index: number, id: string | number): void {
    this.#note({ made: index, id });
  }

  /** Records the resources that the service created with another one. */
  came(index: number, ids: Record<string, (string | number)[]>): void {
    this.#note({ came: index, ids });
  }

  /** Records that a resource does not exist. */
  gone(index: number): void {
    this.#note({ gone: index });
  }

  /** Removes the file if no resource is left. */
  close(): void {
    if (this.left.length > 0) return;
    this.#resources = [];
    rmSync(this.#path, { force: true });
  }

  #note(line: Line): void {
    this.#write(line);
    this.#apply(line);
  }

  #read(): Line[] {
    const [, ...complete] = readFileSync(this.#path, "utf8").split("\n").reverse();
    try {
      // A process that is killed while it writes leaves an incomplete last line. The step of that line had not started
      // yet.
      return complete.reverse().map((line) => JSON.parse(line) as Line);
    } catch {
      throw new UserError(
        `${shownPath(this.#path)} is not a journal of this command. Move it away, or name another file: --journal FILE.`,
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
    if ("intent" in line) this.#resources.push({ ...line.intent });
    else if ("gone" in line) this.#resources[line.gone] = undefined;
    else if ("made" in line) Object.assign(this.#resources[line.made] ?? {}, { id: line.id });
    else if ("came" in line) Object.assign(this.#resources[line.came] ?? {}, { came: line.ids });
  }
}
