import type { RunData } from "../run-data.js";

/** An attribute, a listener of the event with that name, or false for none. */
type Attribute = string | number | boolean | undefined | ((event: Event) => void);

/** Makes an element. */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Record<string, Attribute> = {},
  ...children: (Node | string | undefined)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (typeof value === "function") element.addEventListener(name, value);
    else if (value !== undefined && value !== false) element.setAttribute(name, value === true ? "" : String(value));
  element.append(...children.filter((child) => child !== undefined));
  return element;
}

declare const runData: RunData;

export const data = runData;

/** A text of the page in its language. */
export const text = (key: string, ...given: unknown[]): string =>
  (data.texts[key] ?? key).replace(/\{(\d)\}/g, (_, index: string) => String(given[Number(index)] ?? ""));

let count = 0;

/** An id that no other element has. */
export const newId = (): string => `run-${++count}`;

/** Formats JSON. A text that is not JSON is returned unchanged. */
export function pretty(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}

const token = /("(?:[^"\\]|\\.)*")(\s*:)?|-?\d[\d.eE+-]*|\b(?:true|false|null)\b/g;

/** A block of code that can be scrolled with the keyboard; JSON is coloured. */
export function block(source: string, label: string): HTMLElement {
  const pre = h("pre", { tabindex: 0, role: "region", "aria-label": label });
  let end = 0;
  const isJson = /^[[{]/.test(source);
  for (const match of isJson ? source.matchAll(token) : []) {
    const [whole, quoted, colon] = match;
    const kind = quoted === undefined ? "atom" : "text";
    pre.append(source.slice(end, match.index), h("span", { class: colon === undefined ? kind : "key" }, whole));
    end = match.index + whole.length;
  }
  pre.append(source.slice(end));
  return pre;
}

/** A heading that folds and unfolds its content. */
export const folded = (title: string, content: HTMLElement, isOpen = false): HTMLElement =>
  h("details", { open: isOpen }, h("summary", {}, title), content);
