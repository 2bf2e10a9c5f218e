import { merged, propertiesOf } from "../api/merge-schema.js";
import type { Encoding, MediaType, Operation } from "../api/operation.js";
import { type Schema, typesOf } from "../api/schema.js";
import type { Deviation } from "../contract/deviation.js";
import { isForm, isJson, isMultipart } from "../contract/media-type.js";
import { type TypeSource, typeOf } from "./field.js";
import { encodingStyle, shapesOf } from "./parameter-style.js";
import { propertyKey } from "./text.js";

/** The type of a file in a form. */
export const fileType = { name: "Blob | Uint8Array" } satisfies TypeSource;

/** The first media type of an encoding that is not a range such as `image/*`; undefined if all are ranges. */
export function partType(encoding: Encoding | undefined): string | undefined {
  const [first = ""] = (encoding?.contentType ?? "").split(",").map((each) => each.trim());
  return first === "" || first.includes("*") ? undefined : first;
}

const isTextType = (type: string): boolean =>
  isJson(type) || /^text\/|[/+](xml|yaml|x-www-form-urlencoded)\b/i.test(type);

/** Whether values are bytes: by `format` in OpenAPI 3.0, by `contentMediaType` in 3.1, or by the encoding of the part. */
function isBinary(schema: Schema, encoding: Encoding | undefined): boolean {
  const { format, contentEncoding, contentMediaType } = schema;
  if (contentEncoding !== undefined || format === "byte" || format === "base64") return false;
  if (format === "binary") return true;
  const types = typesOf(schema);
  if (types.some((type) => type !== "string" && type !== "null")) return false;
  const type = typeof contentMediaType === "string" ? contentMediaType : encoding?.contentType;
  return type !== undefined && !isTextType(type) && shapesOf(schema).size <= 1 && !shapesOf(schema).has("object");
}

/** Whether a property of a multipart body is a file, or a list of files. */
export function fileShape(property: Schema, encoding: Encoding | undefined): "file" | "files" | undefined {
  const schema = merged(property);
  if (schema.items !== undefined && shapesOf(schema).has("list"))
    return isBinary(merged(schema.items), encoding) ? "files" : undefined;
  return isBinary(schema, encoding) ? "file" : undefined;
}

/** The type of a property of a form. */
export function formType(media: MediaType, name: string, property: Schema): TypeSource {
  const shape = isMultipart(media.type) ? fileShape(property, media.encoding.get(name)) : undefined;
  if (shape === "files") return { list: fileType };
  return shape === "file" ? fileType : typeOf(property);
}

/** Whether a schema describes something else than the fields of a form, such as the whole body as bytes. */
const isNoObject = (schema: Schema): boolean => {
  const shapes = shapesOf(schema);
  return shapes.size > 0 && !shapes.has("object");
};

/** The type of a form that is given as one input, which may be an object of the platform. */
export function wholeFormType(media: MediaType): TypeSource {
  const { schema, type } = media;
  const platform: TypeSource = { name: isMultipart(type) ? "FormData" : "URLSearchParams" };
  const properties = Object.entries(propertiesOf(schema));
  if (schema === undefined || isNoObject(schema)) return { union: [{ name: "Record<string, unknown>" }, platform] };
  if (!properties.some(([name, property]) => isMultipart(type) && fileShape(property, media.encoding.get(name))))
    return { union: [typeOf(schema), platform] };
  const required = merged(schema).required ?? [];
  const members = properties.map(([name, property]) => {
    return { name, isRequired: required.includes(name), type: formType(media, name, property) };
  });
  return { union: [{ members }, platform] };
}

/** The media type of bytes, from the schema or from that of its items. */
function mediaTypeOf(property: Schema): string | undefined {
  const { contentMediaType, items } = merged(property);
  if (typeof contentMediaType === "string") return contentMediaType;
  return items === undefined ? undefined : mediaTypeOf(items);
}

/** The function that writes a property of a multipart body; undefined for the default one. */
function partWriter(media: MediaType, name: string, property: Schema): string | undefined {
  const encoding = media.encoding.get(name);
  const type = partType(encoding);
  if (fileShape(property, encoding) !== undefined)
    return `forms.file(${JSON.stringify(type ?? mediaTypeOf(property) ?? "application/octet-stream")})`;
  if (encoding?.style !== undefined) return `forms.styledParts(${encodingStyle(encoding)})`;
  if (type === undefined) return undefined;
  return `forms.${isJson(type) ? "jsonPart" : "typed"}(${JSON.stringify(type)})`;
}

function fieldWriter(media: MediaType, name: string): string | undefined {
  const encoding = media.encoding.get(name);
  const type = partType(encoding);
  if (encoding?.style !== undefined) return encodingStyle(encoding);
  return type !== undefined && isJson(type) ? "styles.jsonPair" : undefined;
}

/** Code of the function that writes a form; undefined for another body. */
export function formWriter(media: MediaType): string | undefined {
  const { type, schema } = media;
  if (!isForm(type)) return undefined;
  const written = Object.entries(propertiesOf(schema)).flatMap(([name, property]): string[] => {
    const writer = isMultipart(type) ? partWriter(media, name, property) : fieldWriter(media, name);
    return writer === undefined ? [] : [`${propertyKey(name)}: ${writer}`];
  });
  const writers = written.length === 0 ? "" : `{ ${written.join(", ")} }`;
  if (!isMultipart(type)) return `forms.urlencoded(${writers})`;
  return `forms.multipart(${JSON.stringify(type)}${writers === "" ? "" : `, ${writers}`})`;
}

/** The differences between the sent form and the document. */
export function formDeviations(operation: Operation, media: MediaType): Deviation[] {
  const deviations = [...media.encoding].flatMap(([name, { headers, pointer }]): Deviation[] =>
    headers.length === 0
      ? []
      : [
          {
            operation: operation.id,
            pointer,
            what: `the part "${name}" has the headers ${headers.join(", ")}, which are no inputs`,
            instead: "the part is sent without them",
          },
        ],
  );
  if (media.schema !== undefined && isNoObject(media.schema))
    deviations.push({
      operation: operation.id,
      pointer: media.pointer,
      what: "the schema of the form describes no fields",
      instead: "the call takes any fields",
    });
  if (!isMultipart(media.type) || /^\s*multipart\/form-data/i.test(media.type)) return deviations;
  return [
    ...deviations,
    {
      operation: operation.id,
      pointer: media.pointer,
      what: `OpenAPI does not say how properties become parts of ${media.type}`,
      instead: "each is a part with its name in Content-Disposition, as in multipart/form-data",
    },
  ];
}
