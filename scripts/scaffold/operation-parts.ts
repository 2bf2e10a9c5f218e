import { Scalar } from "yaml";
import { pascalCase } from "../client/naming.js";
import type { Node } from "../contract/node.js";
import { placeholder as todo } from "../contract/placeholder.js";
import { tokensOf } from "../contract/pointer.js";
import { type Conventions, singular } from "./conventions.js";

/** The description of a new operation. */
export interface Wish {
  /** `resource.verb`. */
  readonly id: string;
  /** In lower case. */
  readonly method: string;
  readonly path: string;
  /** Slug of the vendor's page. */
  readonly page: string;
  /** The day on which it was read, `YYYY-MM-DD`. */
  readonly read: string;
  /** Fields of the resource's items with their example values. Without them, a placeholder field is added. */
  readonly fields?: Readonly<Record<string, unknown>>;
}

/** A new operation with the schemas and examples that it needs, by their names. */
export interface Parts {
  operation: Node;
  schemas: Record<string, Node>;
  examples: Record<string, Node>;
}

/** Paths of the files that the parts are written to. */
export interface PartFiles {
  paths: string;
  schemas: string;
  examples: string;
}

/** A guessed value, with a comment on how to decide it. */
function guess(value: unknown, what: string): Scalar {
  const scalar = new Scalar(value);
  scalar.comment = ` ${todo(what)}`;
  return scalar;
}

/** A text in quotes: a day is a timestamp for some parsers. */
function quoted(text: string): Scalar {
  const scalar = new Scalar(text);
  scalar.type = Scalar.QUOTE_DOUBLE;
  return scalar;
}

const schemaOf = (value: unknown, what: string): Node => ({
  type: Number.isInteger(value) ? "integer" : "string",
  description: todo(what),
});

/** An object schema whose fields are all required. */
const object = (description: string, properties: Record<string, unknown>, isOpen: boolean): Node => ({
  type: "object",
  description: todo(description),
  required: Object.keys(properties),
  properties,
  additionalProperties: isOpen,
});

const described = (fields: Readonly<Record<string, unknown>>): Record<string, Node> =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, schemaOf(value, "what the field holds")]));

/** A placeholder for a field. */
const unnamed: Readonly<Record<string, unknown>> = { todo: "TODO" };

/** The name of an operation in the names of its schemas and examples. */
function nameOf(id: string): string {
  const [resource = "", verb = ""] = id.split(".");
  return `${pascalCase(singular(resource))}${pascalCase(verb)}`;
}

/** The name of the example of an operation's success. */
export const exampleOf = (id: string): string => `${nameOf(id)}Example`;

/** Writes the parts of a new operation in the conventions of a contract. */
export function operationParts(wish: Wish, conventions: Conventions, files: PartFiles): Parts {
  const { id, method } = wish;
  const name = nameOf(id);
  const schemas: Parts["schemas"] = {};
  const examples: Parts["examples"] = {};
  const media = (body: string, schema: Node, example: string, value: unknown): Node => {
    schemas[body] = schema;
    examples[example] = { summary: todo("what the example shows"), value };
    return {
      "application/json": {
        schema: { $ref: `schemas.yaml#/${body}` },
        examples: { [example]: { $ref: `examples.yaml#/${example}` } },
      },
    };
  };
  const fields = wish.fields ?? unnamed;
  const response = (): Node => {
    if (method === "delete" && conventions.emptyContent !== undefined)
      return Object(conventions.written(conventions.emptyContent, files.paths));
    const { data, value } = dataOf(name, isList(wish, conventions) ? conventions.paging?.extension : undefined, fields);
    Object.assign(schemas, data);
    const [result = ""] = Object.keys(data);
    const key = tokensOf(conventions.api.envelope?.data ?? "")[0];
    const frame = Object(conventions.written(conventions.frame, files.schemas));
    const framed =
      key === undefined
        ? data[result]
        : object("what the response is", { ...frame, [key]: { $ref: `#/${result}` } }, true);
    return media(`${name}Response`, framed ?? {}, exampleOf(id), conventions.success(value));
  };
  const content = response();
  const isSent = ["post", "put", "patch"].includes(method);
  const key = Object.keys(fields).find((each) => Number.isInteger(fields[each]));
  const sent = Object.fromEntries(Object.entries(fields).filter(([each]) => each !== key));
  const request = isSent && {
    required: true,
    content: media(`${name}Request`, object("what is sent", described(sent), false), `${name}RequestExample`, sent),
  };
  return { operation: operationOf(wish, conventions, files, { request, content }), schemas, examples };
}

/** Whether the new operation is a paged list. */
const isList = ({ id, method }: Wish, { paging }: Conventions): boolean =>
  method === "get" && /\.list/.test(id) && paging !== undefined;

/** The schemas for the data of a success, the outermost first, and the example value. */
function dataOf(
  name: string,
  paging: Node | undefined,
  fields: Readonly<Record<string, unknown>>,
): { data: Record<string, Node>; value: unknown } {
  const item = object("what it is", described(fields), true);
  if (paging === undefined) return { data: { [`${name}Result`]: item }, value: fields };
  const pointers = Object(paging.response) as Record<string, string>;
  const last = (key: string) => tokensOf(pointers[key] ?? "").at(-1) ?? "";
  const counts = Object.keys(pointers).filter((key) => key !== "items");
  const page = {
    ...Object.fromEntries(counts.map((key) => [last(key), schemaOf(1, "what is counted")])),
    [last("items")]: { type: "array", description: todo("what is listed"), items: { $ref: `#/${name}Item` } },
  };
  const value = { ...Object.fromEntries(counts.map((key) => [last(key), 1])), [last("items")]: [fields] };
  return { data: { [`${name}Page`]: object("what a page is", page, true), [`${name}Item`]: item }, value };
}

/** The operation itself. */
function operationOf(
  wish: Wish,
  conventions: Conventions,
  files: PartFiles,
  { request, content }: { request: Node | false; content: Node },
): Node {
  const { id, method, page, read } = wish;
  const paging = isList(wish, conventions) ? conventions.paging : undefined;
  return {
    operationId: id,
    tags: [id.split(".")[0]],
    summary: todo("what it does, as a title"),
    description: todo("what it does, in sentences"),
    externalDocs: { description: "The vendor's page", url: conventions.pageUrl(page) },
    "x-source": { page, read: quoted(read) },
    ...(["post", "patch"].includes(method) && {
      "x-repeatable": guess(false, "true, if a second call does no harm"),
      "x-retry-effect": guess("duplicate", "what a second call does"),
    }),
    ...(paging && {
      "x-pagination": paging.extension,
      parameters: paging.parameters.map((pointer) => conventions.reference(pointer, files.paths)),
    }),
    ...(request && { requestBody: request }),
    responses: {
      "200": { description: todo("what is returned"), content },
      ...Object(conventions.written(conventions.errors, files.paths)),
    },
  };
}

/** The `x-mock` of an operation, which returns the example until its behaviour is described. */
export const exampleRule = (collection: string): Node => ({
  on: collection,
  action: guess("example", "what the call does to the mock, see scripts/mock/README.md"),
});
