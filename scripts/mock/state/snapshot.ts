import { Ajv2020 } from "ajv/dist/2020.js";
import { UserError } from "../../cli/errors.js";
import { memoized } from "../../contract/memoized.js";
import type { Data } from "./store.js";

const number = { type: "number" };
const text = { type: "string" };
const objectOf = (required: string[], properties: object) => ({ type: "object", required, properties });
const run = objectOf(["id", "end", "startedAt", "startedTime", "polls"], {
  id: number,
  end: text,
  startedAt: number,
  startedTime: text,
  endedTime: text,
  polls: number,
  states: { type: "array", items: text, minItems: 1 },
});
const item = {
  ...objectOf(["id", "parent", "data"], {
    id: number,
    parent: number,
    seeded: { const: true },
    data: { type: "object" },
    runs: { type: "object", additionalProperties: objectOf(["current"], { current: run, last: run }) },
    upload: objectOf(["token", "expires"], { token: text, expires: number, file: objectOf(["tooLarge"], {}) }),
  }),
  additionalProperties: false,
};

const validatorFor = memoized((collections: readonly string[]) => {
  const items = Object.fromEntries(collections.map((name) => [name, { type: "array", items: item }]));
  const data = objectOf(["version", "items", "counters"], {
    version: { const: 1 },
    items: { type: "object", properties: items, additionalProperties: false },
    counters: { type: "object", additionalProperties: number },
  });
  return new Ajv2020({ strict: false, meta: false, validateSchema: false }).compile<Data>(data);
});

/**
 * Validates and copies a snapshot.
 * @throws UserError that names the first error
 */
export function parseSnapshot(collections: readonly string[], value: unknown): Data {
  const validate = validatorFor(collections);
  if (validate(value)) return structuredClone(value);
  const { instancePath = "", message = "", params = {} } = validate.errors?.[0] ?? {};
  const found = Object.values(params).flat().map(String).join(", ");
  throw new UserError(
    `at ${instancePath || "/"} the saved state ${message} (${found}). Save a new one, or start without it.`,
  );
}
