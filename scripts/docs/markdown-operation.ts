import type { Api } from "../api/api.js";
import { type CataloguedError, codeIn } from "../api/errors.js";
import { perOperation } from "../api/kept-reading.js";
import { bodiesOf, isCurrent, type MediaType, type Operation, type Response } from "../api/operation.js";
import { sampleRequest } from "../api/sample-request.js";
import type { Schema } from "../api/schema.js";
import { memoized } from "../contract/memoized.js";
import { annotatedApi, withNames } from "./annotate.js";
import type { DocsContext } from "./docs-context.js";
import { schemaSections } from "./fields.js";
import type { Language } from "./languages/language.js";
import type { MarkdownTexts } from "./languages/markdown-texts.js";
import { code, fence, paragraphs, section, table } from "./markdown.js";
import { describe, fieldTable, typeOf, valueTable, withSchemas } from "./markdown-fields.js";
import { type Sample, samplesOf } from "./samples.js";

/** Addresses relative to the text. */
interface Links {
  /** The guide. */
  guide: string;
  /** Its chapter about errors. */
  errors: string;
  /** The section of a schema, by its name. Default: the name alone. */
  schema?: (name: string) => string;
}

/** Private-use characters in the places of the addresses. */
const openLinks = { guide: "\uE002", errors: "\uE003" };

/** The parts of an operation's text, besides the operation and its samples. */
interface OperationContext {
  /** With its extensions as sentences in its descriptions. */
  api: Api;
  language: Language;
  /** The errors that every operation may return, by the names of their examples. */
  shared: ReadonlyMap<string, CataloguedError>;
}

const json = (value: unknown): string => fence("json", JSON.stringify(value, undefined, 2));

const firstExample = ({ example, examples }: MediaType): unknown => example ?? examples[0]?.value;

const isError = (status: string): boolean => /^[45]/.test(status);

/** The method, path and server of the call, and the headers of its signature. */
function callOf({ api, language }: OperationContext, operation: Operation): string {
  const { method, path, signed, servers } = operation;
  const [server] = servers;
  const headers = signed ? api.signature : undefined;
  const { markdown: texts } = language;
  return paragraphs(
    code(`${method} ${path}`),
    server && texts.server({ url: server.url }),
    headers && texts.signed({ headers: Object.values(headers).map(code), guide: openLinks.guide }),
  );
}

const parameterTable = ({ parameters }: Operation, texts: MarkdownTexts): string =>
  valueTable(
    texts.parameterColumns,
    parameters.map(({ name, in: place, required, description, schema, deprecated }) => ({
      name,
      cells: [place, typeOf(schema, texts), required ? texts.yes : texts.no],
      schema,
      used: { description, deprecated },
    })),
    texts,
  );

function bodySection(operation: Operation, texts: MarkdownTexts): string | undefined {
  if (operation.body === undefined) return undefined;
  const { description, required, content } = operation.body;
  const { body } = sampleRequest(operation);
  // The description of an annotated body repeats sentences of its schema.
  const written = new Set((description ?? "").split("\n\n"));
  const fields = content.flatMap(({ type, schema }) => {
    const more = describe(schema, texts).split("\n\n");
    return [
      `${code(type)}, ${required ? texts.required : texts.optional}`,
      paragraphs(...more.filter((paragraph) => !written.has(paragraph))),
      fieldTable(schema, texts),
    ];
  });
  return section(texts.body, description, ...fields, body && texts.example, body && json(body.value));
}

const responseSection = ({ status, description, content }: Response, texts: MarkdownTexts): string =>
  paragraphs(
    `### ${status}`,
    description,
    ...content.flatMap((media) => {
      const example = firstExample(media);
      return [
        code(media.type),
        media.schema && fieldTable(media.schema, texts),
        example === undefined ? undefined : texts.example,
        example === undefined ? undefined : json(example),
      ];
    }),
  );

/** The names of the examples of an operation's errors. */
const errorNames = ({ responses }: Operation): Set<string> =>
  new Set(
    responses
      .filter(({ status }) => isError(status))
      .flatMap(({ content }) => content.flatMap(({ examples }) => examples.map(({ name }) => name))),
  );

const sharedErrors = memoized(({ errors, operations }: Api): Map<string, CataloguedError> => {
  const all = operations.filter(isCurrent).map(errorNames);
  const named = errors.flatMap((error) => (error.example === undefined ? [] : [[error.example.name, error] as const]));
  return new Map(named.filter(([name]) => all.every((names) => names.has(name))));
});

/**
 * The errors of an operation: a row for each example of an error response, with the meaning and remedy from the catalogue.
 * Those that every operation may return are in the guide.
 */
function errorSection(context: OperationContext, operation: Operation): string | undefined {
  const { api, language, shared } = context;
  const catalogue = new Map(api.errors.map((error) => [error.example?.name, error]));
  const rows = operation.responses
    .filter(({ status }) => isError(status))
    .flatMap(({ status, description = "", content }) => {
      const examples = content.flatMap((media) => media.examples);
      if (examples.length === 0) return [[status, "", description, ""]];
      return examples
        .filter(({ name }) => !shared.has(name))
        .map(({ name, value }) => {
          const found = codeIn(value);
          const { meaning = description, remedy = "" } = catalogue.get(name) ?? {};
          return [status, found === undefined ? "" : code(found), meaning, remedy];
        });
    });
  const names = errorNames(operation);
  const statuses = [...shared].filter(([name]) => names.has(name)).map(([, { status }]) => String(status));
  const rest = { statuses: [...new Set(statuses)].sort(), errors: openLinks.errors, hasOwn: rows.length > 0 };
  return section(
    language.markdown.errors,
    table(language.errors.columns, rows),
    statuses.length === 0 ? undefined : language.markdown.sharedErrors(rest),
  );
}

function withoutSamples(context: OperationContext, operation: Operation): string {
  const { markdown: texts } = context.language;
  const { id, method, path, summary, description, deprecated, responses } = operation;
  const nonErrors = responses.filter(({ status }) => !isError(status)).map((one) => responseSection(one, texts));
  return paragraphs(
    `# ${id}: ${summary ?? `${method} ${path}`}`,
    deprecated ? `**${texts.deprecated}**` : undefined,
    callOf(context, operation),
    description,
    section(texts.parameters, parameterTable(operation, texts)),
    bodySection(operation, texts),
    section(texts.responses, ...nonErrors),
    errorSection(context, operation),
  );
}

const keptMarkdown = memoized((language: Language) =>
  perOperation((api, operation) => withoutSamples({ api, language, shared: sharedErrors(api) }, operation)),
);

const samplesSection = ({ markdown }: Language, samples: readonly Sample[]): string | undefined =>
  section(markdown.samples, ...samples.flatMap(({ lang, label, source }) => [`### ${label}`, fence(lang, source)]));

/** A schema as Markdown. */
const schemaMarkdown = (schema: Schema, { markdown: texts }: Language): string =>
  `${paragraphs(`# ${texts.schema({ name: schema.name ?? "" })}`, describe(schema, texts), fieldTable(schema, texts))}\n`;

/** The docs of an API as Markdown. */
interface ApiMarkdown {
  /** Every operation by its id, with everything that the reference shows of it. */
  operations: ReadonlyMap<string, string>;
  /** The schemas that tables of fields name, by their names. */
  schemas: ReadonlyMap<string, string>;
}

/** The docs with open names of operations and schemas, and open links. Each format has others. */
const openMarkdown = memoized((api: Api) =>
  memoized((language: Language): ApiMarkdown => {
    const annotated = annotatedApi(api)(language);
    const samples = samplesOf(api);
    const markdownOf = keptMarkdown(language);
    const textOf = (operation: Operation): string =>
      `${paragraphs(markdownOf(annotated, operation), samplesSection(language, samples.get(operation.id) ?? []))}\n`;
    const described = annotated.operations.flatMap(bodiesOf).filter(({ status = "" }) => !isError(status));
    const schemas = described.flatMap(({ content }) => content.flatMap(({ schema }) => schema ?? []));
    return {
      operations: new Map(annotated.operations.map((operation) => [operation.id, textOf(operation)])),
      schemas: new Map([...schemaSections(schemas)].map((one) => [one.name ?? "", schemaMarkdown(one, language)])),
    };
  }),
);

function linked(texts: ReadonlyMap<string, string>, nameOf: DocsContext["nameOf"], links: Links): Map<string, string> {
  const { guide, errors, schema } = links;
  const nameOfSchema = (name: string): string =>
    schema === undefined ? code(name) : `[${code(name)}](${schema(name)})`;
  const withAddresses = (text: string): string =>
    text.replaceAll(openLinks.guide, guide).replaceAll(openLinks.errors, errors);
  return new Map(
    [...texts].map(([key, text]) => [key, withSchemas(withNames(withAddresses(text), nameOf), nameOfSchema)]),
  );
}

/** Every operation as Markdown, by its id, with everything that the reference shows of it. */
export const operationsMarkdown = ({ api, language, nameOf }: DocsContext, links: Links): Map<string, string> =>
  linked(openMarkdown(api)(language).operations, nameOf, links);

/** The names of the schemas that tables of fields name. */
export const schemaNames = ({ api, language }: DocsContext): Iterable<string> =>
  openMarkdown(api)(language).schemas.keys();

/** Every schema that tables of fields name as Markdown, by its name. */
export const schemasMarkdown = ({ api, language, nameOf }: DocsContext, links: Links): Map<string, string> =>
  linked(openMarkdown(api)(language).schemas, nameOf, links);
