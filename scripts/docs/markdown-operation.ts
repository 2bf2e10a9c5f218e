import type { Api } from "../api/api.js";
import { codeIn } from "../api/errors.js";
import type { MediaType, Operation, Response } from "../api/operation.js";
import { sampleRequest } from "../api/sample-request.js";
import { code, fence, paragraphs, section, table } from "./markdown.js";
import { describe, fieldTable, typeOf } from "./markdown-fields.js";
import type { Sample } from "./samples.js";

/** The parts of an operation's file, besides the operation. */
export interface OperationContext {
  /** With its extensions as sentences in its descriptions. */
  api: Api;
  samples: Sample[];
  /** Address of the guide, relative to the operation's file. */
  guide: string;
}

const json = (value: unknown): string => fence("json", JSON.stringify(value, undefined, 2));

const firstExample = ({ example, examples }: MediaType): unknown => example ?? examples[0]?.value;

const isError = (status: string): boolean => /^[45]/.test(status);

/** The method, path and server of the call, and the headers of its signature. */
function callOf({ api, guide }: OperationContext, { method, path, signed, servers: [server] }: Operation): string {
  const headers = signed ? api.signature : undefined;
  return paragraphs(
    code(`${method} ${path}`),
    server && `Server: ${server.url}`,
    headers &&
      `Signed: the headers ${Object.values(headers).map(code).join(", ")}, made as [the guide](${guide}) shows.`,
  );
}

const parameterTable = ({ parameters }: Operation): string =>
  table(
    ["Parameter", "In", "Type", "Required", "What it is"],
    parameters.map(({ name, in: place, required, description, schema, deprecated }) => [
      code(name),
      place,
      typeOf(schema),
      required ? "yes" : "no",
      describe(schema, { description, deprecated }),
    ]),
  );

function bodySection(operation: Operation): string | undefined {
  if (operation.body === undefined) return undefined;
  const { description, required, content } = operation.body;
  const { body } = sampleRequest(operation);
  // The description of an annotated body repeats sentences of its schema.
  const written = new Set((description ?? "").split("\n\n"));
  const fields = content.flatMap(({ type, schema }) => {
    const more = describe(schema).split("\n\n");
    return [
      `${code(type)}, ${required ? "required" : "optional"}`,
      paragraphs(...more.filter((paragraph) => !written.has(paragraph))),
      fieldTable(schema),
    ];
  });
  return section("Body", description, ...fields, body && "Example:", body && json(body.value));
}

const responseSection = ({ status, description, content }: Response): string =>
  paragraphs(
    `### ${status}`,
    description,
    ...content.flatMap((media) => {
      const example = firstExample(media);
      return [
        code(media.type),
        media.schema && fieldTable(media.schema),
        example === undefined ? undefined : "Example:",
        example === undefined ? undefined : json(example),
      ];
    }),
  );

/** One row for each example of an error response, with the meaning and remedy from the catalogue. */
function errorTable({ errors }: Api, { responses }: Operation): string {
  const catalogue = new Map(errors.map((error) => [error.example?.name, error]));
  const rows = responses
    .filter(({ status }) => isError(status))
    .flatMap(({ status, description = "", content }) => {
      const examples = content.flatMap((media) => media.examples);
      if (examples.length === 0) return [[status, "", description, ""]];
      return examples.map(({ name, value }) => {
        const found = codeIn(value);
        const { meaning = description, remedy = "" } = catalogue.get(name) ?? {};
        return [status, found === undefined ? "" : code(found), meaning, remedy];
      });
    });
  return table(["HTTP", "Code", "Meaning", "What to do"], rows);
}

/** Writes an operation as a Markdown file with everything that the reference shows of it. */
export function operationMarkdown(context: OperationContext, operation: Operation): string {
  const { api, samples } = context;
  const { id, method, path, summary, description, deprecated, responses } = operation;
  const nonErrors = responses.filter(({ status }) => !isError(status)).map(responseSection);
  const text = paragraphs(
    `# ${id}: ${summary ?? `${method} ${path}`}`,
    deprecated ? "**Deprecated.**" : undefined,
    callOf(context, operation),
    description,
    section("Parameters", parameterTable(operation)),
    bodySection(operation),
    section("Answers", ...nonErrors),
    section("Errors", errorTable(api, operation)),
    section("Samples", ...samples.flatMap(({ lang, label, source }) => [`### ${label}`, fence(lang, source)])),
  );
  return `${text}\n`;
}
