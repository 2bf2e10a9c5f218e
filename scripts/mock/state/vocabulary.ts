import { Ajv2020, type JSONSchemaType } from "ajv/dist/2020.js";
import { UserError } from "../../cli/errors.js";
import type { Node } from "../../contract/document.js";
import { type Template, unknownExpression } from "./expression.js";

/** An error by its name in the contract's catalogue, or by its status: the operation's first example of it. */
export type ErrorName = string | number;

/** When a call is refused: all that is given must hold. */
export interface Refusal {
  error: ErrorName;
  value?: Template;
  is?: unknown;
  matches?: string;
  has?: Template;
  unknownIn?: string;
  unsupported?: Template;
  given?: Template;
  running?: string;
  idle?: string;
  never?: string;
  unreached?: string;
}

/** Which items of a collection are listed: all that is given must hold. */
export interface Filter {
  field?: string;
  contains?: Template;
  equals?: Template;
  differs?: Template;
  anyOf?: Template;
  presence?: Template;
  map?: Record<string, boolean>;
  required?: boolean;
  reached?: string;
}

export interface Sort {
  by: Template;
  fields: Record<string, string>;
  order: Template;
  descending: string;
}

export const actions = [
  "list",
  "read",
  "create",
  "update",
  "move",
  "delete",
  "start",
  "status",
  "cancel",
  "result",
  "forget",
  "complete",
  "add",
  "remove",
  "merge",
  "example",
] as const;

/** What an operation does to the state: `x-mock` of an operation. */
export interface OperationRule {
  on: string;
  action: (typeof actions)[number];
  refuse?: Refusal[];
  requires?: ErrorName;
  answer?: Node;
  set?: Node;
  items?: string;
  totalCount?: string;
  from?: string;
  filter?: Filter[];
  sort?: Sort;
  first?: Template;
  find?: Template;
  to?: Template;
  failBy?: Template;
  failIf?: { unknownKind: Template; status: string };
  count?: { collection: string; field: string };
  jobs?: string[];
  list?: string;
  values?: Template;
  choose?: { list: string; value: Template };
  others?: Template;
  lists?: string[];
  sums?: string[];
}

/** Items inside an item. */
export interface ListRule {
  key: string;
  from?: string;
  unique?: string;
  one?: string;
  min?: number;
  max?: number;
  error?: ErrorName;
  fields?: Node;
}

/** A value of an example. */
export interface ExamplePlace {
  example: string;
  at?: string;
}

export interface Seed extends Partial<ExamplePlace> {
  in?: string | number;
  value?: Node;
  uploaded?: boolean;
  runs?: Record<string, { id?: number; states: string[]; startedTime?: string; endedTime?: string; input?: unknown }>;
}

export interface UploadRule {
  seconds: number;
  keptSeconds?: number;
  statuses: { complete: string; failed: string };
  messages: { missing?: string; tooLarge?: string; tooSmall?: string };
}

/** A kind of thing that the mock keeps. */
export interface CollectionRule {
  key: string;
  parent?: string;
  parameter?: string;
  unique?: string[];
  duplicate?: ErrorName;
  limit?: { count: number; error: ErrorName };
  fields?: Node;
  changed?: Node;
  with?: Record<string, Node>;
  lists?: Record<string, ListRule>;
  like?: { name: Template; field: string; kinds: Record<string, ExamplePlace>; with?: Node };
  upload?: UploadRule;
  seeds?: Seed[];
}

/** What the mock keeps: `x-mock` of the root. */
export interface RootRule {
  user: string;
  begins: string;
  collections: Record<string, CollectionRule>;
}

const text = { type: "string" };
const flag = { type: "boolean" };
const object = { type: "object" };
const strings = { type: "array", items: text };
const error = { type: ["string", "integer"] };
const template = {};
const closed = (required: string[], properties: Node) => ({
  type: "object",
  required,
  properties,
  additionalProperties: false,
});
const mapOf = (schema: Node) => ({ type: "object", additionalProperties: schema });
const listOf = (schema: Node) => ({ type: "array", items: schema });
const place = { example: text, at: text };

const refusal = closed(["error"], {
  ...{ error, value: template, is: {}, matches: text, has: template, unknownIn: text, unsupported: template },
  ...{ given: template, running: text, idle: text, never: text, unreached: text },
});
const filter = closed([], {
  ...{ field: text, contains: template, equals: template, differs: template, anyOf: template, presence: template },
  ...{ map: mapOf(flag), required: flag, reached: text },
});
const operationSchema = closed(["on", "action"], {
  ...{ on: text, action: { enum: actions }, refuse: listOf(refusal), requires: error, answer: object, set: object },
  ...{ items: text, totalCount: text, from: text, filter: listOf(filter), first: template, find: template },
  sort: closed(["by", "fields", "order", "descending"], {
    ...{ by: template, fields: mapOf(text), order: template, descending: text },
  }),
  ...{ to: template, failBy: template, jobs: strings, list: text, values: template, others: template },
  failIf: closed(["unknownKind", "status"], { unknownKind: template, status: text }),
  count: closed(["collection", "field"], { collection: text, field: text }),
  choose: closed(["list", "value"], { list: text, value: template }),
  ...{ lists: strings, sums: strings },
});
const seed = closed([], {
  ...{ in: { type: ["string", "integer"] }, ...place, value: object, uploaded: flag },
  runs: mapOf(
    closed(["states"], {
      ...{
        id: { type: "integer" },
        states: { ...strings, minItems: 1 },
        startedTime: text,
        endedTime: text,
        input: {},
      },
    }),
  ),
});
const list = closed(["key"], {
  ...{ key: text, from: text, unique: text, one: text, min: { type: "integer" }, max: { type: "integer" }, error },
  fields: object,
});
const upload = closed(["seconds", "statuses", "messages"], {
  ...{ seconds: { type: "integer" }, keptSeconds: { type: "integer" } },
  statuses: closed(["complete", "failed"], { complete: text, failed: text }),
  messages: closed([], { missing: text, tooLarge: text, tooSmall: text }),
});
const collection = closed(["key"], {
  ...{ key: text, parent: text, parameter: text, unique: strings, duplicate: error, fields: object, changed: object },
  limit: closed(["count", "error"], { count: { type: "integer", minimum: 1 }, error }),
  like: closed(["name", "field", "kinds"], {
    ...{ name: template, field: text, kinds: mapOf(closed(["example"], place)), with: object },
  }),
  ...{ with: mapOf(object), lists: mapOf(list), upload, seeds: listOf(seed) },
});
const rootSchema = closed(["user", "begins", "collections"], {
  user: text,
  begins: text,
  collections: mapOf(collection),
});

/** A fault in the Overlay, with where it is. */
export const vocabularyError = (where: string, what: string): UserError =>
  new UserError(`The x-mock of ${where} is wrong: ${what}. Correct it in the mock's Overlay.`);

function parser<T>(schema: Node) {
  // The types above and these schemas say the same thing twice: Ajv cannot derive one from the other here.
  const validate = new Ajv2020({ strict: false, meta: false, validateSchema: false }).compile<T>(
    schema as JSONSchemaType<T>,
  );
  return (where: string, value: unknown): T => {
    if (!validate(value)) {
      const { instancePath = "", message = "", params = {} } = validate.errors?.[0] ?? {};
      const found = Object.values(params).flat().map(String).join(", ");
      throw vocabularyError(where, `at ${instancePath || "/"} it ${message} (${found})`);
    }
    const expression = unknownExpression(value);
    if (expression !== undefined) throw vocabularyError(where, `${expression} is no expression that the mock knows`);
    return value;
  };
}

let parsers: { root: (where: string, value: unknown) => RootRule; operation: typeof parseOperationRule } | undefined;
const compiled = () => {
  parsers ??= { root: parser<RootRule>(rootSchema), operation: parser<OperationRule>(operationSchema) };
  return parsers;
};

/** @throws UserError that names the place */
export const parseRootRule = (value: unknown): RootRule => compiled().root("the root", value);

/** @throws UserError that names the operation and the place */
export function parseOperationRule(where: string, value: unknown): OperationRule {
  return compiled().operation(where, value);
}
