import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { hasCode } from "../cli/errors.js";
import { decodeText } from "./utf8.js";

/** Maximum size of a file in bytes. The largest published contracts have 12 MB. */
const maxBytes = 20_000_000;

/** The bytes of a file, or the error that occurred when it was read. */
type Content = Buffer | Error;

function contentOf(path: string): Content {
  try {
    const found = statSync(path);
    if (found.isDirectory()) return new Error(`Expected a file but received a folder at ${path}.`);
    if (!found.isFile()) return new Error("It is no file, but a device or a pipe.");
    if (found.size > maxBytes)
      return new Error(`${Math.round(found.size / 1e6)} MB are too much; at most ${maxBytes / 1e6} MB are read.`);
    return readFileSync(path);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

const isSame = (one: Content, other: Content): boolean =>
  Buffer.isBuffer(one) && Buffer.isBuffer(other) ? one.equals(other) : String(one) === String(other);

/** Lists the names of the files with an ending in a folder, sorted. A missing folder is empty. */
function namesIn(folder: string, ending: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => !entry.isDirectory() && entry.name.endsWith(ending))
      .map(({ name }) => name)
      .sort();
  } catch (error) {
    if (hasCode(error, "ENOENT", "ENOTDIR")) return [];
    throw error;
  }
}

/** The files that were in a folder when it was listed. */
interface Listing {
  folder: string;
  ending: string;
  names: string[];
}

/**
 * A snapshot of files, taken while they are read. Each file is read once and keeps its content even if it is saved
 * again, so that a hash always belongs to the bytes from which an output was generated.
 */
export class Sources {
  readonly #files = new Map<string, Content>();
  readonly #listings = new Map<string, Listing>();
  readonly #unseen = new Set<string>();
  readonly #whole: Sources | undefined;

  /** @param whole the snapshot of which this one is a part: all that is read here is read there. */
  constructor(whole?: Sources) {
    this.#whole = whole;
  }

  #content(path: string): Content {
    const read = this.#files.get(path);
    if (read !== undefined) return read;
    const content = this.#whole === undefined ? contentOf(path) : this.#whole.#content(path);
    this.#files.set(path, content);
    return content;
  }

  #names(folder: string, ending: string): string[] {
    const key = join(folder, `*${ending}`);
    const known = this.#listings.get(key);
    if (known !== undefined) return known.names;
    const names = this.#whole === undefined ? namesIn(folder, ending) : this.#whole.#names(folder, ending);
    this.#listings.set(key, { folder, ending, names });
    return names;
  }

  /**
   * The bytes of a file by its absolute path.
   * @throws Error if it is unreadable, not a regular file, or larger than 20 MB.
   */
  bytes(path: string): Buffer {
    const content = this.#content(path);
    if (content instanceof Error) throw content;
    return content;
  }

  /**
   * The text of a file by its absolute path.
   * @throws Error as {@link bytes} does; UserError if the file is not UTF-8.
   */
  text(path: string): string {
    return decodeText(this.bytes(path), path);
  }

  /** Replaces the content of a file from here on, as if it had been saved. */
  put(path: string, content: string | Uint8Array): void {
    this.#files.set(path, Buffer.from(content));
  }

  /** Whether an absolute path exists. */
  exists(path: string): boolean {
    return !hasCode(this.#content(path), "ENOENT", "ENOTDIR");
  }

  /** Lists the absolute paths of the files with an ending in a folder, sorted. A missing folder is empty. */
  filesIn(folder: string, ending: string): string[] {
    return this.#names(folder, ending).map((name) => join(folder, name));
  }

  /** Records an input that cannot be compared later, such as a URL. */
  addUnseen(name: string): void {
    this.#unseen.add(name);
    this.#whole?.addUnseen(name);
  }

  /** The inputs that were recorded with {@link addUnseen}. */
  get unseen(): string[] {
    return [...this.#unseen];
  }

  /** The absolute paths of the files that were read. */
  get paths(): string[] {
    return [...this.#files].flatMap(([path, content]) => (content instanceof Error ? [] : [path]));
  }

  /** The absolute paths of the files and folders that have changed since they were read. */
  changes(): string[] {
    return [
      ...[...this.#files].flatMap(([path, content]) => (isSame(content, contentOf(path)) ? [] : [path])),
      ...[...this.#listings.values()].flatMap(({ folder, ending, names }) =>
        String(namesIn(folder, ending)) === String(names) ? [] : [folder],
      ),
    ];
  }

  /** Whether all that was read here is the same in another snapshot, which reads it. */
  isPartOf(other: Sources): boolean {
    return (
      this.#unseen.size === 0 &&
      [...this.#files].every(([path, content]) => isSame(content, other.#content(path))) &&
      [...this.#listings.values()].every(
        ({ folder, ending, names }) => String(other.#names(folder, ending)) === String(names),
      )
    );
  }

  /** Forgets everything that was read. */
  clear(): void {
    this.#files.clear();
    this.#listings.clear();
    this.#unseen.clear();
  }
}

/** The snapshot of the toolchain's own files and of copied packages since the start of this process. */
export const ownSources = new Sources();
