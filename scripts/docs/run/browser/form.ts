import type { Alternative, Control, Field } from "../run-data.js";
import { misfit, problemOf } from "./check.js";
import { h, newId, text } from "./dom.js";

/** A part of a form. */
export interface Part {
  element: HTMLElement;
  /** The value; undefined if it is not sent. */
  read: () => unknown;
}

type Of<Kind extends Control["kind"]> = Extract<Control, { kind: Kind }>;

/** The name of a part, and its unique full name. */
interface Place {
  name: string;
  whole: string;
  required: boolean;
}

/** The label of an input, with the input and its problem below it. `check` shows the problem that the value has now. */
function labelled(place: Place, input: HTMLElement, ...others: (Node | undefined)[]) {
  const [id, problemId] = [newId(), newId()];
  input.id = id;
  if (place.whole !== place.name) input.setAttribute("aria-label", place.whole);
  const mark = place.required ? h("em", {}, ` ${text("required")}`) : undefined;
  const problem = h("p", { id: problemId, class: "problem", "aria-live": "polite" });
  input.setAttribute("aria-describedby", problemId);
  const element = h("div", { class: "field" }, h("label", { for: id }, place.name, mark), input, ...others, problem);
  const check = (control: Control, value: unknown) => {
    const found = problemOf(control, place.required, value);
    problem.textContent = found === undefined ? "" : text(`is.${found[0]}`, ...found.slice(1));
    input.setAttribute("aria-invalid", String(found !== undefined));
  };
  return { element, check };
}

function typed(control: Of<"text"> | Of<"number">, place: Place, value: unknown): Part {
  const input = h("input", {
    type: "text",
    value: typeof value === "string" || typeof value === "number" ? value : "",
    inputmode: control.kind === "number" ? "decimal" : undefined,
    spellcheck: "false",
    autocomplete: "off",
  });
  const none = control.nullable === true ? h("input", { type: "checkbox", checked: value === null }) : undefined;
  const read = () => {
    if (none?.checked === true) return null;
    if (input.value === "") return place.required && control.kind === "text" ? "" : undefined;
    const number = Number(input.value);
    return control.kind === "number" && Number.isFinite(number) ? number : input.value;
  };
  const nullable = none && h("label", { class: "null" }, none, text("asNull"));
  const { element, check } = labelled(place, input, nullable);
  const changed = () => {
    input.disabled = none?.checked === true;
    check(control, read());
  };
  for (const each of [input, none]) each?.addEventListener("input", changed);
  changed();
  return { element, read };
}

function chosen({ values, nullable }: Of<"choice">, place: Place, value: unknown): Part {
  const all = [...(place.required ? [] : [undefined]), ...values, ...(nullable === true ? [null] : [])];
  const options = all.map((each) =>
    h("option", { selected: each === value }, each === undefined ? text("leaveOut") : String(each)),
  );
  const select = h("select", {}, ...options);
  return { element: labelled(place, select).element, read: () => all[select.selectedIndex] };
}

function written(control: Of<"json">, place: Place, value: unknown): Part {
  const area = h("textarea", { rows: 4, spellcheck: "false" });
  area.value = value === undefined ? "" : JSON.stringify(value, null, 2);
  const label = { ...place, name: `${place.name} (${text("json")})` };
  const { element, check } = labelled(label, area);
  const read = () => {
    if (area.value.trim() === "") return undefined;
    try {
      return JSON.parse(area.value);
    } catch {
      return area.value;
    }
  };
  area.addEventListener("input", () => check(control, read()));
  return { element, read };
}

/** A part with a button that removes it, or a button that adds it. */
function optional(place: Place, value: unknown, make: (value: unknown) => Part): Part {
  const host = h("div", { class: "optional" });
  let part: Part | undefined;
  const show = (given: unknown, isAdded: boolean) => {
    part = isAdded ? make(given) : undefined;
    const label = text(isAdded ? "remove" : "add", place.whole || place.name);
    const button = h("button", { type: "button", class: "small", click: () => show(undefined, !isAdded) }, label);
    host.replaceChildren(...(part === undefined ? [button] : [part.element, button]));
    return button;
  };
  show(value, value !== undefined);
  return { element: host, read: () => part?.read() };
}

function listed(control: Of<"list">, place: Place, value: unknown): Part {
  const items: Part[] = [];
  const rows = h("div", { class: "rows" });
  const problem = h("p", { class: "problem", "aria-live": "polite" });
  const read = () => (items.length === 0 && !place.required ? undefined : items.map((item) => item.read()));
  const changed = () => {
    const found = problemOf(control, place.required, read());
    problem.textContent = found === undefined ? "" : text(`is.${found[0]}`, ...found.slice(1));
  };
  const append = (given: unknown) => {
    const label = text("item", place.name, items.length + 1);
    const item = partOf(control.item, { name: label, whole: label, required: true }, given);
    const remove = () => {
      items.splice(items.indexOf(item), 1);
      row.remove();
      changed();
      add.focus();
    };
    const row = h(
      "div",
      { class: "row" },
      item.element,
      h("button", { type: "button", class: "small", click: remove }, text("remove", label)),
    );
    items.push(item);
    rows.append(row);
    changed();
    return row;
  };
  const add = h("button", {
    type: "button",
    class: "small",
    click: () => append(undefined).querySelector<HTMLElement>("input, select, textarea")?.focus(),
  });
  add.textContent = text("add", place.name);
  rows.addEventListener("input", changed);
  for (const each of Array.isArray(value) ? value : []) append(each);
  changed();
  const legend = h("legend", {}, place.name, place.required ? h("em", {}, ` ${text("required")}`) : undefined);
  return { element: h("fieldset", {}, legend, rows, problem, add), read };
}

function grouped({ fields }: Of<"object">, place: Place, value: unknown): Part {
  const given = new Map(Object.entries(Object(value)));
  const parts = fields.map((field): [Field, Part] => [field, fieldPart(field, place.whole, given.get(field.name))]);
  const read = () =>
    Object.fromEntries(parts.map(([{ name }, part]) => [name, part.read()]).filter(([, each]) => each !== undefined));
  const legend = h("legend", {}, place.name);
  return { element: h("fieldset", {}, legend, ...parts.map(([, { element }]) => element)), read };
}

function alternatives({ options }: Of<"oneOf">, place: Place, value: unknown): Part {
  const rank = (option: Alternative) => misfit(option.control, value);
  const best = options.reduce((one, other) => (rank(other) < rank(one) ? other : one));
  const host = h("div", {});
  let part: Part;
  const show = (option: Alternative, given: unknown) => {
    part = required(option.control, place, given);
    host.replaceChildren(part.element);
  };
  const select = h(
    "select",
    {
      change: () => {
        const option = options[select.selectedIndex];
        if (option !== undefined) show(option, part.read());
      },
    },
    ...options.map((option) => h("option", { selected: option === best }, option.name)),
  );
  show(best, value);
  const name = text("alternativeOf", place.whole || place.name);
  const label = { name, whole: name, required: false };
  return { element: h("div", {}, labelled(label, select).element, host), read: () => part.read() };
}

function required(control: Control, place: Place, value: unknown): Part {
  switch (control.kind) {
    case "text":
    case "number":
      return typed(control, place, value);
    case "choice":
      return chosen(control, place, value);
    case "list":
      return listed(control, place, value);
    case "object":
      return grouped(control, place, value);
    case "oneOf":
      return alternatives(control, place, value);
    case "json":
      return written(control, place, value);
  }
}

/** The part of a form for a value. An optional object can be added and removed. */
export function partOf(control: Control, place: Place, value: unknown): Part {
  const isLarge = control.kind === "object" || control.kind === "oneOf";
  if (!isLarge || place.required) return required(control, place, value);
  return optional(place, value, (given) => required(control, place, given));
}

/** The part of a form for a named value inside another one, whose name is `within`. */
export const fieldPart = ({ name, required, control }: Field, within: string, value: unknown): Part =>
  partOf(control, { name, whole: within === "" ? name : `${within}.${name}`, required }, value);
