import type { Api } from "../api/api.js";
import { unitKeys } from "../api/kept-reading.js";
import type { Operation } from "../api/operation.js";
import { readApi } from "../api/read-api.js";
import type { Document } from "../contract/document.js";
import { referred } from "../contract/follow.js";
import { keepsResults, kept, numberOf } from "../contract/kept.js";
import { dataKeywords, namedMaps } from "../contract/keywords.js";
import { memoized } from "../contract/memoized.js";
import { isNode, type Node } from "../contract/node.js";
import { under } from "../contract/pointer.js";
import { behaviourSentences, removalLine, textOf } from "./behaviour.js";
import type { DocsContext } from "./docs-context.js";
import type { Language } from "./languages/language.js";
import { paragraphs } from "./markdown.js";

const data = new Set(dataKeywords);

const boldMark: NonNullable<DocsContext["mark"]> = (_, word, note = "") => `**${word}.** ${note}`.trim();

/** The text of an `x-provenance`: its certainty, then the note. */
function provenanceMark(
  { language: { provenance }, mark = boldMark }: DocsContext,
  value: unknown,
): string | undefined {
  if (!isNode(value) || typeof value.certainty !== "string") return undefined;
  const { date } = value;
  const word = provenance.certainty[value.certainty] ?? value.certainty;
  const note = typeof value.note === "string" ? value.note.trim() : undefined;
  return mark(value.certainty, typeof date === "string" ? provenance.verified({ date }) : word, note);
}

/** The sentences for the extensions of a node; provenance last. */
const extensionSentences = (node: Node, context: DocsContext): string =>
  paragraphs(behaviourSentences(context, node), provenanceMark(context, node["x-provenance"]));

/** The sentences of the target of a reference. A description next to the reference hides that of the target. */
function targetSentences(node: Node, context: DocsContext): string {
  const target = node.description === undefined ? undefined : referred(context.api.document, node);
  return target === undefined ? "" : extensionSentences(target, context);
}

/** Removes an explicit `additionalProperties: true`, the default, which Redoc would show as one more property. */
const isOpen = (key: string, value: unknown): boolean => key === "additionalProperties" && value === true;

/** The descriptions of the schemas of a request body without one. Redoc shows only that of the body. */
const schemaDescriptions = (media: Node[], { document }: Api): string =>
  paragraphs(...new Set(media.map(({ schema }) => textOf((referred(document, schema) ?? Object(schema)).description))));

/** The sentences of the media types of a body and of their schemas. Redoc does not show their descriptions. */
function bodySentences({ content, description }: Node, context: DocsContext): string {
  if (!isNode(content)) return "";
  const media = Object.values(content).filter(isNode);
  const all = media
    .flatMap((media) => [media, referred(context.api.document, media.schema) ?? media.schema])
    .filter(isNode)
    .map((node) => extensionSentences(node, context));
  return paragraphs(description === undefined ? schemaDescriptions(media, context.api) : undefined, ...new Set(all));
}

/** A copy of named examples with their provenance. Their values are data and stay as they are. */
const annotateExamples = (examples: Node, context: DocsContext): Node =>
  Object.fromEntries(
    Object.entries(examples).map(([name, example]) => {
      const mark = isNode(example) ? provenanceMark(context, example["x-provenance"]) : undefined;
      if (!isNode(example) || mark === undefined) return [name, example];
      return [name, { ...example, description: paragraphs(textOf(example.description), mark) }];
    }),
  );

/** An alternative with a title, which the page shows. Without one, the names that it requires become the title. */
const withTitle = (schema: unknown): unknown =>
  isNode(schema) && Array.isArray(schema.required) && schema.title === undefined
    ? { title: schema.required.join(", "), ...schema }
    : schema;

/** A copy of a value in which every description ends with the sentences of the extensions next to it, each once. */
function annotateValue<T>(value: T, context: DocsContext, isMap = false): T {
  // The casts are safe, since the copy has the shape of the original with longer descriptions.
  if (Array.isArray(value)) return value.map((item: unknown) => annotateValue(item, context)) as T;
  if (!isNode(value)) return value;
  const copyOf = (key: string, child: unknown): unknown => {
    if (isMap) return annotateValue(child, context);
    if (key === "examples" && isNode(child)) return annotateExamples(child, context);
    if (data.has(key) || key.startsWith("x-")) return child;
    if ((key === "oneOf" || key === "anyOf") && Array.isArray(child))
      return annotateValue(child.map(withTitle), context);
    return annotateValue(child, context, namedMaps.has(key));
  };
  const copy = Object.fromEntries(
    Object.entries(value)
      .filter(([key, child]) => isMap || !isOpen(key, child))
      .map(([key, child]) => [key, copyOf(key, child)]),
  );
  if (isMap) return copy as T;
  const own = extensionSentences(value, context) || targetSentences(value, context);
  const sentences = paragraphs(own, bodySentences(value, context));
  const removal = removalLine(context, value["x-removal"]);
  if (sentences === "" && removal === undefined) return copy as T;
  return { ...copy, description: paragraphs(removal, textOf(copy.description), sentences) } as T;
}

/** Names the page that an operation was read from, and when. */
export function sourceLine(
  { provenance }: Language,
  { docs, source }: Pick<Operation, "docs" | "source">,
): string | undefined {
  const name = source?.page ?? docs?.description ?? docs?.url;
  if (name === undefined) return undefined;
  const page = docs === undefined ? `\`${name}\`` : `[${name}](${docs.url})`;
  return provenance.source({ page, edition: source?.edition, read: source?.read });
}

/** A copy of a map with other values. */
const mapped = (map: object, change: (value: unknown, key: string) => unknown): Node =>
  Object.fromEntries(Object.entries(map).map(([key, value]) => [key, change(value, key)]));

type Change = (node: Node, operation: Operation) => Node;

const operationsByPath = memoized(({ operations }: Api): ReadonlyMap<string, readonly Operation[]> => {
  const found = new Map<string, Operation[]>(operations.map(({ path }) => [path, []]));
  for (const operation of operations) found.get(operation.path)?.push(operation);
  return found;
});

/** A copy of a path item with changed operations. */
const withOperationsOf = (api: Api, path: string, item: Node, change: Change): Node => ({
  ...item,
  ...Object.fromEntries(
    (operationsByPath(api).get(path) ?? []).map((operation) => {
      const method = operation.method.toLowerCase();
      return [method, change(Object(item[method]), operation)];
    }),
  ),
});

/** A copy of a document with changed operations. */
export function withOperations(document: Document, api: Api, change: Change): Document {
  if (document.paths === undefined) return document;
  const paths = mapped(document.paths, (item, path) => withOperationsOf(api, path, Object(item), change));
  // Each is a copy of a path item, so the cast is safe.
  return { ...document, paths: paths as Document["paths"] & {} };
}

/** Whether a value of `components` is a map of components, each of which is copied by itself. */
const isOfUnits = (kind: string, all: unknown): all is Node =>
  kind !== "examples" && namedMaps.has(kind) && isNode(all);

const keptUnit = kept<unknown>();

/**
 * The document for readers: descriptions contain the extensions as sentences, each operation's description ends with its
 * source, and each claim that its source does not state plainly is marked with its certainty. The original is unchanged. `key` has
 * all that the names and marks of the context depend on.
 */
export function annotate(context: DocsContext, key: string): Document {
  const { language, api } = context;
  const { document } = api;
  const { paths, components } = document;
  const keyOf = unitKeys(document);
  const format = numberOf(`${key} ${language.tag}`);
  /** Keeps the copy of a unit: it depends on all to which the unit refers. */
  const keep = (make: () => unknown, ...at: string[]): unknown =>
    keepsResults() ? keptUnit(`${format} ${keyOf(under("#", ...at))}`, make) : make();
  const withSource = ({ externalDocs: _, ...node }: Node, operation: Operation): Node => ({
    ...node,
    description: paragraphs(textOf(node.description), sourceLine(language, operation)),
  });
  const annotatedItem = (item: unknown, path: string) =>
    keep(() => withOperationsOf(api, path, Object(annotateValue(item, context)), withSource), "paths", path);
  const annotatedKind = (all: unknown, kind: string) =>
    isOfUnits(kind, all)
      ? mapped(all, (one, name) => keep(() => annotateValue(one, context), "components", kind, name))
      : annotateValue({ [kind]: all }, context)[kind];
  const units = {
    ...(paths && { paths: mapped(paths, annotatedItem) }),
    ...(components && { components: mapped(components, annotatedKind) }),
  };
  const frame = annotateValue({ ...document, ...mapped(units, () => ({})) }, context);
  return { ...frame, ...units } as Document;
}

/** Private-use characters around the id of an operation. */
const openName = /\uE000([^\uE001]*)\uE001/g;

/** Writes the names of operations, which {@link annotatedApi} leaves open. */
export const withNames = (text: string, nameOf: DocsContext["nameOf"]): string =>
  text.replace(openName, (_, id: string) => nameOf(id));

/**
 * The model of the document for readers. Each format names operations in another form, so the names are left open, and all
 * formats share one model.
 */
export const annotatedApi = memoized((api: Api) =>
  memoized((language: Language): Api => {
    const nameOf = (id: string): string => `\uE000${id}\uE001`;
    return readApi(annotate({ api, language, nameOf, markOf: () => "", isHouse: true }, "open names"));
  }),
);
