import { isJson } from "../contract/media-type.js";
import * as styles from "../runtime/styled/styles.js";
import type { Parameter } from "./operation.js";

/** The name of a style's function in the run time. */
export type StyleName = Exclude<keyof typeof styles, "reserved" | "nested" | "encoded">;

const plainStyles = ["simple", "label", "matrix", "form"] as const;

/** The function of the run time that writes a style. An unknown style is `form`. */
export function styleName(style: string, explode: boolean): StyleName {
  if (style === "deepObject") return "deepObject";
  // A delimiter has no place where each item is a parameter of its own.
  if (style === "spaceDelimited" || style === "pipeDelimited") return explode ? "formExploded" : style;
  const known = plainStyles.find((each) => each === style) ?? "form";
  return explode ? `${known}Exploded` : known;
}

const byName: Readonly<Record<StyleName, styles.Style>> = styles;

/** The properties of a parameter that determine how its value is written. */
export type WrittenParameter = Pick<Parameter, "name" | "in" | "style" | "explode"> &
  Partial<Pick<Parameter, "content" | "allowReserved">>;

const asText = (value: unknown): string => (typeof value === "object" ? JSON.stringify(value) : String(value));

function styleOf({ in: place, style, explode, content, allowReserved }: WrittenParameter): styles.Style {
  const isPair = place === "query" || place === "cookie";
  if (content !== undefined && isJson(content.type)) return isPair ? styles.jsonPair : styles.json;
  const written = byName[styleName(style, explode)];
  return allowReserved ? styles.reserved(written) : written;
}

/** A parameter as the client writes it. A value that its style cannot write is JSON. */
export function parameterText(parameter: WrittenParameter, value: unknown): string {
  const { name, in: place } = parameter;
  const write = place === "header" ? String : styles.encoded(name);
  const style = styleOf(parameter);
  try {
    return style(name, name, value, write);
  } catch {
    return style(name, name, Array.isArray(value) ? value.map(asText) : asText(value), write);
  }
}
