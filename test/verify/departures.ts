import { merged } from "../../scripts/api/merge-schema.js";
import { isCurrent, type Operation, responseOf } from "../../scripts/api/operation.js";
import { type Schema, typesOf } from "../../scripts/api/schema.js";
import { isNode, type Node } from "../../scripts/contract/node.js";
import { own } from "../../scripts/contract/own.js";
import { atPointer, tokensOf, under } from "../../scripts/contract/pointer.js";
import { bodyExamples } from "../helpers/bundled.js";
import type { Change } from "./service.js";

/** A property of a response body, with the pointer of its claim. */
interface Property {
  /** Path of tokens in the body. */
  path: string[];
  claim: string;
  schema: Schema;
  isRequired: boolean;
  value: unknown;
}

/**
 * All properties of a value with their declarations. It does not use the code under test, and does not support
 * alternatives.
 */
function* propertiesIn(declared: Schema | undefined, value: unknown, path: string[] = []): Generator<Property> {
  if (declared === undefined) return;
  const schema = merged(declared);
  if (Array.isArray(value)) yield* propertiesIn(schema.items, value[0], [...path, "0"]);
  if (!isNode(value)) return;
  for (const [name, inner] of Object.entries(value)) {
    const property = own(schema.properties, name);
    if (property === undefined) continue;
    yield {
      path: [...path, name],
      claim: under(schema.pointer, "properties", name),
      schema: merged(property),
      isRequired: (schema.required ?? []).includes(name),
      value: inner,
    };
    yield* propertiesIn(property, inner, [...path, name]);
  }
}

/** A deliberate departure from the contract, and the findings that it must cause. */
export interface Departure {
  kind: string;
  operation: string;
  change: Change;
  finds: string[];
}

const holderAt = (body: unknown, path: string[]): Node | undefined => {
  const holder = atPointer(body, under("#", ...path.slice(0, -1)));
  return isNode(holder) ? holder : undefined;
};

/** Replaces a property at every place in the body. If the value is undefined, the property is removed. */
const replace =
  (path: string[], replacement: (value: unknown) => unknown): Edit =>
  (body) => {
    const holder = holderAt(body, path);
    const name = path.at(-1) ?? "";
    if (holder === undefined || !Object.hasOwn(holder, name)) return;
    const value = replacement(holder[name]);
    if (value === undefined) delete holder[name];
    else holder[name] = value;
  };

type Edit = (body: unknown) => void;

/** The kinds of wrong values for a property: the value to send, and the properties that it can replace. */
const wrongValues: Record<string, { fits: (property: Property) => boolean; value: (value: unknown) => unknown }> = {
  "a number as text": { fits: ({ value }) => typeof value === "number", value: String },
  "text as a number": { fits: ({ schema }) => schema.type === "string" && schema.enum === undefined, value: () => 7 },
  null: { fits: ({ schema }) => !typesOf(schema).includes("null") && schema.type !== undefined, value: () => null },
  "a list as an object": { fits: ({ value }) => Array.isArray(value), value: () => ({ list: true }) },
  "an object as a list": { fits: ({ value }) => isNode(value), value: (value) => [value] },
  "a yes or no as text": { fits: ({ value }) => typeof value === "boolean", value: String },
  "another enumerated value": { fits: ({ schema }) => schema.enum !== undefined, value: () => "SOMETHING_ELSE" },
  "a time with a zone": { fits: ({ schema }) => schema.pattern !== undefined, value: (value) => `${value}Z` },
  "a fraction": { fits: ({ schema }) => schema.type === "integer", value: (value) => Number(value) + 0.5 },
  "no URL": { fits: ({ schema }) => schema.format === "uri", value: () => "no url" },
};

/** The departures of one operation's success response, given its body. */
function departuresOf(operation: Operation, body: unknown): Departure[] {
  const media = responseOf(operation, "200")?.content[0];
  const properties = [...propertiesIn(media?.schema, body)];
  const { pagination } = operation;
  // Paging fields are checked for more than their type.
  const counts = Object.values(pagination?.response ?? {}).map(String);
  const plain = properties.filter(({ path }) => !counts.includes(under("", ...path)) && path.join() !== "code");
  const made = (kind: string, edit: Edit, finds: string[]): Departure => ({
    kind,
    operation: operation.id,
    change: (response, id) => {
      if (id === operation.id && response.status === 200) edit(response.body);
    },
    finds,
  });
  const deep = (fits: (property: Property) => boolean) => [...plain].reverse().find(fits);

  const wrong = Object.entries(wrongValues).flatMap(([kind, { fits, value }]) => {
    const found = deep(fits);
    return found === undefined ? [] : [made(kind, replace(found.path, value), [`different ${found.claim}`])];
  });
  const required = deep(({ isRequired, path }) => isRequired && path.length > 1);
  const lost =
    required &&
    made(
      "a field lost",
      replace(required.path, () => undefined),
      [`missing ${required.claim}`],
    );
  const renamed =
    required &&
    made(
      "a field renamed",
      (all) => {
        const holder = holderAt(all, required.path);
        const name = required.path.at(-1) ?? "";
        if (holder === undefined || !Object.hasOwn(holder, name)) return;
        holder[`${name}Renamed`] = holder[name];
        delete holder[name];
      },
      [`missing ${required.claim}`, `new ${required.claim}Renamed`],
    );
  const anyField = deep(() => true);
  const added =
    anyField &&
    made(
      "a field added",
      (all) => {
        const holder = holderAt(all, anyField.path);
        if (holder !== undefined) holder.surprise = { since: "2026", marks: [1, 2.5, null] };
      },
      [`new ${anyField.claim.split("/").slice(0, -1).join("/")}/surprise`],
    );
  return [
    ...wrong,
    ...[lost, renamed, added].filter((each) => each !== undefined),
    ...aroundBody(operation),
    ...paging(operation),
    ...repeated(operation, body),
  ];
}

/** The departure that no edit of the contract resolves. */
export const noBody = "no body";

/** Departures in status, headers and success code. */
function aroundBody({ id, pointer, responses }: Operation): Departure[] {
  const response = responses.find(({ status }) => status === "200");
  const content = `${response?.pointer}/content`;
  const made = (kind: string, change: (response: Parameters<Change>[0]) => void, finds: string[]): Departure => ({
    kind,
    operation: id,
    finds,
    change: (given, of) => {
      if (of === id && given.status === 200) change(given);
    },
  });
  return [
    made("another status", (given) => void Object.assign(given, { status: 202 }), [`new ${pointer}/responses/202`]),
    made("a status that is not declared", (given) => void Object.assign(given, { status: 418, body: {} }), [
      `new ${pointer}/responses/418`,
    ]),
    made("a header gone", (given) => void delete given.headers["content-type"], [`missing ${content}`]),
    made(
      "another media type",
      (given) => void Object.assign(given.headers, { "content-type": "application/hal+json" }),
      [`different ${content}`],
    ),
    made(
      "text instead of JSON",
      (given) => void Object.assign(given, { headers: { "content-type": "text/html" }, body: "<p>OK</p>" }),
      [`different ${content}`],
    ),
    made(noBody, (given) => void delete given.body, [`different ${content}/application~1json`]),
    made("another code of a success", ({ body }) => void Object.assign(Object(body), { code: "1" }), [
      "different #/x-envelope/success",
    ]),
  ];
}

/** A list that returns its first page for every page number. */
function repeated({ id, pointer, pagination }: Operation, body: unknown): Departure[] {
  const itemsIn = (of: unknown): unknown[] => {
    const items = pagination?.request.size && atPointer(of, pagination.response.items);
    return Array.isArray(items) ? items : [];
  };
  if (itemsIn(body).length < 2) return [];
  let first: unknown;
  const change: Change = (response, of) => {
    const items = of === id ? itemsIn(response.body) : [];
    if (items.length > 1) first = items[0];
    else if (items.length === 1 && first !== undefined) items[0] = first;
  };
  return [
    {
      kind: "paging: the first page again",
      operation: id,
      change,
      finds: [`different ${pointer}/x-pagination/request/page`],
    },
  ];
}

/** Departures of a page from the request. */
function paging({ id, pointer, pagination }: Operation): Departure[] {
  if (pagination === undefined) return [];
  const { pageNo, pageSize, totalPage } = pagination.response;
  const plusOne = (at: string | undefined) =>
    at === undefined ? undefined : replace([...tokensOf(at)], (value) => Number(value) + 1);
  const parts = { pageNo: plusOne(pageNo), pageSize: plusOne(pageSize), totalPage: plusOne(totalPage) };
  return Object.entries(parts).flatMap(([part, edit]) =>
    edit === undefined
      ? []
      : [
          {
            kind: `paging: ${part}`,
            operation: id,
            finds: [`different ${pointer}/x-pagination/response/${part}`],
            change: (response: Parameters<Change>[0], of: string) => {
              if (of === id && response.status === 200) edit(response.body);
            },
          },
        ],
  );
}

/** All departures of operations whose success bodies are given by id. */
export const departuresOfAll = (
  operations: readonly Operation[],
  bodies: ReadonlyMap<string, unknown>,
): Departure[] => [
  ...operations.flatMap((operation) =>
    bodies.has(operation.id) ? departuresOf(operation, bodies.get(operation.id)) : [],
  ),
  ...answeringDepartures,
];

const misspelt = "#/components/schemas/Asset/properties/createUserName";
/** The current operations that return it. */
const showing = bodyExamples
  .filter(
    ({ operation, schema, value }) =>
      isCurrent(operation) && [...propertiesIn(schema, value)].some(({ claim }) => claim === misspelt),
  )
  .map(({ operation }) => operation.id);

/** Departures that give a question another answer than the contract assumes. */
export const answeringDepartures: readonly Departure[] = [
  {
    kind: "errors nested",
    operation: "every error",
    change: (response) => {
      if (response.status >= 400 && isNode(response.body) && "code" in response.body)
        response.body = { responseError: response.body };
    },
    finds: ["different #/components/schemas/ServiceError"],
  },
  {
    kind: "a count next to the result",
    operation: "projects.list",
    change: ({ body }, id) => {
      const result = atPointer(body, "/result");
      if (id !== "projects.list" || !isNode(body) || !isNode(result)) return;
      body.totalCount = result.totalCount;
      delete result.totalCount;
    },
    finds: ["different #/components/schemas/ProjectList/properties/totalCount"],
  },
  {
    kind: "another spelling",
    operation: showing[0] ?? "",
    change: (response, id) => {
      if (showing.includes(id))
        response.body = JSON.parse(JSON.stringify(response.body).replaceAll("createUserName", "createdUserName"));
    },
    finds: [`different ${misspelt}`],
  },
];

/** Some departures of each kind, at different operations if possible. */
export const someOfEach = (all: readonly Departure[], count = 1): Departure[] =>
  [...new Set(all.map(({ kind }) => kind))].flatMap((kind, index) => {
    const ofKind = all.filter((departure) => departure.kind === kind);
    const chosen = Array.from({ length: count }, (_, turn) => ofKind[(index + 3 * turn) % ofKind.length]);
    return [...new Set(chosen)].filter((each) => each !== undefined);
  });
