import type { SearchTexts } from "../../languages/language.js";
import { createSearch } from "../engine.js";
import type { SearchEntry } from "../entry.js";

/** The data that the page searches. */
export interface SearchData {
  /** The languages of the titles and texts, in their order. */
  languages: string[];
  texts: SearchTexts[];
  entries: SearchEntry[];
}

declare const searchData: SearchData;

const language = Math.max(0, searchData.languages.indexOf(document.documentElement.lang));
const texts = searchData.texts[language];
const search = createSearch(searchData.entries);

/** The beginning of a text, or the part around the first of the words. */
function excerpt(text: string, query: string): string {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const lower = text.toLowerCase();
  const at = Math.max(0, ...words.map((word) => lower.indexOf(word)));
  const from = at < 80 ? 0 : text.lastIndexOf(" ", at - 40) + 1;
  return `${from > 0 ? "… " : ""}${text.slice(from, from + 150)}${text.length > from + 150 ? " …" : ""}`;
}

const element = (name: string, className: string, text = ""): HTMLElement =>
  Object.assign(document.createElement(name), { className, textContent: text });

function optionOf(entry: SearchEntry, n: number, query: string): HTMLElement {
  const option = Object.assign(element("a", "hit"), { id: `hit-${n}`, role: "option", href: entry.hash, tabIndex: -1 });
  const head = element("span", "hit-head");
  head.append(element("b", "", entry.titles[language]), element("small", "", texts?.kinds[entry.kind]));
  if (entry.deprecated) head.append(element("small", "", texts?.deprecated));
  option.append(head);
  if (entry.where !== "") option.append(element("code", "", entry.where));
  const text = excerpt(entry.texts[language] ?? "", query);
  if (text !== "") option.append(element("span", "", text));
  return option;
}

/** Turns a text field into a combobox of the places of the docs, as in WAI-ARIA's pattern with a popup list. */
function attach(input: HTMLInputElement): void {
  const list = Object.assign(element("div", "hits"), { id: "hits", role: "listbox", ariaLabel: texts?.label ?? "" });
  const status = Object.assign(element("div", "unseen"), { role: "status" });
  input.after(list, status);
  let options: HTMLElement[] = [];
  let chosen = -1;

  const choose = (n: number): void => {
    options[chosen]?.removeAttribute("aria-selected");
    chosen = options.length === 0 ? -1 : (n + options.length) % options.length;
    const option = options[chosen];
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    if (option === undefined) input.removeAttribute("aria-activedescendant");
    else input.setAttribute("aria-activedescendant", option.id);
  };
  const show = (isOpen: boolean): void => {
    list.hidden = !isOpen;
    input.ariaExpanded = String(isOpen);
  };
  const update = (): void => {
    const query = input.value.trim();
    options = query === "" ? [] : search(query).map((entry, n) => optionOf(entry, n, query));
    const none = Object.assign(element("div", "", texts?.none), { role: "option", ariaDisabled: "true" });
    list.replaceChildren(...(options.length > 0 ? options : [none]));
    list.scrollTop = 0;
    status.textContent = query === "" ? "" : (texts?.found.replace("{count}", String(options.length)) ?? "");
    choose(0);
    show(query !== "");
  };
  const close = (): void => {
    show(false);
    input.removeAttribute("aria-activedescendant");
  };
  const leave = (option: HTMLAnchorElement): void => {
    close();
    // The next Tab continues in the content.
    const content = document.querySelector<HTMLElement>("main");
    if (content !== null) content.tabIndex = -1;
    (content ?? document.body).focus({ preventScroll: true });
    // The link leads there. If it names the current place, the address does not change, and no event is sent. Later, since the
    // key that opened the link also counts as a move of the reader.
    const arrive = () => dispatchEvent(new HashChangeEvent("hashchange", { newURL: option.href }));
    if (location.hash === option.hash) setTimeout(arrive);
  };

  const keys: Record<string, () => void> = {
    ArrowDown: () => choose(chosen + 1),
    ArrowUp: () => choose(chosen - 1),
    Enter: () => options[chosen]?.click(),
  };
  input.addEventListener("input", update);
  input.addEventListener("focus", () => input.value.trim() !== "" && update());
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "Escape") {
      // A second Escape empties the field, as in any search field.
      if (!list.hidden) event.preventDefault();
      close();
    }
    if (list.hidden || keys[event.key] === undefined) return;
    event.preventDefault();
    keys[event.key]?.();
  });
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || !(event.target instanceof Element)) return;
    const option = event.target.closest<HTMLAnchorElement>("a.hit");
    if (option !== null) leave(option);
  });
  input.addEventListener("blur", close);
  close();
  // Text that was typed while this script loaded.
  if (input.value.trim() !== "") update();
}

const field = document.getElementById("search");
if (field instanceof HTMLInputElement) attach(field);
