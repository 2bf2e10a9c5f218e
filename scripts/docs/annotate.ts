import { atPointer, type Document, isNode, type Node, type Operation, operationsOf } from "../contract/document.js";
import {
  mediaLimitLines,
  type NameOperation,
  operationLinks,
  rateLimitLine,
  removalLine,
  repeatableLine,
  requiresLine,
  waitLines,
} from "./behaviour.js";
import { errorSection } from "./error-section.js";

const paragraphs = (...parts: (string | undefined)[]): string =>
  parts
    .map((part) => part?.trim())
    .filter((part) => part !== undefined && part !== "")
    .join("\n\n");

/** Keywords whose value is data, in which nothing is a claim of the contract. */
const data = new Set(["example", "examples", "default", "enum", "const"]);

/** Keywords whose value maps names that anybody may choose, so that its keys are not keywords. */
const maps = new Set(
  `paths webhooks content responses headers parameters requestBodies securitySchemes callbacks links
  schemas properties patternProperties dependentSchemas $defs`.split(/\s+/),
);

/** The visible mark of an `x-provenance`: its certainty as a word in bold, then the note. */
export function provenanceMark(value: unknown): string | undefined {
  if (!isNode(value) || typeof value.certainty !== "string") return undefined;
  const word = value.certainty.replaceAll("-", " ");
  const note = typeof value.note === "string" ? ` ${value.note.trim()}` : "";
  return `**${word.charAt(0).toUpperCase()}${word.slice(1)}.**${note}`;
}

/** What the extensions of a node say to the reader, the doubts last. */
const sayings = (node: Node, nameOf: NameOperation): string =>
  paragraphs(
    requiresLine(node["x-requires"], nameOf),
    rateLimitLine(node["x-rate-limit"]),
    waitLines(node["x-wait"], nameOf),
    repeatableLine(node["x-repeatable"]),
    mediaLimitLines(node["x-media-limits"]),
    provenanceMark(node["x-provenance"]),
  );

/** What a node is, or what its reference leads to. */
function targetOf(document: Document, node: unknown): Node {
  const target = isNode(node) && typeof node.$ref === "string" ? atPointer(document, node.$ref) : node;
  return isNode(target) ? target : {};
}

/** The sayings of what a reference leads to: a description beside the reference hides the one that carries them. */
const sayingsBehind = (document: Document, node: Node, nameOf: NameOperation): string =>
  typeof node.$ref === "string" && typeof node.description === "string"
    ? sayings(targetOf(document, node), nameOf)
    : "";

/** Says what goes without saying, and the viewer makes a row of it that looks like one more property. */
const isOpen = (key: string, value: unknown): boolean => key === "additionalProperties" && value === true;

/** The sayings of the media types a body has and of their schemas, whose own descriptions the viewer leaves out. */
function sayingsOfBody(document: Document, { content }: Node, nameOf: NameOperation): string {
  if (!isNode(content)) return "";
  const all = Object.values(content)
    .filter(isNode)
    .flatMap((media) => [media, targetOf(document, media.schema)])
    .map((node) => sayings(node, nameOf));
  return paragraphs(...new Set(all));
}

/** A copy of named examples, in which only their frames are described: their values are data. */
const markedExamples = (examples: Node): Node =>
  Object.fromEntries(
    Object.entries(examples).map(([name, example]) => {
      const mark = isNode(example) ? provenanceMark(example["x-provenance"]) : undefined;
      if (!isNode(example) || mark === undefined) return [name, example];
      const description = typeof example.description === "string" ? example.description : undefined;
      return [name, { ...example, description: paragraphs(description, mark) }];
    }),
  );

/** A copy of `value` in which every description ends with what the extensions beside it say, and nothing is said twice. */
function marked<T>(document: Document, nameOf: NameOperation, value: T, isMap = false): T {
  // The casts: the copy has the shape of what it copies, with more in its descriptions.
  if (Array.isArray(value)) return value.map((item: unknown) => marked(document, nameOf, item)) as T;
  if (!isNode(value)) return value;
  const copyOf = (key: string, child: unknown): unknown => {
    if (isMap) return marked(document, nameOf, child);
    if (key === "examples" && isNode(child)) return markedExamples(child);
    if (data.has(key) || key.startsWith("x-")) return child;
    return marked(document, nameOf, child, maps.has(key));
  };
  const copy = Object.fromEntries(
    Object.entries(value)
      .filter(([key, child]) => isMap || !isOpen(key, child))
      .map(([key, child]) => [key, copyOf(key, child)]),
  );
  if (isMap) return copy as T;
  const said = paragraphs(
    sayings(value, nameOf) || sayingsBehind(document, value, nameOf),
    sayingsOfBody(document, value, nameOf),
  );
  const removal = removalLine(value["x-removal"], nameOf);
  if (said === "" && removal === undefined) return copy as T;
  const description = typeof copy.description === "string" ? copy.description : undefined;
  return { ...copy, description: paragraphs(removal, description, said) } as T;
}

/** The line that says which page an operation was read from, and when. */
export function sourceLine(operation: Operation): string | undefined {
  const { externalDocs, "x-source": source } = operation;
  const name = source?.page ?? externalDocs?.description ?? externalDocs?.url;
  if (name === undefined) return undefined;
  const page = externalDocs === undefined ? `\`${name}\`` : `[${name}](${externalDocs.url})`;
  const edition = source?.edition === undefined ? "" : ` of ${source.edition}`;
  return `Source: vendor page ${page}${edition}${source === undefined ? "" : `, read ${source.read}`}`;
}

/**
 * The document as readers see it: the extensions are said in sentences where they stand, each operation's description
 * ends with its source, each claim that is not plainly stated by the source carries a mark, and the description of the
 * API ends with the table of errors.
 * The document passed in stays as it is.
 */
export function annotate(document: Document): Document {
  const copy = structuredClone(marked(document, operationLinks(document), document));
  copy.info.description = paragraphs(copy.info.description, errorSection(document));
  for (const { operation } of operationsOf(copy)) {
    operation.description = paragraphs(operation.description, sourceLine(operation));
    delete operation.externalDocs;
  }
  return copy;
}
