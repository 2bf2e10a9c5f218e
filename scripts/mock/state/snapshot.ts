import { Ajv2020 } from "ajv/dist/2020.js";
import { UserError } from "../../cli/errors.js";
import type { Data } from "./store.js";

const object = { type: "object" };
const number = { type: "number" };
const text = { type: "string" };
const run = {
  type: "object",
  required: ["id", "end", "startedAt", "startedTime", "polls"],
  properties: {
    id: number,
    end: text,
    startedAt: number,
    startedTime: text,
    endedTime: text,
    polls: number,
    states: { type: "array", items: text, minItems: 1 },
  },
};
const item = {
  type: "object",
  required: ["id", "parent", "data"],
  properties: {
    id: number,
    parent: number,
    seeded: { const: true },
    data: object,
    runs: {
      type: "object",
      additionalProperties: { type: "object", required: ["current"], properties: { current: run, last: run } },
    },
    upload: {
      type: "object",
      required: ["token", "expires"],
      properties: { token: text, expires: number, file: { type: "object", required: ["tooLarge"] } },
    },
  },
  additionalProperties: false,
};

function compile(collections: readonly string[]) {
  const items = Object.fromEntries(collections.map((name) => [name, { type: "array", items: item }]));
  return new Ajv2020({ strict: false, meta: false, validateSchema: false }).compile<Data>({
    type: "object",
    required: ["version", "items", "counters"],
    properties: {
      version: { const: 1 },
      items: { type: "object", properties: items, additionalProperties: false },
      counters: { type: "object", additionalProperties: number },
    },
  });
}

const compiled = new WeakMap<readonly string[], ReturnType<typeof compile>>();

/**
 * Validates and copies a snapshot.
 * @throws UserError that names the first fault
 */
export function parseSnapshot(collections: readonly string[], value: unknown): Data {
  const validate = compiled.get(collections) ?? compile(collections);
  compiled.set(collections, validate);
  if (validate(value)) return structuredClone(value);
  const { instancePath = "", message = "", params = {} } = validate.errors?.[0] ?? {};
  const found = Object.values(params).flat().map(String).join(", ");
  throw new UserError(
    `at ${instancePath || "/"} the saved state ${message} (${found}). Save a new one, or start without it.`,
  );
}
