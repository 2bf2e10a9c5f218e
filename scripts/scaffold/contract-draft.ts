import { dirname, join, relative, resolve } from "node:path";
import { readApi } from "../api/read-api.js";
import { slashed } from "../cli/files.js";
import { kebabCase, pascalCase } from "../client/naming.js";
import { placeholder } from "../contract/placeholder.js";
import { Places } from "../contract/places.js";
import { type ContractFiles, mockDocument, readContract } from "../contract/read-contract.js";
import { Sources } from "../contract/sources.js";
import { uniqueName } from "../contract/unique-name.js";
import { blockText, edited, withEntry } from "../contract/yaml-edit.js";
import { isLanguageTag } from "../docs/languages/index.js";
import { Conventions, itemKey, namesInPath } from "./conventions.js";
import { Draft } from "./draft.js";
import { operationIndex, operationIndexPath } from "./operation-index.js";
import { exampleOf, operationParts, type PartFiles, type Wish } from "./operation-parts.js";
import { recount } from "./recount.js";
import { addStubs, lastAction } from "./translations.js";

/** A contract that is being extended. */
export class ContractDraft {
  readonly conventions: Conventions;
  readonly #input: string;
  readonly #files: ContractFiles;
  readonly #sources: Sources;
  readonly #draft: Draft;
  readonly #parameters = new Map<string, string>();
  readonly #items = new Map<string, { file: string; key: string }>();

  private constructor(input: string, files: ContractFiles, sources: Sources) {
    this.#input = resolve(input);
    this.#files = files;
    this.#sources = sources;
    this.#draft = new Draft(sources);
    const { document } = files.contract;
    this.conventions = new Conventions(readApi(document), new Places(document, input, sources));
  }

  /** @throws LintError if the contract has errors. */
  static async read(input: string): Promise<ContractDraft> {
    const sources = new Sources();
    return new ContractDraft(input, await readContract(input, sources), sources);
  }

  /** The files of a resource; new ones, next to those of the others, for a new one. */
  filesOf(resource: string): PartFiles {
    const { api, places } = this.conventions;
    const own = api.operations.find(({ tag }) => tag === resource);
    const spot = own && places.spotOf(own.pointer);
    const folder =
      spot === undefined ? join(dirname(this.#input), "resources", kebabCase(resource)) : dirname(spot.file);
    const [paths = "", schemas = "", examples = ""] = ["paths", "schemas", "examples"].map((each) =>
      join(folder, `${each}.yaml`),
    );
    return { paths: spot?.file ?? paths, schemas, examples };
  }

  /** Adds a key to the map at a path of a file, which is created if it does not exist. */
  #add(file: string, path: string[], key: string, value: unknown, after?: string): void {
    this.#draft.edit(file, (text) =>
      text === "" ? blockText({ [key]: value }) : edited(text, { path, key, value, ...(after && { after }) }),
    );
  }

  addTag(name: string): void {
    const tag = {
      name,
      "x-displayName": placeholder("the heading"),
      description: placeholder("what the resource is"),
    };
    const deprecated = this.conventions.api.tags.findIndex((each) => each.name === "deprecated");
    this.#draft.edit(this.#input, (text) =>
      withEntry(text, ["tags"], tag, deprecated > 0 ? deprecated - 1 : undefined),
    );
  }

  /** The pointers of a path's parameters; new ones are added. The value is that of their examples. */
  #parameter(name: string, file: string): unknown {
    const known = this.conventions.pathParameter(name);
    if (known !== undefined) return this.conventions.reference(known.pointer, file);
    const shared = this.conventions.parameterFile ?? this.#input;
    const component = this.#parameters.get(name) ?? pascalCase(name);
    if (!this.#parameters.has(name)) {
      const description = placeholder("what the parameter names");
      const value = { name, in: "path", required: true, description, schema: { type: "integer" }, example: 1 };
      this.#add(shared, [], component, value);
      this.#parameters.set(name, component);
    }
    return { $ref: `${relativePath(file, shared)}#/${component}` };
  }

  /** The place of a path item, which is created if the path is new. */
  #itemOf({ path, id }: Wish, file: string): { file: string; key: string; isNew: boolean } {
    const { api, places } = this.conventions;
    const [resource = ""] = id.split(".");
    const made = this.#items.get(path);
    if (made !== undefined) return { ...made, isNew: false };
    const own = api.operations.find((operation) => operation.path === path);
    const spot = own && places.spotOf(own.pointer);
    if (spot !== undefined) return { file: spot.file, key: spot.tokens.at(-2) ?? "", isNew: false };
    const taken = new Set([...api.operations.flatMap((each) => places.spotOf(each.pointer)?.tokens.at(-2) ?? [])]);
    for (const item of this.#items.values()) taken.add(item.key);
    const key = uniqueName(itemKey(path, resource), (each) => taken.has(each));
    const neighbour = api.operations.findLast(({ tag }) => tag === resource)?.path;
    this.#add(this.#input, ["paths"], path, { $ref: `${relativePath(this.#input, file)}#/${key}` }, neighbour);
    this.#items.set(path, { file, key });
    return { file, key, isNew: true };
  }

  /** Adds an operation with its schemas, examples and mock rule. */
  async addOperation(wish: Wish, rule: (collection: string) => unknown): Promise<void> {
    const [resource = ""] = wish.id.split(".");
    const files = this.filesOf(resource);
    const { operation, schemas, examples } = operationParts(wish, this.conventions, files);
    const item = this.#itemOf(wish, files.paths);
    const inItem = [this.conventions.api.document.paths?.[wish.path]?.parameters ?? []].flat();
    const names = inItem.length > 0 ? [] : namesInPath(wish.path);
    const parameters = [
      ...names.map((name) => this.#parameter(name, files.paths)),
      ...[operation.parameters ?? []].flat(),
    ];
    const { responses, requestBody, parameters: _, ...head } = operation;
    const value = {
      ...head,
      ...(parameters.length > 0 && { parameters }),
      ...(requestBody !== undefined && { requestBody }),
      responses,
    };
    if (item.isNew) this.#add(item.file, [], item.key, { [wish.method]: value });
    else this.#add(item.file, [item.key], wish.method, value);
    for (const [name, schema] of Object.entries(schemas)) this.#add(files.schemas, [], name, schema);
    for (const [name, example] of Object.entries(examples)) this.#add(files.examples, [], name, example);
    await this.#addRule(wish.id, rule);
  }

  /** Adds the rule of an operation to the mock's Overlay, next to those of its resource. */
  async #addRule(id: string, rule: (collection: string) => unknown): Promise<void> {
    const { mock } = this.#files.companions.overlays;
    if (mock === undefined) return;
    const [resource = ""] = id.split(".");
    const { api } = this.conventions;
    const own = api.operations.filter(({ tag }) => tag === resource);
    const mocked = readApi(await mockDocument(this.#files, this.#sources));
    const rules = mocked.operations.filter(({ tag }) => tag === resource).map(({ extensions }) => extensions["x-mock"]);
    const collection = rules.map((each) => Object(each).on).find((each) => each !== undefined) ?? resource;
    const near = lastAction(api.document, mock, this.#sources, (target) =>
      own.some(({ pointer }) => pointer === target),
    );
    const target = `$.paths.*[?@.operationId == '${id}']`;
    const update = { "x-mock": rule(String(collection)) };
    this.#draft.edit(mock, (text) => withEntry(text, ["actions"], { target, update }, near));
  }

  /**
   * Adds a collection to the mock's Overlay. Its items are below those that the path parameter `above` names, and one is
   * there from the beginning: that of the example of its list.
   */
  async addCollection(name: string, above: string | undefined, own: { key: string; parameter: string }): Promise<void> {
    const { mock } = this.#files.companions.overlays;
    if (mock === undefined) return;
    const { extensions } = readApi(await mockDocument(this.#files, this.#sources));
    const collections = Object.entries(Object(Object(extensions["x-mock"]).collections));
    const [parent] = collections.find(([, rule]) => above !== undefined && Object(rule).parameter === above) ?? [];
    const at = Object(this.conventions.paging?.extension.response).items;
    const owner = parent === undefined ? undefined : this.conventions.pathParameter(above ?? "")?.example;
    const value = {
      ...(parent !== undefined && { parent }),
      ...own,
      fields: { [own.key]: "$next" },
      seeds: [{ ...(owner !== undefined && { in: String(owner) }), example: exampleOf(`${name}.list`), at }],
    };
    const root = lastAction(this.conventions.api.document, mock, this.#sources, (target) => target === "#") ?? 0;
    this.#add(mock, ["actions", String(root), "update", "x-mock", "collections"], name, value);
  }

  /** Adds the translations to write and the row of the index, and saves everything. Returns the changed files. */
  async finish(resource: string): Promise<string[]> {
    const contract = await readContract(this.#input, this.#sources);
    const { documentWithJourneys: document, overlays } = contract.companions;
    const own = this.conventions.api.operations.filter(({ tag }) => tag === resource).map(({ pointer }) => pointer);
    const near = (owner: string) => {
      const kind = owner
        .split("/")
        .slice(0, owner.startsWith("#/components/") ? 3 : 2)
        .join("/");
      const isOwn = owner.startsWith("#/paths/") && own.length > 0;
      return (target: string) => (isOwn ? own.includes(target) : target.startsWith(`${kind}/`));
    };
    const languages = Object.entries(overlays).filter(([name]) => isLanguageTag(name));
    for (const [tag, overlay] of languages) {
      const language = new Intl.DisplayNames(["en"], { type: "language" }).of(tag) ?? tag;
      addStubs(document, overlay, language, near, { draft: this.#draft, sources: this.#sources });
    }
    const index = operationIndexPath(this.#input);
    const api = readApi(contract.contract.document);
    if (this.#sources.exists(index)) this.#draft.edit(index, () => operationIndex(api.operations));
    recount(dirname(dirname(this.#input)), api, this.#draft, this.#sources);
    return this.#draft.save();
  }
}

/** The path of a file as another file refers to it. */
function relativePath(from: string, to: string): string {
  return from === to ? "" : slashed(relative(dirname(from), to));
}
