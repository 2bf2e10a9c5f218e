import type { Api } from "../api/api.js";
import { isCurrent, type Operation, responseOf } from "../api/operation.js";
import { camelCase, pascalCase } from "../client/naming.js";
import { isNode, type Node } from "../contract/node.js";
import type { Places } from "../contract/places.js";
import { atPointer, tokensOf, under } from "../contract/pointer.js";

/** `personTags` → `personTag`; a word without a plural stays. */
export const singular = (plural: string): string => plural.replace(/ies$/, "y").replace(/(?<=[^s])s$/, "");

/** The value that occurs most often, by its JSON text. */
function usual<Value>(values: Value[]): Value | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(JSON.stringify(value), (counts.get(JSON.stringify(value)) ?? 0) + 1);
  const [text] = [...counts].sort(([, one], [, other]) => other - one)[0] ?? [];
  return values.find((value) => JSON.stringify(value) === text);
}

/** A list of a contract that pages, and how. */
export interface Paging {
  extension: Node;
  /** The pointers of its parameters for pages. */
  parameters: string[];
}

/** The conventions of a contract, read from its current operations. */
export class Conventions {
  readonly api: Api;
  readonly places: Places;
  readonly #current: Operation[];

  constructor(api: Api, places: Places) {
    this.api = api;
    this.places = places;
    this.#current = api.operations.filter(isCurrent);
  }

  #node(pointer: string): Node {
    const node = atPointer(this.api.document, pointer);
    return isNode(node) ? node : {};
  }

  /** A part of the bundle as a file writes it. */
  written(node: unknown, file: string): unknown {
    if (Array.isArray(node)) return node.map((each) => this.written(each, file));
    if (!isNode(node)) return node;
    const write = ([key, value]: [string, unknown]) => [
      key,
      key === "$ref" ? this.places.referenceFrom(file, String(value)) : this.written(value, file),
    ];
    return Object.fromEntries(Object.entries(node).map(write));
  }

  /** A reference to a component, as a file writes it. */
  reference(pointer: string, file: string): Node {
    return { $ref: this.places.referenceFrom(file, pointer) };
  }

  /** The error responses that all current operations have, each in its most frequent form. */
  get errors(): Node {
    const all = this.#current.map(({ pointer }) => this.#node(under(pointer, "responses")));
    const statuses = Object.keys(all[0] ?? {}).filter((status) => !status.startsWith("2"));
    const common = statuses.filter((status) => all.every((responses) => status in responses));
    return Object.fromEntries(common.map((status) => [status, usual(all.map((responses) => responses[status]))]));
  }

  /** The content of a success without data, as the operations that delete have it. */
  get emptyContent(): Node | undefined {
    const { data = "" } = this.api.envelope ?? {};
    const deleting = this.#current.filter(({ method }) => method === "DELETE");
    const empty = deleting.filter((operation) => {
      const [media] = responseOf(operation, "200")?.content ?? [];
      return media?.schema?.properties?.[tokensOf(data)[0] ?? ""] === undefined;
    });
    return usual(empty.map(({ pointer }) => this.#node(under(pointer, "responses", "200", "content"))));
  }

  /** The properties of the envelope, except its data. */
  get frame(): Node {
    const { envelope, schemas } = this.api;
    if (envelope === undefined) return {};
    const names = [envelope.code, envelope.message].map((pointer) => tokensOf(pointer)[0] ?? "");
    const framed = [...schemas.values()]
      .map(({ pointer }) => Object(this.#node(pointer).properties))
      .filter((properties) => [...names, tokensOf(envelope.data)[0] ?? ""].every((name) => name in properties));
    return Object.fromEntries(names.map((name) => [name, usual(framed.map((properties) => properties[name]))]));
  }

  /** The envelope with data. */
  success(data: unknown): unknown {
    const { envelope, examples } = this.api;
    if (envelope === undefined) return data;
    const [code] = envelope.success;
    const success = [...examples.values()].find(({ value }) => atPointer(value, envelope.code) === code);
    const message = atPointer(success?.value, envelope.message);
    return {
      [tokensOf(envelope.code)[0] ?? ""]: code,
      [tokensOf(envelope.message)[0] ?? ""]: message,
      [tokensOf(envelope.data)[0] ?? ""]: data,
    };
  }

  /** The paging of most lists that page by shared query parameters. */
  get paging(): Paging | undefined {
    const paged = this.#current.flatMap(({ pagination, parameters, extensions }) => {
      const names = Object.values(pagination?.request ?? {});
      const own = parameters.filter(({ name, pointer }) => names.includes(name) && pointer.startsWith("#/components/"));
      const extension = extensions["x-pagination"];
      if (names.length === 0 || own.length < names.length || !isNode(extension)) return [];
      return [{ extension, parameters: own.map(({ pointer }) => pointer) }];
    });
    return usual(paged);
  }

  /** The path below which most lists are. */
  get listsBelow(): string {
    const lists = this.#current.filter(({ id, method }) => method === "GET" && /\.list$/.test(id));
    return usual(lists.map(({ path }) => path.replace(/\/[^/]*$/, ""))) ?? "";
  }

  /** The shared path parameter with a name; undefined if there is none. */
  pathParameter(name: string): { pointer: string; example: unknown } | undefined {
    const all = this.api.operations.flatMap(({ parameters }) => parameters);
    return all.find((each) => each.in === "path" && each.name === name && each.pointer.startsWith("#/components/"));
  }

  /** The file in which most shared parameters of paths are. */
  get parameterFile(): string | undefined {
    const shared = this.api.operations
      .flatMap(({ parameters }) => parameters)
      .filter((each) => each.in === "path" && each.pointer.startsWith("#/components/"));
    return usual(shared.flatMap(({ pointer }) => this.places.spotOf(pointer)?.file ?? []));
  }

  /** The address of the vendor's page with a slug. */
  pageUrl(page: string): string {
    const urls = this.#current.flatMap(({ docs }) => docs?.url.replace(/[^/]*$/, "") ?? []);
    return `${usual(urls) ?? ""}${page}`;
  }
}

/** The names in braces of a path. */
export const namesInPath = (path: string): string[] => [...path.matchAll(/\{([^}]+)\}/g)].map(([, name = ""]) => name);

/** The key of a path item in its file: `/widgets/{widget_id}/name` of `widgets` → `widgetName`. */
export function itemKey(path: string, resource: string): string {
  const segments = path.split("/").filter((segment) => segment !== "");
  const last = segments.findLast((segment) => !segment.startsWith("{")) ?? resource;
  const word = segments.at(-1)?.startsWith("{") ? singular(camelCase(last)) : camelCase(last);
  const one = singular(resource);
  return word.startsWith(one) ? word : camelCase(`${one} ${pascalCase(word)}`);
}
