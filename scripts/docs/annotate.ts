import { atPointer, type Document, type Operation, operationsOf } from "../contract/document.js";
import { errorSection } from "./error-section.js";

type Node = Record<string, unknown>;

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null && !Array.isArray(value);

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

/** The mark of what a reference leads to: a description beside the reference hides the one that carries it. */
function markBehind(document: Document, node: Node): string | undefined {
  if (typeof node.$ref !== "string" || typeof node.description !== "string") return undefined;
  const target = atPointer(document, node.$ref);
  return isNode(target) ? provenanceMark(target["x-provenance"]) : undefined;
}

/** Says what goes without saying, and the viewer makes a row of it that looks like one more property. */
const isOpen = (key: string, value: unknown): boolean => key === "additionalProperties" && value === true;

/** The marks of the schemas a body has, whose own descriptions the viewer leaves out. */
function marksOfBody(document: Document, { content }: Node): string[] {
  if (!isNode(content)) return [];
  const marks = Object.values(content).map((media) => {
    const schema = isNode(media) && isNode(media.schema) ? media.schema : {};
    const target = typeof schema.$ref === "string" ? atPointer(document, schema.$ref) : schema;
    return isNode(target) ? provenanceMark(target["x-provenance"]) : undefined;
  });
  return [...new Set(marks.filter((mark) => mark !== undefined))];
}

/** A copy of `value` in which every description ends with the mark of the `x-provenance` beside it, and nothing is said twice. */
function marked<T>(document: Document, value: T, isMap = false): T {
  // Both casts: the copy has the shape of what it copies, with more in its descriptions.
  if (Array.isArray(value)) return value.map((item: unknown) => marked(document, item)) as T;
  if (!isNode(value)) return value;
  const copy = Object.fromEntries(
    Object.entries(value)
      .filter(([key, child]) => isMap || !isOpen(key, child))
      .map(([key, child]) =>
        !isMap && (data.has(key) || key.startsWith("x-"))
          ? [key, child]
          : [key, marked(document, child, !isMap && maps.has(key))],
      ),
  );
  if (isMap) return copy as T;
  const own = provenanceMark(value["x-provenance"]) ?? markBehind(document, value);
  const marks = paragraphs(own, ...marksOfBody(document, value));
  const description = typeof copy.description === "string" ? copy.description : undefined;
  return marks === "" ? (copy as T) : ({ ...copy, description: paragraphs(description, marks) } as T);
}

/** The line that says which page an operation was read from, and when. */
export function sourceLine(operation: Operation): string | undefined {
  const { externalDocs, "x-source": source } = operation;
  const name = source?.page ?? externalDocs?.description ?? externalDocs?.url;
  if (name === undefined) return undefined;
  const page = externalDocs === undefined ? `\`${name}\`` : `[${name}](${externalDocs.url})`;
  return `Source: vendor page ${page}${source === undefined ? "" : `, read ${source.read}`}`;
}

/**
 * The document as readers see it: each operation's description ends with its source, each claim that is not plainly
 * stated by the source carries a mark, and the description of the API ends with the table of errors.
 * The document passed in stays as it is.
 */
export function annotate(document: Document): Document {
  const copy = structuredClone(marked(document, document));
  copy.info.description = paragraphs(copy.info.description, errorSection(document));
  for (const { operation } of operationsOf(copy)) {
    operation.description = paragraphs(operation.description, sourceLine(operation));
    delete operation.externalDocs;
  }
  return copy;
}
