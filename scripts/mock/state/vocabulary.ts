import { Ajv as AjvOfTypeDefinitions, type JTDDataType, type ValidateFunction } from "ajv/dist/jtd.js";
import type { Owner } from "../../api/overlay-places.js";
import { UserError } from "../../cli/errors.js";
import { unknownExpression } from "./expression.js";

// The types below are derived from these schemas (JSON Type Definition, RFC 8927), which also validate.
const text = { type: "string" } as const;
const number = { type: "int32" } as const;
const flag = { type: "boolean" } as const;
const texts = { elements: text } as const;
/** An object with values of any type, whose texts may be expressions. */
const object = { values: {} } as const;
/** A value of any type, whose texts may be expressions. */
const template = {} as const;
/**
 * An error: its name in the contract's catalogue, or a status. For a status, the body is the operation's first example.
 */
const error = text;

const refusal = {
  properties: { error },
  optionalProperties: {
    value: template,
    is: {},
    matches: text,
    has: template,
    unknownIn: text,
    unsupported: template,
    given: template,
    running: text,
    idle: text,
    never: text,
    unreached: text,
  },
} as const;

const filter = {
  optionalProperties: {
    field: text,
    contains: template,
    equals: template,
    differs: template,
    anyOf: template,
    presence: template,
    map: { values: flag },
    required: flag,
    reached: text,
    since: template,
    until: template,
  },
} as const;

const sort = {
  properties: { by: template, fields: { values: text }, order: template, descending: text },
} as const;

const operation = {
  properties: {
    on: text,
    action: {
      enum: [
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
      ],
    },
  },
  optionalProperties: {
    refuse: { elements: refusal },
    requires: error,
    limit: error,
    answer: object,
    set: object,
    items: text,
    totalCount: text,
    from: text,
    filter: { elements: filter },
    sort,
    first: template,
    find: template,
    to: template,
    failBy: template,
    jobs: texts,
    list: text,
    values: template,
    others: template,
    failIf: { properties: { unknownKind: template, status: text } },
    count: { properties: { collection: text, field: text } },
    choose: { properties: { list: text, value: template } },
    lists: texts,
    sums: texts,
  },
} as const;

const list = {
  properties: { key: text },
  optionalProperties: { from: text, unique: text, one: text, min: number, max: number, error, fields: object },
} as const;

const place = { properties: { example: text }, optionalProperties: { at: text } } as const;

const seed = {
  optionalProperties: {
    example: text,
    at: text,
    in: text,
    value: object,
    uploaded: flag,
    runs: {
      values: {
        properties: { states: texts },
        optionalProperties: { id: number, startedTime: text, endedTime: text, input: {} },
      },
    },
  },
} as const;

const upload = {
  properties: {
    seconds: number,
    statuses: { properties: { complete: text, failed: text } },
    messages: { optionalProperties: { missing: text, tooLarge: text, tooSmall: text } },
  },
  optionalProperties: { keptSeconds: number, converted: { values: text } },
} as const;

const collection = {
  properties: { key: text },
  optionalProperties: {
    parent: text,
    parameter: text,
    unique: texts,
    duplicate: error,
    fields: object,
    changed: object,
    hidden: texts,
    limit: { properties: { count: number, error } },
    with: { values: object },
    lists: { values: list },
    like: {
      properties: { name: template, field: text, kinds: { values: place } },
      optionalProperties: { with: object },
    },
    upload,
    seeds: { elements: seed },
  },
} as const;

const root = { properties: { user: text, begins: text, collections: { values: collection } } } as const;

/** `x-mock` of the root and of an operation, as JSON Type Definitions. */
export const vocabulary = { root, operation };

/** Conditions under which a call is rejected. All given conditions must hold. */
export type Refusal = JTDDataType<typeof refusal>;
/** Conditions that select the items of a list. All given conditions must hold. */
export type Filter = JTDDataType<typeof filter>;
export type Sort = JTDDataType<typeof sort>;
/** How an operation changes the state: the `x-mock` of the operation. */
export type OperationRule = JTDDataType<typeof operation>;
/** A list of items inside an item. */
export type ListRule = JTDDataType<typeof list>;
export type Seed = JTDDataType<typeof seed>;
export type CollectionRule = JTDDataType<typeof collection>;
/** `x-mock` of the root. */
export type RootRule = JTDDataType<typeof root>;

function nameOf({ operation, collection }: Owner): string {
  if (operation !== undefined) return `the operation ${operation}`;
  return collection === undefined ? "the root" : `the collection ${collection}`;
}

/** An error in the mock's Overlay, with its place. */
export class VocabularyError extends UserError {
  override name = "VocabularyError";
  constructor(
    readonly owner: Owner,
    what: string,
  ) {
    super(`The x-mock of ${nameOf(owner)} is wrong: ${what}. Correct it in the mock's Overlay.`);
  }
}

/** Creates a parser. It compiles its schema when it is first used, since most commands parse nothing. */
function parser<T>(schema: object) {
  let validate: ValidateFunction<T> | undefined;
  return (owner: Owner, value: unknown): T => {
    validate ??= new AjvOfTypeDefinitions({ validateSchema: false }).compile<T>(schema);
    if (!validate(value)) {
      const { instancePath = "", message = "", params = {} } = validate.errors?.[0] ?? {};
      const found = [params.additionalProperty ?? params.allowedValues ?? []].flat().join(", ");
      throw new VocabularyError(owner, `at ${instancePath || "/"} it ${message}${found && ` (${found})`}`);
    }
    const expression = unknownExpression(value);
    if (expression !== undefined) throw new VocabularyError(owner, `the mock has no expression ${expression}`);
    return value;
  };
}

/** @throws VocabularyError that names the place */
export const parseRootRule = parser<RootRule>(root);

/** @throws VocabularyError that names the operation and the place */
export const parseOperationRule = parser<OperationRule>(operation);
