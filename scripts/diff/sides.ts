import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readMockOverlay } from "../api/mock-overlay.js";
import type { PlaceOf } from "../api/overlay-places.js";
import { readApi } from "../api/read-api.js";
import { UserError } from "../cli/errors.js";
import { below } from "../cli/files.js";
import { fromUser, paths, shownPath } from "../cli/paths.js";
import type { Document } from "../contract/document.js";
import type { Place } from "../contract/finding.js";
import { isNode } from "../contract/node.js";
import { Places } from "../contract/places.js";
import { type ContractFiles, readContract } from "../contract/read-contract.js";
import { Sources } from "../contract/sources.js";
import { type MockRules, mockRules } from "./mock-rules.js";
import { type PackageFiles, packageOf, sourceEntries, sourceFolders, typescriptIn } from "./package-files.js";
import { readRecord, recordFolder } from "./record.js";
import { type Declarations, declarationsOf } from "./typescript/declarations.js";

export interface Side {
  /** Its name in messages, such as `the working tree`. */
  label: string;
  document: Document;
  declarations: Declarations;
  /** The TypeScript of its package; undefined for the record, which has only the declarations. */
  package: PackageFiles | undefined;
  /** Programs that compiled with it, by file name. */
  programs: Readonly<Record<string, string>>;
  /** The place in its source files of a JSON pointer into its bundle. */
  placeOf: (pointer: string) => Place | undefined;
  /** The rules of its mock, if it has one and they can be read. */
  mock: MockRules | "none" | "unknown";
  /** The place of a rule in its source files. */
  mockPlaceOf?: PlaceOf;
}

/** The mock of a contract that has an Overlay for it. */
async function mockOf(files: ContractFiles, sources: Sources): Promise<Pick<Side, "mock" | "mockPlaceOf">> {
  const { mock } = files.companions.overlays;
  if (mock === undefined) return { mock: "none" };
  const { document, placeOf } = await readMockOverlay(readApi(files.contract.document), mock, sources);
  return { mock: mockRules(document), mockPlaceOf: placeOf };
}

const nowhere = (): undefined => undefined;

/** A contract with the files next to it. */
export async function readSide(input: string, label: string, sources = new Sources()): Promise<Side> {
  const files = await readContract(input, sources);
  const { contract, companions } = files;
  const made = await packageOf(contract.document, companions.journeys);
  const places = new Places(contract.document, input, sources);
  return {
    label,
    document: contract.document,
    declarations: declarationsOf(made.files, made.entries),
    package: made,
    programs: {},
    placeOf: (pointer) => places.of(pointer),
    ...(await mockOf(files, sources)),
  };
}

function recordSide(): Side {
  const record = readRecord(paths.contract);
  if (record === undefined)
    throw new UserError(
      `${shownPath(recordFolder(paths.contract))} has no release. Name what to compare with: npm run diff -- BASE.`,
    );
  const { mock = "unknown" } = record;
  return { ...record, mock, label: `release ${record.document.info.version}`, package: undefined, placeOf: nowhere };
}

/** Unpacks an archive into a temporary folder and reads it there. */
function unpacked<T>(unpack: (folder: string) => void, read: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "diff-"));
  try {
    unpack(folder);
    return read(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));

/** A side that was read from files that no longer exist. A tarball has no file with the rules of its mock. */
function sideOf(label: string, document: string, made: PackageFiles, mock?: string): Side {
  return {
    label,
    // The cast is safe, since this toolchain wrote these files.
    document: readJson(document) as Document,
    declarations: declarationsOf(made.files, made.entries),
    package: made,
    programs: {},
    placeOf: nowhere,
    mock: mock === undefined || !existsSync(mock) ? "unknown" : mockRules(readJson(mock) as Document),
  };
}

function tarballSide(path: string, label: string): Side {
  const read = (folder: string): Side => {
    const root = join(folder, "package");
    const contract = join(root, "dist/openapi.json");
    if (!existsSync(contract))
      throw new UserError(`${label} has no dist/openapi.json. Name a tarball of this package, 0.2.0 or later.`);
    const manifest = readJson(join(root, "package.json"));
    const exported = Object.entries(Object(isNode(manifest) ? manifest.exports : {}));
    const entries = exported.flatMap(([entry, target]): [string, string][] => {
      const types = isNode(target) && isNode(target.default) ? target.default.types : undefined;
      return typeof types === "string" ? [[entry, types.replace(/^\.\//, "")]] : [];
    });
    const files = below("dist/esm", typescriptIn(join(root, "dist/esm")));
    return sideOf(label, contract, { files, entries: Object.fromEntries(entries) });
  };
  return unpacked((folder) => execFileSync("tar", ["-xzf", path, "-C", folder]), read);
}

function gitSide(ref: string): Side {
  const git = (...args: string[]) =>
    execFileSync("git", args, { cwd: paths.root, maxBuffer: 1e9, stdio: ["ignore", "pipe", "pipe"] });
  const folders = Object.entries(sourceFolders);
  let archive: Buffer;
  try {
    git("rev-parse", "--verify", "--quiet", `${ref}^{commit}`);
    const files = ["generated/openapi.json", "generated/mock/openapi.json"];
    archive = git("archive", "--format=tar", ref, ...files, ...folders.map(([, folder]) => folder));
  } catch {
    throw new UserError(
      `${ref} is neither a file nor a commit with a generated contract. Name a file, a .tgz or a git ref.`,
    );
  }
  return unpacked(
    (folder) => execFileSync("tar", ["-xf", "-", "-C", folder], { input: archive }),
    (root) => {
      const files = folders.map(([name, folder]) => below(name, typescriptIn(join(root, folder))));
      const made = { files: Object.assign({}, ...files), entries: sourceEntries };
      return sideOf(ref, join(root, "generated/openapi.json"), made, join(root, "generated/mock/openapi.json"));
    },
  );
}

/**
 * Reads what a user named: a tarball, a document or a git ref.
 * @throws UserError if it is none of these, LintError for errors in a document.
 */
async function namedSide(name: string): Promise<Side> {
  const path = fromUser(name);
  if (!existsSync(path)) return gitSide(name);
  return path.endsWith(".tgz") ? tarballSide(path, name) : readSide(path, name);
}

/** Reads both sides: by default the last release and the working tree. */
export async function readSides(base: string | undefined, head: string | undefined): Promise<[Side, Side]> {
  return [
    base === undefined ? recordSide() : await namedSide(base),
    head === undefined ? await readSide(paths.contract, "the working tree") : await namedSide(head),
  ];
}
