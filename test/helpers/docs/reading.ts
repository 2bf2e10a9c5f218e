import type { Page } from "playwright-core";
import type { Api } from "../../../scripts/api/api.js";
import type { MediaType, Operation } from "../../../scripts/api/operation.js";
import { sourceLine } from "../../../scripts/docs/annotate.js";
import { fragmentOf } from "../../../scripts/docs/docs-context.js";
import type { Language } from "../../../scripts/docs/languages/index.js";
import { viewerSamples } from "../../../scripts/docs/samples.js";

/** The expected content of the section of an operation. */
interface Expected {
  id: string;
  hash: string;
  heading: string;
  /** Texts that the section contains, with normalized white space. */
  texts: string[];
  /** Addresses that the section links to exactly once. */
  links: string[];
  /** The text of each sample for each example of the request body, in order. */
  samples: { label: string; texts: string[] }[];
  /** Values of the examples of the request body, in order. */
  bodies: unknown[];
  /** The successes with the values of their examples, in order. */
  successes: { status: string; examples: unknown[] }[];
}

/** One edition of the docs. */
export interface Edition {
  api: Api;
  language: Language;
}

const valuesOf = (content: readonly MediaType[] = []): unknown[] =>
  content.flatMap(({ examples }) => examples).map(({ value }) => value);

/** The text of a line of Markdown. */
const plainText = (markdown: string): string => markdown.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1").replaceAll("`", "");

function expected({ api, language }: Edition, operation: Operation): Expected {
  const { id, summary = "", deprecated, docs, parameters, body, responses } = operation;
  const source = sourceLine(language, operation);
  return {
    id,
    hash: fragmentOf(operation),
    heading: deprecated ? `${summary} ${language.viewer["badges.deprecated"]}` : summary,
    texts: [...parameters.map(({ name }) => name), ...(source === undefined ? [] : [plainText(source)])],
    links: docs === undefined ? [] : [docs.url],
    samples: viewerSamples(api, operation).map(({ label, source, sources = {} }) => ({
      label,
      texts: [source, ...Object.values(sources)],
    })),
    bodies: valuesOf(body?.content),
    successes: responses
      .filter(({ status }) => status.startsWith("2"))
      .map(({ status, content }) => ({ status, examples: valuesOf(content) })),
  };
}

/**
 * Runs in the page: goes to each operation of a tag by its link, selects every option, and returns what is wrong. Redoc
 * keeps the sections that it has rendered, and the selected language applies to all of them.
 */
async function read(operations: Expected[]): Promise<string[]> {
  const problems: string[] = [];
  const patience = 15_000;
  const until = async (holds: () => boolean): Promise<boolean> => {
    for (const start = performance.now(); performance.now() - start < patience; ) {
      if (holds()) return true;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    return false;
  };
  const sectionOf = ({ hash }: Expected): HTMLElement | null => document.getElementById(hash.slice(2));
  const all = (operation: Expected, selector: string): HTMLElement[] => [
    ...(sectionOf(operation)?.querySelectorAll<HTMLElement>(selector) ?? []),
  ];
  const isVisible = (element: HTMLElement | undefined): element is HTMLElement =>
    element?.checkVisibility({ visibilityProperty: true }) === true;
  const press = async (what: string, find: () => HTMLElement | undefined): Promise<void> => {
    if (await until(() => isVisible(find()))) find()?.click();
    else problems.push(`there is no ${what} to press`);
  };
  /** The items of the open menu, which is outside the section. */
  const menu = (): HTMLElement[] =>
    [...document.querySelectorAll<HTMLElement>('[role="menuitem"]')].filter(
      (item) => item.closest('[data-component-name="Panel/PanelHeader"]') === null && isVisible(item),
    );
  /** Opens a menu. The one before may still be closing. */
  const open = async (what: string, find: () => HTMLElement | undefined): Promise<void> => {
    await until(() => menu().length === 0);
    await press(what, find);
  };
  const plain = (text: string): string => text.replace(/\s+/g, " ");
  const canonical = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(canonical);
    if (typeof value !== "object" || value === null) return value;
    const sorted = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(sorted.map(([key, item]) => [key, canonical(item)]));
  };
  // Not the `innerText`: the viewer skips the layout of sections outside the window, so theirs is empty.
  const shows = (operation: Expected, panel: string, value: unknown): boolean => {
    const text = all(operation, `${panel} [data-testid="panel-body"] pre`).at(-1)?.textContent ?? "";
    if (typeof value === "string" && !/^[[{]/.test(text.trim())) return text.includes(value);
    try {
      return JSON.stringify(canonical(JSON.parse(text))) === JSON.stringify(canonical(value));
    } catch {
      return false;
    }
  };
  const choicesIn = (operation: Expected, panel: string): HTMLElement[] =>
    all(operation, `${panel} :is([aria-label="Example"], [aria-description])`).filter(isVisible);
  /** Renders the section again: the viewer removes one that is far away. */
  const show = async (operation: Expected, panel: string): Promise<void> => {
    const isShown = () => all(operation, `${panel} [data-testid="panel-body"]`).length > 0;
    if (isShown()) return;
    location.hash = "";
    location.hash = operation.hash;
    await until(isShown);
  };
  const examples = async (operation: Expected, panel: string, what: string, values: unknown[]): Promise<void> => {
    if (values.length > 0) await show(operation, panel);
    for (const [n, value] of values.entries()) {
      const name = `${operation.id}: ${what} ${n + 1}`;
      if (values.length > 1) {
        await open(`choice for ${name}`, () => choicesIn(operation, panel)[0]);
        await press(name, () => menu()[n]);
      }
      if (!(await until(() => shows(operation, panel, value)))) problems.push(`${name} is not shown`);
    }
  };

  const goTo = async (operation: Expected): Promise<void> => {
    const { id, hash, heading, texts, links, successes } = operation;
    location.hash = hash;
    const isThere = (): boolean => all(operation, "h1, h2, h3").some((one) => one.textContent?.trim() === heading);
    if (!(await until(isThere))) problems.push(`${id}: ${hash} does not lead to "${heading}"`);
    const isInMenu = (): boolean => document.querySelector(`.menu-content a[href="${hash}"]`) !== null;
    if (!(await until(isInMenu))) problems.push(`${id}: the menu has no link to it`);
    // Redoc renders the heading first and the rest step by step.
    const missing = (): string[] => {
      // biome-ignore lint/performance/useDomNodeTextContent: what is hidden is not shown
      const text = plain(sectionOf(operation)?.innerText ?? "");
      return texts.filter((piece) => !text.includes(plain(piece)));
    };
    await until(() => missing().length === 0);
    for (const piece of missing()) problems.push(`${id}: it does not say "${piece}"`);
    for (const link of links)
      if (all(operation, `a[href="${link}"]`).length !== 1) problems.push(`${id}: it does not link once to ${link}`);
    for (const [n, { status, examples: values }] of successes.entries()) {
      // The first is selected by default.
      if (n > 0)
        await press(`response ${status} of ${id}`, () =>
          all(operation, ".panel-response-samples button").find((button) => button.textContent?.trim() === status),
        );
      await examples(operation, ".panel-response-samples", `example of ${status}`, values);
    }
  };

  const payload = "Payload";
  const languagesOf = ({ samples, bodies }: Expected): string[] => [
    ...samples.map(({ label }) => label),
    ...(bodies.length > 0 ? [payload] : []),
  ];
  const languageButton = (operation: Expected): HTMLElement | undefined =>
    all(operation, '.panel-request-samples [data-component-name="Panel/PanelHeader"] [aria-haspopup="menu"]').find(
      (button) => languagesOf(operation).includes(button.textContent?.trim() ?? ""),
    );
  const choose = async (label: string): Promise<void> => {
    // With a single language there is no choice.
    const others = operations
      .filter((one) => languagesOf(one).length > 1 && languagesOf(one).includes(label))
      .filter((one) => languageButton(one)?.textContent?.trim() !== label);
    const [operation] = others;
    if (operation === undefined) return;
    await open(`choice of a language of ${operation.id}`, () => languageButton(operation));
    await press(label, () => menu().find((item) => item.textContent?.trim() === label));
  };

  let copied = "";
  document.execCommand = () => {
    copied = String(getSelection()?.getRangeAt(0));
    return true;
  };
  const body = '.panel-request-samples [data-testid="panel-body"]';
  /** The shown sample, without the words of the fold around its setup. */
  const sampleIn = (operation: Expected): string | null | undefined => {
    const pre = all(operation, `${body} pre`)[0]?.cloneNode(true);
    if (pre instanceof Element) pre.querySelector("summary")?.remove();
    return pre?.textContent;
  };
  const panel = ".panel-request-samples";
  const compare = async (label: string): Promise<void> => {
    const expected = operations.flatMap((operation) =>
      operation.samples.filter((one) => one.label === label).map(({ texts }) => ({ operation, texts })),
    );
    const others = () => expected.filter(({ operation, texts: [text] }) => sampleIn(operation) !== text);
    await until(() => others().length === 0);
    for (const { operation } of others()) problems.push(`${operation.id}: its ${label} sample is another`);
    // All buttons are pressed in one task, so that Redoc renders once.
    for (const { operation, texts } of expected) {
      all(operation, `${body} [data-testid="copy-button"]`)[0]?.click();
      if (copied !== texts[0])
        problems.push(`${operation.id}: its ${label} sample is copied as ${JSON.stringify(copied)}`);
    }
    for (const { operation, texts } of expected) {
      if (texts.length === 1 && choicesIn(operation, panel).length > 0)
        problems.push(`${operation.id}: beside its ${label} sample there is a choice that changes nothing`);
      if (texts.length === 1) continue;
      // The first one again in the end, for the next language.
      for (const n of [...texts.keys()].slice(1).concat(0)) {
        const name = `${operation.id}: example ${n + 1} of its ${label} sample`;
        await open(`choice for ${name}`, () => choicesIn(operation, panel)[0]);
        await press(name, () => menu()[n]);
        if (!(await until(() => sampleIn(operation) === texts[n]))) problems.push(`${name} is not shown`);
      }
    }
  };

  for (const operation of operations) await goTo(operation);
  for (const label of new Set(operations.flatMap(languagesOf))) {
    await choose(label);
    await compare(label);
    if (label === payload)
      for (const operation of operations) await examples(operation, ".panel-request-samples", "body", operation.bodies);
  }
  return problems;
}

/** Goes to operations of one tag on an open page, and returns what is not shown as expected. */
export const problemsOf = (page: Page, edition: Edition, operations: readonly Operation[]): Promise<string[]> =>
  page.evaluate(
    read,
    operations.map((operation) => expected(edition, operation)),
  );
