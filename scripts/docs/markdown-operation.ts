import { type Document, follow, type MediaType, type OperationEntry, type Response } from "../contract/document.js";
import { codeIn } from "../contract/error-code.js";
import { sampleRequest } from "../contract/sample-request.js";
import { isSigned, signatureHeaders } from "../contract/signature-headers.js";
import { code, fence, paragraphs, section, table } from "./markdown.js";
import { fieldTable, sayingOf, typeOf } from "./markdown-fields.js";
import type { Sample } from "./samples.js";

/** What one operation is told from, besides itself. */
export interface OperationContext {
  /** With its extensions said in its descriptions. */
  document: Document;
  samples: Sample[];
  /** Address of the guide, relative to the operation's file. */
  guide: string;
}

const json = (value: unknown): string => fence("json", JSON.stringify(value, undefined, 2));

function firstExample(document: Document, { example, examples = {} }: MediaType): unknown {
  const [first] = Object.values(examples);
  return example ?? (first && follow(document, first).value);
}

const isError = (status: string): boolean => /^[45]/.test(status);

/** The line that says what is called, and how it is signed. */
function callOf({ document, guide }: OperationContext, entry: OperationEntry): string {
  const [server] = document.servers ?? [];
  const headers = isSigned(document, entry) ? signatureHeaders(document) : undefined;
  return paragraphs(
    code(`${entry.method} ${entry.path}`),
    server && `Server: ${server.url}`,
    headers &&
      `Signed: the headers ${Object.values(headers).map(code).join(", ")}, made as [the guide](${guide}) shows.`,
  );
}

const parameterTable = (document: Document, { parameters }: OperationEntry): string =>
  table(
    ["Parameter", "In", "Type", "Required", "What it is"],
    parameters.map(({ name, in: place, required, description, schema = {}, deprecated }) => [
      code(name),
      place,
      typeOf(document, schema),
      required === true ? "yes" : "no",
      sayingOf(document, deprecated === true ? { ...schema, deprecated } : schema, description),
    ]),
  );

function bodySection(document: Document, entry: OperationEntry): string | undefined {
  if (entry.requestBody === undefined) return undefined;
  const { description, required, content } = entry.requestBody;
  const { body } = sampleRequest(document, entry);
  // The marks of a body's schema are said of the body too.
  const said = new Set((description ?? "").split("\n\n"));
  const fields = Object.entries(content).flatMap(([type, { schema = {} }]) => {
    const more = sayingOf(document, schema).split("\n\n");
    return [
      `${code(type)}, ${required === true ? "required" : "optional"}`,
      paragraphs(...more.filter((paragraph) => !said.has(paragraph))),
      fieldTable(document, schema),
    ];
  });
  return section("Body", description, ...fields, body && "Example:", body && json(body.value));
}

const answer = (document: Document, status: string, { description, content = {} }: Response): string =>
  paragraphs(
    `### ${status}`,
    description,
    ...Object.entries(content).flatMap(([type, media]) => {
      const example = firstExample(document, media);
      return [
        code(type),
        media.schema && fieldTable(document, media.schema),
        example === undefined ? undefined : "Example:",
        example === undefined ? undefined : json(example),
      ];
    }),
  );

/** One row for each error that an answer's examples show, with what the catalogue says of it. */
function errorTable(document: Document, { responses }: OperationEntry): string {
  const known = new Map(
    Object.values(document["x-error-catalogue"] ?? {})
      .flatMap((part) => Object.values(part))
      .map((entry) => [entry.example, entry]),
  );
  const rows = Object.entries(responses)
    .filter(([status]) => isError(status))
    .flatMap(([status, { description = "", content = {} }]) => {
      const examples = Object.values(content).flatMap((media) => Object.entries(media.examples ?? {}));
      if (examples.length === 0) return [[status, "", description, ""]];
      return examples.map(([name, example]) => {
        const found = codeIn(follow(document, example).value);
        const { meaning = description, remedy = "" } = known.get(name) ?? {};
        return [status, found === undefined ? "" : code(found), meaning, remedy];
      });
    });
  return table(["HTTP", "Code", "Meaning", "What to do"], rows);
}

/** One operation as a Markdown file: all that the reference says of it. */
export function operationMarkdown(context: OperationContext, entry: OperationEntry): string {
  const { document, samples } = context;
  const { id, operation, responses } = entry;
  const answers = Object.entries(responses)
    .filter(([status]) => !isError(status))
    .map(([status, response]) => answer(document, status, response));
  const text = paragraphs(
    `# ${id}: ${operation.summary ?? `${entry.method} ${entry.path}`}`,
    operation.deprecated === true ? "**Deprecated.**" : undefined,
    callOf(context, entry),
    operation.description,
    section("Parameters", parameterTable(document, entry)),
    bodySection(document, entry),
    section("Answers", ...answers),
    section("Errors", errorTable(document, entry)),
    section("Samples", ...samples.flatMap(({ lang, label, source }) => [`### ${label}`, fence(lang, source)])),
  );
  return `${text}\n`;
}
