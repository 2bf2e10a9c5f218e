import { propertiesOf } from "../../api/merge-schema.js";
import { typesOf } from "../../api/schema.js";
import type { SignatureHeaders } from "../../api/security.js";
import type { FieldModel } from "../../client/field.js";
import type { ClientModel, OperationModel, ResourceModel } from "../../client/model.js";
import { kebabCase } from "../../client/naming.js";
import { constraintsOf } from "../../client/text.js";

/** How the text of an option is parsed. A value that is not a scalar is JSON. */
export type Kind = "text" | "integer" | "number" | "boolean" | "json";

/** An input of a call, as a command-line option. */
export interface Input {
  /** Name of the input in the client's call. */
  name: string;
  /** Name of the option, without dashes. */
  option: string;
  kind: Kind;
  isList: boolean;
  /** Whether the text `null` means null. */
  isNullable: boolean;
  required: boolean;
  description: string;
}

/** The waiter that `--wait` calls. */
export interface Waiter {
  resource: string;
  method: string;
  /** Its inputs, which come from the inputs and the result of the call that starts the job. */
  inputs: string[];
  /** Whether the call itself starts the job, rather than reading its status. */
  isStarted: boolean;
}

/** A method of the client. */
export interface Call {
  resource: string;
  verb: string;
  summary: string;
  description: string;
  inputs: Input[];
  isPaged: boolean;
  waiter: Waiter | undefined;
}

/** The methods of the client as plain data, so that the command need not read the contract. */
export interface Catalogue {
  /** Headings of the resources, by resource name. */
  headings: Record<string, string>;
  calls: Call[];
  /** The deprecated operations, which have no method in the client. */
  deprecated: { id: string; replacedBy: string; removal: string }[];
  signature: SignatureHeaders | undefined;
}

function kindOf(types: readonly string[]): Kind {
  const [type, ...others] = types.filter((each) => each !== "null");
  if (others.length > 0) return "json";
  if (type === "string") return "text";
  return type === "integer" || type === "number" || type === "boolean" ? type : "json";
}

/** Markdown as plain text: each paragraph and list item is one line, and a link is its text. */
const plain = (markdown: string): string =>
  markdown
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s*\n(?!\s*[-*] )\s*/g, " "))
    .join("\n\n");

function inputOf({ name, schema, required, description = "" }: FieldModel): Input {
  const types = schema === undefined ? [] : typesOf(schema);
  const isList = types.includes("array");
  const items = isList ? ((schema?.items && typesOf(schema.items)) ?? []) : types;
  const limits = constraintsOf(schema).map((line) => line.replace(/^@default (.*)$/, "Default: $1."));
  return {
    name,
    option: kebabCase(name),
    kind: kindOf(items),
    isList,
    isNullable: types.includes("null"),
    required,
    description: [plain(description), ...limits].filter(Boolean).join(" "),
  };
}

/** The waiter of the job that an operation reads or starts, if the call provides its inputs. */
function waiterOf(model: OperationModel, models: readonly OperationModel[]): Waiter | undefined {
  const isStarted = model.wait === undefined;
  const polled = isStarted ? models.find(({ wait }) => wait?.startedBy.includes(model.operation.id)) : model;
  if (polled?.wait === undefined) return undefined;
  const type = model.output?.type;
  const results = type !== undefined && "schema" in type ? Object.keys(propertiesOf(type.schema)) : [];
  const available = new Set([...model.fields.map(({ name }) => name), ...(isStarted ? results : [])]);
  if (polled.fields.some(({ name, required }) => required && !available.has(name))) return undefined;
  const inputs = polled.fields.map(({ name }) => name).filter((name) => available.has(name));
  return { resource: polled.resource, method: polled.wait.method, inputs, isStarted };
}

function callOf(model: OperationModel, models: readonly OperationModel[]): Call {
  const { operation, resource, verb, fields } = model;
  const { summary = "", description = "", method, path, docs } = operation;
  return {
    resource,
    verb,
    summary,
    description: [plain(description), `${method} ${path}`, ...(docs ? [docs.url] : [])].join("\n\n"),
    inputs: fields.map(inputOf),
    isPaged: model.pagination !== undefined,
    waiter: waiterOf(model, models),
  };
}

const headingOf = ({ name, operations }: ResourceModel, { api }: ClientModel): string =>
  api.tags.find((tag) => operations.some(({ operation }) => operation.tag === tag.name))?.title ?? name;

/** Makes the catalogue of a client. */
export function catalogueOf(client: ClientModel): Catalogue {
  const { api, resources } = client;
  const models = resources.flatMap(({ operations }) => operations);
  return {
    headings: Object.fromEntries(resources.map((resource) => [resource.name, headingOf(resource, client)])),
    calls: models.map((model) => callOf(model, models)),
    deprecated: api.operations.flatMap(({ id, removal }) =>
      removal === undefined ? [] : [{ id, replacedBy: removal.replacedBy, removal: removal.date }],
    ),
    signature: api.signature,
  };
}
