import type { ErrorObject } from "ajv/dist/2020.js";
import { allSchemas } from "../api/all-schemas.js";
import type { Api } from "../api/api.js";
import { fits } from "../api/fits.js";
import { bodiesOf, type MediaType, type Parameter } from "../api/operation.js";
import type { Direction, Schema } from "../api/schema.js";
import type { Finding } from "../contract/finding.js";
import { atPointer, tokensOf, under } from "../contract/pointer.js";
import type { Validator } from "../proof/validators.js";

interface Claim {
  /** JSON pointer of the value. */
  value: string;
  schema: Schema;
  /** Undefined for a value in a schema that may be sent and received. */
  direction: Direction | undefined;
}

function claimsAt({ pointer, schema, examples }: MediaType | Parameter, direction: Direction): Claim[] {
  if (schema === undefined) return [];
  const values = [under(pointer, "example"), ...examples.map((example) => under(example.pointer, "value"))];
  return values.map((value) => ({ value, schema, direction }));
}

/** The `examples` and the `default` of a schema. */
function claimsIn(schema: Schema): Claim[] {
  const { pointer, examples } = schema;
  const listed = Array.isArray(examples) ? examples.map((_, index) => under(pointer, "examples", index)) : [];
  return [...listed, under(pointer, "example"), under(pointer, "default")].map((value) => {
    return { value, schema, direction: undefined };
  });
}

/**
 * The examples and defaults of the contract with their schemas. Those that several operations share are listed once.
 */
function claimsOf(api: Api): Claim[] {
  const content = api.operations
    .flatMap(bodiesOf)
    .flatMap(({ content: media, status }) =>
      media.map((each) => ({ each, direction: status === undefined ? ("sent" as const) : ("received" as const) })),
    );
  const parameters = api.operations.flatMap((operation) => operation.parameters);
  const all = [...content, ...parameters.map((each) => ({ each, direction: "sent" as const }))];
  const described = new Map(all.map((claim) => [claim.each.pointer, claim]));
  const claims = [...described.values()].flatMap(({ each, direction }) => claimsAt(each, direction));
  return [...claims, ...allSchemas(api).flatMap(claimsIn)].filter(
    ({ value }) => atPointer(api.document, value) !== undefined,
  );
}

const describe = ({ message, params }: ErrorObject): string => {
  const what = "additionalProperty" in params ? ` (${params.additionalProperty})` : "";
  const allowed = "allowedValues" in params ? `: ${params.allowedValues.join(", ")}` : "";
  return `${message}${what}${allowed}`;
};

/** A validator's messages, by pointer into the value. */
function byPlace(errors: ErrorObject[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const error of errors)
    found.set(error.instancePath, [...(found.get(error.instancePath) ?? []), describe(error)]);
  return found;
}

/**
 * Whether an example lacks only what its direction omits: read-only properties are not sent, and write-only ones are not
 * received. Ajv does not know the direction. An example in a schema is of one of the two.
 */
function isWithoutHidden(faults: ErrorObject[], example: unknown, schema: Schema, direction: Direction | undefined) {
  if (!faults.some(({ keyword }) => keyword === "required")) return false;
  const directions: Direction[] = direction === undefined ? ["sent", "received"] : [direction];
  return directions.some((each) => fits(example, schema, each));
}

/** Finds patterns that are invalid in JavaScript, since no validator can use their schemas. */
function unreadablePatterns(api: Api): Finding[] {
  return allSchemas(api).flatMap(({ pattern, pointer }): Finding[] => {
    if (typeof pattern !== "string") return [];
    try {
      new RegExp(pattern, "u");
      return [];
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const message = `The pattern cannot be read: ${reason}. Write a regular expression of ECMA-262.`;
      return [{ check: "examples", message, pointer: under(pointer, "pattern") }];
    }
  });
}

/**
 * Validates the examples of bodies, responses and parameters, and the examples and defaults in schemas, with Ajv as JSON
 * Schema 2020-12. Redocly's lint does the same with another validator.
 */
export function checkExamples(api: Api, validator: Validator): { checked: number; findings: Finding[] } {
  const claims = claimsOf(api);
  const findings = unreadablePatterns(api);
  if (findings.length > 0) return { checked: 0, findings };
  for (const { value, schema, direction } of claims) {
    const say = (message: string, within = "") =>
      findings.push({ check: "examples", message, pointer: under(value, ...tokensOf(within)) });
    try {
      const example = atPointer(api.document, value);
      const faults = validator.faults(schema, example);
      if (isWithoutHidden(faults, example, schema, direction)) continue;
      for (const [within, messages] of byPlace(faults))
        say(`The example does not fit ${schema.pointer}: it ${messages.join("; ")}.`, within);
    } catch (error) {
      say(`Ajv cannot use the schema at ${schema.pointer}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  for (const message of validator.warnings)
    findings.push({ check: "examples", message, pointer: "#/components/schemas" });
  return { checked: claims.length, findings };
}
