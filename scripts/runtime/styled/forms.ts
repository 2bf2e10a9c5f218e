import type { RawBody } from "../body.js";
import { encodeJson, scalar } from "../encoding.js";
import { ValidationError } from "../errors.js";
import { describe, isObject, kindOf } from "../values.js";
import { encoded, type Style } from "./styles.js";

/** Encodes the properties of a form body. */
export type WriteForm = (properties: unknown) => RawBody;

/** A part of a multipart body. */
export interface Part {
  readonly content: string | Blob | Uint8Array;
  /** Name of the part. @default the name of the property */
  readonly name?: string;
  /** Media type. @default plain text */
  readonly type?: string;
  /** Whether the part is a file. */
  readonly isFile?: boolean;
}

/** Creates the parts of a property. */
export type WritePart = (label: string, name: string, value: unknown) => readonly Part[];

/** The properties that have a value. @throws ValidationError if the value is not an object. */
function entriesOf(properties: unknown): [name: string, value: unknown][] {
  if (!isObject(properties))
    throw new ValidationError(`"body" must be an object of the form's fields; it is ${describe(properties)}.`);
  return Object.entries(properties).filter(([, value]) => value !== undefined);
}

const isStructured = (value: unknown) => /^(Object|Array)$/.test(kindOf(value));

/** A value as text. An object is written as JSON. */
const textOf = (label: string, value: unknown): string =>
  isStructured(value) ? (encodeJson(value) ?? "") : scalar(label, value);

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

/** Writes `a=1&a=2`, and an object as JSON: the default for a form property without a style. */
export const plain: Style = (label, name, value, text) =>
  listOf(value)
    .map((item) => `${text(name)}=${text(textOf(label, item))}`)
    .join("&");

/** Encodes `application/x-www-form-urlencoded`. Properties that are not in `styles` are written by `plain`. */
export const urlencoded =
  (styles: Readonly<Record<string, Style>> = {}): WriteForm =>
  (properties) => {
    if (properties instanceof URLSearchParams) return String(properties);
    const written = entriesOf(properties).map(([name, value]) => {
      const style = Object.hasOwn(styles, name) ? styles[name] : undefined;
      return (style ?? plain)(name, name, value, encoded(name));
    });
    return written.filter((text) => text !== "").join("&");
  };

const isBinary = (value: unknown): value is Blob | Uint8Array => value instanceof Blob || ArrayBuffer.isView(value);

function partOf(label: string, value: unknown, type?: string): Part {
  if (isBinary(value)) {
    const own = value instanceof Blob ? value.type : "";
    return { content: value, type: own || type || "application/octet-stream", isFile: true };
  }
  const fallback = isStructured(value) ? "application/json" : undefined;
  const known = type ?? fallback;
  return { content: textOf(label, value), ...(known !== undefined && { type: known }) };
}

/** One part for each item of a list. An object is written as JSON, bytes as a file. */
export const parts: WritePart = (label, _, value) => listOf(value).map((item) => partOf(label, item));

/** Parts of this media type, one for each item of a list. A Blob keeps its own type. */
export const typed =
  (type: string): WritePart =>
  (label, _, value) =>
    listOf(value).map((item) => partOf(label, item, type));

/** One part with JSON, even for a list. */
export const jsonPart =
  (type: string): WritePart =>
  (_, __, value) => [{ content: encodeJson(value) ?? "", type }];

/** One part with a file: bytes, or a Blob. @throws ValidationError for any other value. */
export const file =
  (type: string): WritePart =>
  (label, _, value) =>
    listOf(value).map((item) => {
      if (isBinary(item)) return partOf(label, item, type);
      throw new ValidationError(`"${label}" is a file and must be a Blob or a Uint8Array; it is ${describe(item)}.`);
    });

/** A quoted name in a part's header, escaped as the HTML standard specifies. */
const quoted = (name: string): string => `"${name.replace(/["\r\n]/g, (character) => encodeURIComponent(character))}"`;

function headOf(name: string, { content, type, isFile }: Part): string {
  const filename = "name" in Object(content) ? String(Object(content).name) : name;
  const disposition = `form-data; name=${quoted(name)}${isFile ? `; filename=${quoted(filename)}` : ""}`;
  return `Content-Disposition: ${disposition}\r\n${type === undefined ? "" : `Content-Type: ${type}\r\n`}\r\n`;
}

/** A random boundary, which no content contains. It is lower case, since a Blob lowercases its type. */
const newBoundary = (): string =>
  `form-${[...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;

/**
 * Encodes a multipart body. Properties that are not in `writers` are written by `parts`. A `FormData` is sent
 * unchanged.
 */
export const multipart =
  (type: string, writers: Readonly<Record<string, WritePart>> = {}): WriteForm =>
  (properties) => {
    if (properties instanceof FormData) return properties;
    const boundary = newBoundary();
    const chunks = entriesOf(properties).flatMap(([name, value]) => {
      const write = Object.hasOwn(writers, name) ? writers[name] : undefined;
      return (write ?? parts)(name, name, value).flatMap((part) => [
        `--${boundary}\r\n${headOf(part.name ?? name, part)}`,
        part.content as BlobPart,
        "\r\n",
      ]);
    });
    return new Blob([...chunks, `--${boundary}--\r\n`], { type: `${type}; boundary=${boundary}` });
  };

/** Parts whose names and values are written in a style, without percent-encoding. */
export const styledParts =
  (style: Style): WritePart =>
  (label, name, value) =>
    [...new URLSearchParams(style(label, name, value, encoded(label)))].map(([name, content]) => ({ name, content }));
