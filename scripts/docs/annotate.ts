import { dataKeywords, mapKeywords } from "../api/keywords.js";
import type { Operation } from "../api/operation.js";
import { type Document, isNode, type Node, operationsOf, referred } from "../contract/document.js";
import { mediaLimitLines, rateLimitLine, removalLine, repeatableLine, requiresLine, waitLines } from "./behaviour.js";
import type { Speech } from "./docs-context.js";
import type { Language } from "./languages/language.js";
import { paragraphs } from "./markdown.js";

const data = new Set(dataKeywords);

/** The keys of a document whose value maps names that an author chose, so that its own keys are not keywords. */
const maps = new Set([
  ..."paths webhooks content responses headers parameters requestBodies securitySchemes callbacks links schemas".split(
    " ",
  ),
  ...mapKeywords,
]);

/** The visible mark of an `x-provenance`: its certainty as a word in bold, then the note. */
function provenanceMark({ provenance }: Language, value: unknown): string | undefined {
  if (!isNode(value) || typeof value.certainty !== "string") return undefined;
  const note = typeof value.note === "string" ? ` ${value.note.trim()}` : "";
  return `**${provenance.certainty[value.certainty] ?? value.certainty}.**${note}`;
}

/** What the extensions of a node say to the reader, the doubts last. */
const sayings = (node: Node, speech: Speech): string =>
  paragraphs(
    requiresLine(speech, node["x-requires"]),
    rateLimitLine(speech, node["x-rate-limit"]),
    waitLines(speech, node["x-wait"]),
    repeatableLine(speech, node["x-repeatable"]),
    mediaLimitLines(speech, node["x-media-limits"]),
    provenanceMark(speech.language, node["x-provenance"]),
  );

/** The sayings of what a reference leads to: a description beside the reference hides the one that carries them. */
function sayingsBehind(node: Node, speech: Speech): string {
  const target = typeof node.description === "string" ? referred(speech.api.document, node) : undefined;
  return target === undefined ? "" : sayings(target, speech);
}

/** Says what goes without saying, and the viewer makes a row of it that looks like one more property. */
const isOpen = (key: string, value: unknown): boolean => key === "additionalProperties" && value === true;

/** The sayings of the media types a body has and of their schemas, whose own descriptions the viewer leaves out. */
function sayingsOfBody({ content }: Node, speech: Speech): string {
  if (!isNode(content)) return "";
  const all = Object.values(content)
    .filter(isNode)
    .flatMap((media) => [media, referred(speech.api.document, media.schema) ?? media.schema])
    .filter(isNode)
    .map((node) => sayings(node, speech));
  return paragraphs(...new Set(all));
}

/** A copy of named examples, in which only their frames are described: their values are data. */
const markedExamples = (examples: Node, { language }: Speech): Node =>
  Object.fromEntries(
    Object.entries(examples).map(([name, example]) => {
      const mark = isNode(example) ? provenanceMark(language, example["x-provenance"]) : undefined;
      if (!isNode(example) || mark === undefined) return [name, example];
      const description = typeof example.description === "string" ? example.description : undefined;
      return [name, { ...example, description: paragraphs(description, mark) }];
    }),
  );

/** A copy of `value` in which every description ends with what the extensions beside it say, and nothing is said twice. */
function marked<T>(value: T, speech: Speech, isMap = false): T {
  // The casts: the copy has the shape of what it copies, with more in its descriptions.
  if (Array.isArray(value)) return value.map((item: unknown) => marked(item, speech)) as T;
  if (!isNode(value)) return value;
  const copyOf = (key: string, child: unknown): unknown => {
    if (isMap) return marked(child, speech);
    if (key === "examples" && isNode(child)) return markedExamples(child, speech);
    if (data.has(key) || key.startsWith("x-")) return child;
    return marked(child, speech, maps.has(key));
  };
  const copy = Object.fromEntries(
    Object.entries(value)
      .filter(([key, child]) => isMap || !isOpen(key, child))
      .map(([key, child]) => [key, copyOf(key, child)]),
  );
  if (isMap) return copy as T;
  const said = paragraphs(sayings(value, speech) || sayingsBehind(value, speech), sayingsOfBody(value, speech));
  const removal = removalLine(speech, value["x-removal"]);
  if (said === "" && removal === undefined) return copy as T;
  const description = typeof copy.description === "string" ? copy.description : undefined;
  return { ...copy, description: paragraphs(removal, description, said) } as T;
}

/** The line that says which page an operation was read from, and when. */
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
 * The document as readers see it: the extensions are said in sentences where they stand, each operation's description
 * ends with its source, and each claim that is not plainly stated by the source carries a mark.
 * The document passed in stays as it is.
 */
export function annotate(speech: Speech): Document {
  const copy = structuredClone(marked(speech.api.document, speech));
  for (const { operation } of operationsOf(copy)) {
    const { externalDocs: docs, "x-source": source } = operation;
    operation.description = paragraphs(operation.description, sourceLine(speech.language, { docs, source }));
    delete operation.externalDocs;
  }
  return copy;
}
