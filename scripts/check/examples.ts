import type { ErrorObject } from "ajv/dist/2020.js";
import {
  atPointer,
  type Document,
  type Example,
  followed,
  type Schema,
  tokensOf,
  under,
} from "../contract/document.js";
import type { Finding } from "../contract/finding.js";
import { type Located, mediaPointers, parameterPointers, schemasOf } from "../contract/schemas.js";
import type { Validator } from "../proof/validators.js";

/** A value that must fit a schema; both by their pointers into the bundle. */
interface Claim {
  value: string;
  schema: string;
}

interface WithExamples {
  schema?: Schema;
  example?: unknown;
  examples?: Record<string, Example | { $ref: string }>;
}

/** The examples of a media type or parameter. */
function claimsAt(document: Document, pointer: string): Claim[] {
  const { schema, example, examples = {} } = atPointer(document, pointer) as WithExamples;
  if (schema === undefined) return [];
  const at = { schema: under(pointer, "schema") };
  const named = Object.keys(examples).map((name) => followed(document, under(pointer, "examples", name)));
  return [
    ...(example === undefined ? [] : [{ ...at, value: under(pointer, "example") }]),
    ...named
      .map((each) => ({ ...at, value: under(each, "value") }))
      .filter(({ value }) => atPointer(document, value) !== undefined),
  ];
}

/** The `examples` and `default` of a schema. */
function claimsIn({ schema: { examples, example, default: preset }, pointer }: Located): Claim[] {
  return [
    ...(Array.isArray(examples) ? examples.map((_, index) => under(pointer, "examples", index)) : []),
    ...(example === undefined ? [] : [under(pointer, "example")]),
    ...(preset === undefined ? [] : [under(pointer, "default")]),
  ].map((value) => ({ value, schema: pointer }));
}

const claimsOf = (document: Document): Claim[] => [
  ...[...mediaPointers(document), ...parameterPointers(document)].flatMap((pointer) => claimsAt(document, pointer)),
  ...schemasOf(document).flatMap(claimsIn),
];

const describe = ({ message, params }: ErrorObject): string => {
  const what = "additionalProperty" in params ? ` (${params.additionalProperty})` : "";
  const allowed = "allowedValues" in params ? `: ${params.allowedValues.join(", ")}` : "";
  return `${message}${what}${allowed}`;
};

/** What a validator found, together for each place in the value: pointer within it, messages. */
function byPlace(errors: ErrorObject[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const error of errors)
    found.set(error.instancePath, [...(found.get(error.instancePath) ?? []), describe(error)]);
  return found;
}

/** Patterns that JavaScript cannot read, so that no validator here can use their schemas. */
function unreadablePatterns(document: Document): Finding[] {
  return schemasOf(document).flatMap(({ schema: { pattern }, pointer }): Finding[] => {
    if (typeof pattern !== "string") return [];
    try {
      new RegExp(pattern, "u");
      return [];
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return [
        {
          check: "examples",
          message: `The pattern cannot be read: ${reason}. Write a regular expression of ECMA-262.`,
          pointer: under(pointer, "pattern"),
        },
      ];
    }
  });
}

/**
 * Validates every example of the contract with Ajv as JSON Schema 2020-12: those of bodies, answers, parameters, and the
 * examples and defaults in schemas. Redocly's lint does the same with a validator of its own.
 */
export function checkExamples(document: Document, validator: Validator): { checked: number; findings: Finding[] } {
  const claims = claimsOf(document);
  const findings = unreadablePatterns(document);
  if (findings.length > 0) return { checked: 0, findings };
  for (const { value, schema } of claims) {
    const say = (message: string, within = "") =>
      findings.push({ check: "examples", message, pointer: under(value, ...tokensOf(within)) });
    try {
      for (const [within, messages] of byPlace(validator.faults(schema, atPointer(document, value))))
        say(`The example does not fit ${followed(document, schema)}: it ${messages.join("; ")}.`, within);
    } catch (error) {
      say(`Ajv cannot use the schema at ${schema}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  for (const message of validator.warnings)
    findings.push({ check: "examples", message, pointer: "#/components/schemas" });
  return { checked: claims.length, findings };
}
