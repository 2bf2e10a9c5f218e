import { encode, encodeJson, scalar } from "../encoding.js";
import { kindOf } from "../values.js";

/**
 * Encodes a part of a value. In a URL, form or cookie, the part is percent-encoded; in a header or a part of a form it
 * is not.
 */
export type WriteText = (text: string) => string;

/** Writes the value of a parameter in one of OpenAPI's styles. Errors call the parameter `label`. */
export type Style = (label: string, name: string, value: unknown, text: WriteText) => string;

const isNamed = (value: unknown): value is object => kindOf(value) === "Object";

/** The names and values of an object, or the values of a list without names. */
function itemsOf(label: string, value: unknown, text: WriteText): [name: string | undefined, value: string][] {
  const write = (item: unknown) => text(scalar(label, item));
  if (Array.isArray(value)) return value.map((item) => [undefined, write(item)]);
  if (!isNamed(value)) return [[undefined, write(value)]];
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return entries.map(([name, item]) => [text(name), write(item)]);
}

/** `R=100` for a property, `name=blue` for an item. */
const pairsOf: (...parameters: Parameters<Style>) => string[] = (label, name, value, text) =>
  itemsOf(label, value, text).map(([key = text(name), item]) => `${key}=${item}`);

/** Names and values alternately, without `name`. */
const flat = (label: string, value: unknown, text: WriteText, separator: string): string =>
  itemsOf(label, value, text)
    .map(([key, item]) => (key === undefined ? item : key + separator + item))
    .join(separator);

/** The items of a list, or the properties of an object as `R=100`. */
const assigned = (label: string, value: unknown, text: WriteText, separator: string): string =>
  itemsOf(label, value, text)
    .map(([key, item]) => (key === undefined ? item : `${key}=${item}`))
    .join(separator);

const isEmpty = (value: unknown): boolean =>
  Array.isArray(value) ? value.length === 0 : isNamed(value) && Object.keys(value).length === 0;

const delimited =
  (separator: string): Style =>
  (label, name, value, text) =>
    isEmpty(value) ? "" : `${text(name)}=${flat(label, value, text, separator)}`;

/** `blue,black` and `R,100,G,200`. */
export const simple: Style = (label, _, value, text) => flat(label, value, text, ",");

/** `blue,black` and `R=100,G=200`. */
export const simpleExploded: Style = (label, _, value, text) => assigned(label, value, text, ",");

/** `.blue,black` and `.R,100,G,200`. */
export const label: Style = (name, _, value, text) => `.${flat(name, value, text, ",")}`;

/** `.blue.black` and `.R=100.G=200`. */
export const labelExploded: Style = (name, _, value, text) => `.${assigned(name, value, text, ".")}`;

/** `;color=blue,black` and `;color=R,100,G,200`. */
export const matrix: Style = (label, name, value, text) => `;${text(name)}=${flat(label, value, text, ",")}`;

/** `;color=blue;color=black` and `;R=100;G=200`. */
export const matrixExploded: Style = (label, name, value, text) =>
  pairsOf(label, name, value, text)
    .map((pair) => `;${pair}`)
    .join("");

/** `color=blue,black` and `color=R,100,G,200`. */
export const form: Style = delimited(",");

/** `color=blue&color=black` and `R=100&G=200`. */
export const formExploded: Style = (label, name, value, text) => pairsOf(label, name, value, text).join("&");

/** `color=blue%20black` and `color=R%20100%20G%20200`. */
export const spaceDelimited: Style = delimited("%20");

/** `color=blue%7Cblack` and `color=R%7C100%7CG%7C200`. */
export const pipeDelimited: Style = delimited("%7C");

/**
 * `color[R]=100&color[G]=200`. A nested property is `color[sub][R]`. A list is repeated, but lists and objects in it have numbers:
 * `color[0][R]`.
 */
export const deepObject: Style = (label, name, value, text) => {
  const write = (path: string, item: unknown): string[] => {
    if (item === undefined) return [];
    if (Array.isArray(item))
      return item.flatMap((each, n) => write(Array.isArray(each) || isNamed(each) ? `${path}[${n}]` : path, each));
    if (isNamed(item)) return Object.entries(item).flatMap(([key, each]) => write(`${path}[${key}]`, each));
    return [`${text(path)}=${text(scalar(label, item))}`];
  };
  return write(name, value).join("&");
};

/** The value as JSON, for a parameter with a media type. */
export const json: Style = (_, __, value, text) => text(encodeJson(value) ?? "");

/** `name=` and the value as JSON. */
export const jsonPair: Style = (_, name, value, text) => `${text(name)}=${text(encodeJson(value) ?? "")}`;

const asJson = (item: unknown): unknown => (Array.isArray(item) || isNamed(item) ? encodeJson(item) : item);

/** The same style with lists and objects in the value as JSON, for which OpenAPI has no form. */
export const nested =
  (style: Style): Style =>
  (label, name, value, text) => {
    const inner = isNamed(value)
      ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, asJson(item)]))
      : value;
    return style(label, name, Array.isArray(inner) ? inner.map(asJson) : inner, text);
  };

/** The same style with reserved URL characters unencoded, except those that would end or split the value. */
export const reserved =
  (style: Style): Style =>
  (label, name, value, text) =>
    style(label, name, value, (part) =>
      text(part).replace(/%(3A|2F|3F|5B|5D|40|21|24|27|28|29|2A|2C|3B|3D)/g, (escaped) => decodeURIComponent(escaped)),
    );

/** Percent-encodes a text. Errors call the value `label`. */
export const encoded =
  (label: string): WriteText =>
  (text) =>
    encode(text, label);
