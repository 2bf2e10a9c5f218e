import type { CurlPart as FormPart } from "../api/curl-sample.js";
import { merged, propertiesOf } from "../api/merge-schema.js";
import type { MediaType } from "../api/operation.js";
import { fileShape, partType } from "../client/form.js";
import { encodingStyle } from "../client/parameter-style.js";
import { isMultipart } from "../contract/media-type.js";
import { plain, styledParts, urlencoded } from "../runtime/styled/forms.js";
import * as styles from "../runtime/styled/styles.js";

/** A form in a sample: its parts, or the text of its fields. */
export type FormSample = { readonly parts: readonly FormPart[] } | { readonly text: string };

function styleOf(media: MediaType, name: string): styles.Style {
  const encoding = media.encoding.get(name);
  if (encoding?.style === undefined) return plain;
  const [, style = ""] = /^styles\.(?:reserved\(styles\.)?(\w+)/.exec(encodingStyle(encoding)) ?? [];
  const found: unknown = new Map(Object.entries(styles)).get(style);
  // The exports of these modules are styles.
  return typeof found === "function" ? (found as styles.Style) : plain;
}

function partsOf(media: MediaType, name: string, value: unknown): FormPart[] {
  const property = propertiesOf(media.schema)[name];
  const encoding = media.encoding.get(name);
  const isFile = property !== undefined && fileShape(property, encoding) !== undefined;
  if (encoding?.style !== undefined && !isFile)
    return styledParts(styleOf(media, name))(name, name, value).map((part) => {
      return { name: part.name ?? name, value: String(part.content), type: undefined, isFile };
    });
  const isList = property !== undefined && merged(property).items !== undefined;
  const items = isList && Array.isArray(value) ? value : [value];
  return items.map((item) => {
    const isStructured = typeof item === "object" && item !== null;
    const type = partType(encoding) ?? (isStructured ? "application/json" : undefined);
    if (isFile) return { name, value: "bytes", type: type ?? "application/octet-stream", isFile };
    return { name, value: isStructured ? JSON.stringify(item) : String(item), type, isFile };
  });
}

/** A form as the client sends it. */
export function formSample(media: MediaType, value: unknown): FormSample {
  const entries = Object.entries(Object(value));
  if (isMultipart(media.type)) return { parts: entries.flatMap(([name, each]) => partsOf(media, name, each)) };
  const write = urlencoded(Object.fromEntries(entries.map(([name]) => [name, styleOf(media, name)])));
  return { text: String(write(value)) };
}
