import {
  atPointer,
  type Document,
  followed,
  isNode,
  type OperationEntry,
  type Parameter,
  type Schema,
  under,
} from "./document.js";
import { isEnforced } from "./formats.js";
import { isJson } from "./media-type.js";
import { declaredParameters } from "./schemas.js";
import { isSigned, signatureHeaders } from "./signature-headers.js";

/** Something that a contract asks of a request or an answer. */
export interface Rule {
  keyword: string;
  /** The property that `required` and `dependentRequired` are about, the header of `security`, the type of `content`. */
  property?: string;
  /** Pointer into the bundle of the schema, parameter or body that states it. */
  pointer: string;
}

/** What a rule is the same by. */
export const keyOf = ({ pointer, keyword, property }: Rule): string => [pointer, keyword, property].join(" ");

const simple = [
  ...["type", "enum", "const", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"],
  ...["minLength", "maxLength", "pattern", "format", "minItems", "maxItems", "uniqueItems", "contains", "minContains"],
  ...["maxContains", "minProperties", "maxProperties", "propertyNames", "oneOf", "anyOf", "not"],
];

/** Rules that are stated in a way of their own, and keywords whose schemas are walked. */
const further = [
  ...["required", "dependentRequired", "additionalProperties", "unevaluatedProperties"],
  ...["$ref", "properties", "items", "allOf", "dependentSchemas"],
];

/** Keywords that ask nothing of a value. */
const annotations = [
  ...["title", "description", "default", "example", "examples", "deprecated", "readOnly", "writeOnly", "$comment"],
  ...["externalDocs", "xml", "discriminator", "contentEncoding", "contentMediaType", "contentSchema"],
];

/** Whether all that a keyword asks for is among the rules. */
export const isKnown = (keyword: string): boolean => [...simple, ...further, ...annotations].includes(keyword);

const lowerCounts = ["minLength", "minItems", "minContains", "minProperties"];

/** Rules that say nothing: a format that is an annotation, "at least none", a contradiction of a rule that is there anyway. */
function isSilent(schema: Schema, keyword: string): boolean {
  // What is not in the enumeration breaks that rule first.
  if (keyword === "type") return schema.enum !== undefined || schema.const !== undefined;
  if (keyword === "format") return !isEnforced(schema.format);
  if (keyword === "uniqueItems") return schema.uniqueItems !== true;
  if (keyword === "contains") return schema.minContains !== undefined;
  return lowerCounts.includes(keyword) && schema[keyword] === 0;
}

/** The rules that one schema states itself. */
export function rulesAt(schema: Schema, pointer: string): Rule[] {
  const needed = Object.entries((schema.dependentRequired ?? {}) as Record<string, string[]>);
  return [
    ...simple.filter((keyword) => schema[keyword] !== undefined && !isSilent(schema, keyword)),
    ...["additionalProperties", "unevaluatedProperties"].filter((keyword) => schema[keyword] === false),
  ]
    .map((keyword): Rule => ({ keyword, pointer }))
    .concat(
      (schema.required ?? []).map((property) => ({ keyword: "required", property, pointer })),
      needed
        .filter(([, others]) => others.length > 0)
        .map(([property]) => ({ keyword: "dependentRequired", property, pointer })),
    );
}

/** The schema at a pointer and the pointer itself, behind references. */
export function schemaAt(document: Document, pointer: string): { schema: Schema; pointer: string } {
  const target = followed(document, pointer);
  // A schema may be `true`; it says nothing then.
  return { schema: Object(atPointer(document, target)) as Schema, pointer: target };
}

/** The alternatives of a schema that are schemas of their own: one of bare `required` lists is one rule with its siblings. */
export const alternativesOf = (schema: Schema, pointer: string): string[] =>
  ["oneOf", "anyOf"].flatMap((keyword) =>
    ((schema[keyword] ?? []) as unknown[]).flatMap((branch, index) =>
      Object.keys(Object(branch)).join() === "required" ? [] : [under(pointer, keyword, index)],
    ),
  );

/** Every rule that a value under the schema at a pointer can meet. */
export function rulesUnder(document: Document, pointer: string): Rule[] {
  const seen = new Set<string>();
  function walk(from: string): Rule[] {
    const { schema, pointer: at } = schemaAt(document, from);
    if (seen.has(at)) return [];
    seen.add(at);
    // Ajv leaves a property of that name out, so that nothing can be found that breaks it alone.
    const names = (keyword: string) =>
      Object.keys(Object(schema[keyword]))
        .filter((name) => name !== "__proto__")
        .map((name) => under(at, keyword, name));
    const inner = [
      ...(schema.allOf ?? []).map((_, index) => under(at, "allOf", index)),
      ...alternativesOf(schema, at),
      ...["items", "additionalProperties"].filter((keyword) => isNode(schema[keyword])).map((each) => under(at, each)),
      ...names("properties"),
      ...names("dependentSchemas"),
    ];
    return [...rulesAt(schema, at), ...inner.flatMap(walk)];
  }
  return walk(pointer);
}

/** The parameters of an operation by their pointers; the operation's own win over those of its path. */
export function parametersOf(document: Document, entry: OperationEntry): Map<string, Parameter> {
  const found = new Map<string, [string, Parameter]>();
  for (const pointer of declaredParameters(document, entry)) {
    const parameter = atPointer(document, pointer) as Parameter;
    found.set(`${parameter.in} ${parameter.name}`, [pointer, parameter]);
  }
  return new Map(found.values());
}

/** Whether a parameter can break a rule: in a URL everything is text, and a list is one item or more. */
export function isBreakable(document: Document, pointer: string, rule: Rule): boolean {
  const { schema, pointer: at } = schemaAt(document, under(pointer, "schema"));
  if (rule.pointer !== at) return true;
  if (rule.keyword === "type") return !["string", "array"].includes(String(schema.type));
  // A path without one of its parts is another path.
  const isPath = (atPointer(document, pointer) as Parameter).in === "path";
  return !(isPath && rule.keyword === "minLength" && schema.minLength === 1);
}

/** Whether the items of a list are given one by one: OpenAPI's default. */
export const isRepeated = ({ explode, style = "form" }: Parameter): boolean => explode ?? style === "form";

/** Every rule about the requests of an operation. */
export function requestRules(document: Document, entry: OperationEntry): Rule[] {
  const parameters = [...parametersOf(document, entry)].flatMap(([pointer, parameter]): Rule[] => {
    const schema = under(pointer, "schema");
    const isList = schemaAt(document, schema).schema.type === "array";
    return [
      ...(parameter.required === true ? [{ keyword: "required", pointer }] : []),
      // It is given once, unless it is a list that is written so.
      ...(parameter.in === "query" && parameter.schema !== undefined && !(isList && isRepeated(parameter))
        ? [{ keyword: "style", pointer }]
        : []),
      ...rulesUnder(document, schema).filter((rule) => isBreakable(document, pointer, rule)),
    ];
  });
  const body = followed(document, under(entry.pointer, "requestBody"));
  const types = Object.keys(entry.requestBody?.content ?? {});
  const json = types.find(isJson);
  const names = isSigned(document, entry) ? signatureHeaders(document) : undefined;
  const signed = names === undefined ? [] : Object.values(names);
  return [
    ...parameters,
    ...(entry.requestBody?.required === true ? [{ keyword: "required", pointer: body }] : []),
    ...(json === undefined ? [] : rulesUnder(document, under(body, "content", json, "schema"))),
    // Text that is no JSON, and another type where one alone is taken.
    ...(json === undefined ? [] : types.length === 1 ? [json, "text/plain"] : [json]).map((property) => {
      return { keyword: "content", property, pointer: under(body, "content") };
    }),
    ...signed.map((property) => ({ keyword: "security", property, pointer: "#/components/securitySchemes" })),
  ];
}
