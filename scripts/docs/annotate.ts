import type { Operation } from "../api/operation.js";
import { type Document, isNode, type Node, operationsOf, referred } from "../contract/document.js";
import { dataKeywords, mapKeywords } from "../contract/keywords.js";
import { mediaLimitLines, rateLimitLine, removalLine, repeatableLine, requiresLine, waitLines } from "./behaviour.js";
import type { DocsContext } from "./docs-context.js";
import type { Language } from "./languages/language.js";
import { paragraphs } from "./markdown.js";

const data = new Set(dataKeywords);

const openApiMaps = `paths webhooks content responses headers parameters requestBodies securitySchemes callbacks links
  schemas`;

/** The keys of a document whose value maps names that an author chose, so that its own keys are not keywords. */
const maps = new Set([...openApiMaps.split(/\s+/), ...mapKeywords]);

/** The text of an `x-provenance`: its certainty in bold, then the note. */
function provenanceMark({ provenance }: Language, value: unknown): string | undefined {
  if (!isNode(value) || typeof value.certainty !== "string") return undefined;
  const note = typeof value.note === "string" ? ` ${value.note.trim()}` : "";
  const { certainty, date } = value;
  const word =
    typeof date === "string" ? provenance.verified({ date }) : (provenance.certainty[certainty] ?? certainty);
  return `**${word}.**${note}`;
}

/** The sentences for the extensions of a node; provenance last. */
const extensionSentences = (node: Node, context: DocsContext): string =>
  paragraphs(
    requiresLine(context, node["x-requires"]),
    rateLimitLine(context, node["x-rate-limit"]),
    waitLines(context, node["x-wait"]),
    repeatableLine(context, node["x-repeatable"]),
    mediaLimitLines(context, node["x-media-limits"]),
    provenanceMark(context.language, node["x-provenance"]),
  );

/** The sentences of the target of a reference that has a description of its own, which hides the description of the target. */
function targetSentences(node: Node, context: DocsContext): string {
  const target = typeof node.description === "string" ? referred(context.api.document, node) : undefined;
  return target === undefined ? "" : extensionSentences(target, context);
}

/** Objects are open by default, and Redoc shows an explicit `true` as one more property. */
const isOpen = (key: string, value: unknown): boolean => key === "additionalProperties" && value === true;

/** The sentences of the media types of a body and of their schemas, whose own descriptions Redoc does not show. */
function bodySentences({ content }: Node, context: DocsContext): string {
  if (!isNode(content)) return "";
  const all = Object.values(content)
    .filter(isNode)
    .flatMap((media) => [media, referred(context.api.document, media.schema) ?? media.schema])
    .filter(isNode)
    .map((node) => extensionSentences(node, context));
  return paragraphs(...new Set(all));
}

/** A copy of named examples with their provenance. Their values are data and stay as they are. */
const annotateExamples = (examples: Node, { language }: DocsContext): Node =>
  Object.fromEntries(
    Object.entries(examples).map(([name, example]) => {
      const mark = isNode(example) ? provenanceMark(language, example["x-provenance"]) : undefined;
      if (!isNode(example) || mark === undefined) return [name, example];
      const description = typeof example.description === "string" ? example.description : undefined;
      return [name, { ...example, description: paragraphs(description, mark) }];
    }),
  );

/** A copy of a value in which every description ends with the sentences of the extensions next to it, each once. */
function annotateValue<T>(value: T, context: DocsContext, isMap = false): T {
  // The casts: the copy has the shape of the original, with longer descriptions.
  if (Array.isArray(value)) return value.map((item: unknown) => annotateValue(item, context)) as T;
  if (!isNode(value)) return value;
  const copyOf = (key: string, child: unknown): unknown => {
    if (isMap) return annotateValue(child, context);
    if (key === "examples" && isNode(child)) return annotateExamples(child, context);
    if (data.has(key) || key.startsWith("x-")) return child;
    return annotateValue(child, context, maps.has(key));
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
  const description = typeof copy.description === "string" ? copy.description : undefined;
  return { ...copy, description: paragraphs(removal, description, sentences) } as T;
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

/**
 * The document for readers: descriptions contain the extensions as sentences, each operation's description ends with its
 * source, and each claim that its source does not state plainly is marked with its certainty. The original is unchanged.
 */
export function annotate(context: DocsContext): Document {
  const copy = structuredClone(annotateValue(context.api.document, context));
  for (const { operation } of operationsOf(copy)) {
    const { externalDocs: docs, "x-source": source } = operation;
    operation.description = paragraphs(operation.description, sourceLine(context.language, { docs, source }));
    delete operation.externalDocs;
  }
  return copy;
}
