import { merged } from "../api/merge-schema.js";
import type { Encoding, Operation, Parameter } from "../api/operation.js";
import { styleName } from "../api/parameter-text.js";
import { type Schema, typesOf } from "../api/schema.js";
import type { Deviation } from "../contract/deviation.js";
import { isJson } from "../contract/media-type.js";

/** The kinds of values that have different encodings. */
export type Shape = "value" | "list" | "object";

/** The kinds of a schema's values; none if the schema does not restrict them. */
export function shapesOf(schema: Schema | undefined, seen = new Set<Schema>()): Set<Shape> {
  if (schema === undefined || seen.has(schema)) return new Set();
  seen.add(schema);
  const { oneOf = [], anyOf = [], properties, items, additionalProperties, ...all } = merged(schema);
  const types = typesOf(all).filter((type) => type !== "null");
  const shapes = types.map((type): Shape => {
    if (type === "array") return "list";
    return type === "object" ? "object" : "value";
  });
  if (types.length === 0 && items !== undefined) shapes.push("list");
  if (types.length === 0 && (properties !== undefined || typeof additionalProperties === "object"))
    shapes.push("object");
  return new Set([...shapes, ...[...oneOf, ...anyOf].flatMap((each) => [...shapesOf(each, seen)])]);
}

/** The styles that OpenAPI has for each place; the first is the default. */
const stylesOf: Readonly<Record<string, readonly string[]>> = {
  path: ["simple", "label", "matrix"],
  query: ["form", "spaceDelimited", "pipeDelimited", "deepObject"],
  header: ["simple"],
  cookie: ["form"],
};

/** The function of the run time that writes a style, as code. */
const functionOf = (style: string, explode: boolean): string => `styles.${styleName(style, explode)}`;

const withReserved = (style: string, allowReserved: boolean): string =>
  allowReserved ? `styles.reserved(${style})` : style;

/** The function that writes a property of a form with a style of its own. */
export const encodingStyle = ({ style = "form", explode, allowReserved }: Encoding): string =>
  withReserved(functionOf(stylesOf.query?.includes(style) ? style : "form", explode), allowReserved);

/** Whether the values in an object or a list can be lists or objects. */
function isNested(schema: Schema | undefined): boolean {
  if (schema === undefined) return false;
  const { properties = {}, items } = merged(schema);
  const held = [...Object.values(properties), ...(items === undefined ? [] : [items])];
  return held.some((each) => shapesOf(each).has("object") || shapesOf(each).has("list"));
}

/** How a parameter is written. */
export interface ParameterStyle {
  /** The function that writes it; undefined if the plain encoding does. */
  style: string | undefined;
  comma: boolean;
  deviations: Deviation[];
}

function contentStyle({ in: place, content }: Parameter): string | undefined {
  if (content !== undefined && isJson(content.type)) {
    if (place === "query" || place === "cookie") return "styles.jsonPair";
    return "styles.json";
  }
  return place === "cookie" ? "styles.form" : undefined;
}

/** How a parameter is written, and where this differs from the document. */
export function parameterStyle(operation: Operation, parameter: Parameter): ParameterStyle {
  const { in: place, schema, content, explode, allowReserved, pointer } = parameter;
  const deviations: Deviation[] = [];
  const deviate = (what: string, instead: string) =>
    deviations.push({ operation: operation.id, pointer, what, instead });
  if (content !== undefined) {
    if (!isJson(content.type) && !/^text\//i.test(content.type))
      deviate(`the parameter "${parameter.name}" is written as ${content.type}`, "its text is sent as it is given");
    return { style: contentStyle(parameter), comma: false, deviations };
  }
  const known = stylesOf[place] ?? [];
  const [usual = "form"] = known;
  const style = known.includes(parameter.style) ? parameter.style : usual;
  if (style !== parameter.style)
    deviate(
      `OpenAPI has no style "${parameter.style}" for a ${place} parameter`,
      `it is written in the style ${style}`,
    );
  const shapes = shapesOf(schema);
  const isStructured = shapes.has("object") || shapes.has("list");
  const isNestedValue = isStructured && isNested(schema);
  if (isNestedValue && style === "deepObject")
    deviate(
      "OpenAPI leaves open how lists and objects in a deepObject are written",
      `they are written as ${parameter.name}[a][b]=1, a list is repeated, and objects in a list have numbers`,
    );
  else if (isNestedValue)
    deviate(
      `OpenAPI leaves open how lists and objects within the parameter "${parameter.name}" are written`,
      "they are written as JSON",
    );
  const plain = functionOf(style, explode);
  const written = withReserved(
    isNestedValue && style !== "deepObject" ? `styles.nested(${plain})` : plain,
    allowReserved,
  );
  const isList = shapes.has("list") && !shapes.has("object");
  const isPlain = !isStructured && style === usual;
  if (isNestedValue) return { style: written, comma: false, deviations };
  if (place === "query" && !allowReserved && (isPlain || (isList && explode && style !== "deepObject")))
    return { style: undefined, comma: !explode, deviations };
  if (place === "query" && !allowReserved && isList && style === "form")
    return { style: undefined, comma: true, deviations };
  if (["path", "header"].includes(place) && isPlain) return { style: undefined, comma: false, deviations };
  return { style: written, comma: false, deviations };
}
