import type { Page } from "playwright-core";
import { type Document, follow, type MediaType, type OperationEntry } from "../../scripts/contract/document.js";
import { hashOf } from "../../scripts/docs/place.js";

/** What the page must show of one operation. */
interface Expected {
  hash: string;
  heading: string;
  /** Pieces of text that stand somewhere in the section, white space aside. */
  texts: string[];
  /** Addresses that are linked to exactly once. */
  links: string[];
  samples: { label: string; source: string }[];
  /** Values of the examples of the request's body, in order. */
  bodies: unknown[];
  /** The successes with the values of their examples, in order. */
  answers: { status: string; examples: unknown[] }[];
  /** Whether the answers have one button for each status. */
  hasStatuses: boolean;
}

const valuesOf = (document: Document, content: Record<string, MediaType> = {}): unknown[] =>
  Object.values(content)
    .flatMap(({ examples }) => Object.values(examples ?? {}))
    .map((example) => follow(document, example).value);

/** What the page must show of an operation that already has its samples. */
function expected(document: Document, entry: OperationEntry): Expected {
  const { "x-source": source, externalDocs, summary = "", "x-codeSamples": samples = [] } = entry.operation;
  return {
    hash: hashOf(entry),
    heading: summary,
    texts: [
      ...entry.parameters.map(({ name }) => name),
      ...(source === undefined
        ? []
        : [`${source.page}${source.edition === undefined ? "" : ` of ${source.edition}`}, read ${source.read}`]),
    ],
    links: externalDocs === undefined ? [] : [externalDocs.url],
    samples: samples.map(({ label, source }) => ({ label, source })),
    bodies: valuesOf(document, entry.requestBody?.content),
    answers: Object.entries(entry.responses)
      .filter(([status]) => status.startsWith("2"))
      .map(([status, { content }]) => ({ status, examples: valuesOf(document, content) })),
    hasStatuses: Object.keys(entry.responses).length > 1,
  };
}

/** Runs within the page: goes to an operation, chooses everything that can be chosen there, and says what is amiss. */
async function read({ hash, heading, texts, links, samples, bodies, answers, hasStatuses }: Expected) {
  const problems: string[] = [];
  const patience = 4000;
  const until = async (holds: () => boolean): Promise<boolean> => {
    for (const start = performance.now(); performance.now() - start < patience; ) {
      if (holds()) return true;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    return false;
  };
  const section = (): HTMLElement | null => document.getElementById(hash.slice(2));
  const all = (selector: string): HTMLElement[] => [...(section()?.querySelectorAll<HTMLElement>(selector) ?? [])];
  const isVisible = (element: HTMLElement | undefined): element is HTMLElement =>
    element?.checkVisibility({ visibilityProperty: true }) === true;
  const press = async (what: string, find: () => HTMLElement | undefined): Promise<void> => {
    if (await until(() => isVisible(find()))) find()?.click();
    else problems.push(`there is no ${what} to press`);
  };
  const languages = [...samples.map(({ label }) => label), ...(bodies.length > 0 ? ["Payload"] : [])];
  /** The items of the menu that is open, which stands outside the section. */
  const menu = (): HTMLElement[] =>
    [...document.querySelectorAll<HTMLElement>('[role="menuitem"]')].filter(
      (item) => isVisible(item) && item.closest('[data-component-name="Panel/PanelHeader"]') === null,
    );
  const plain = (text: string): string => text.replace(/\s+/g, " ");
  const canonical = (value: unknown): unknown =>
    typeof value !== "object" || value === null || Array.isArray(value)
      ? Array.isArray(value)
        ? value.map(canonical)
        : value
      : Object.fromEntries(
          Object.entries(value)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([key, item]) => [key, canonical(item)]),
        );
  const shows = (panel: string, value: unknown): boolean => {
    // biome-ignore lint/performance/useDomNodeTextContent: only so it is JSON, without the marks of what can be folded
    const text = all(`${panel} [data-testid="panel-body"]`).at(-1)?.innerText ?? "";
    if (typeof value === "string" && !/[[{]/.test(text)) return text.includes(value);
    try {
      const json = text.slice(text.search(/[[{]/), Math.max(text.lastIndexOf("}"), text.lastIndexOf("]")) + 1);
      return JSON.stringify(canonical(JSON.parse(json))) === JSON.stringify(canonical(value));
    } catch {
      return false;
    }
  };
  const examples = async (panel: string, what: string, values: unknown[]): Promise<void> => {
    for (const [n, value] of values.entries()) {
      if (values.length > 1) {
        await press(`choice of ${what}`, () => all(`${panel} [aria-label="Example"]`)[0]);
        await press(`${what} ${n + 1}`, () => menu()[n]);
      }
      if (!(await until(() => shows(panel, value)))) problems.push(`${what} ${n + 1} is not shown`);
    }
  };
  const choose = async (label: string): Promise<void> => {
    const current = (): HTMLElement | undefined =>
      all('.panel-request-samples [data-component-name="Panel/PanelHeader"] button[aria-haspopup="menu"]').find(
        (button) => languages.includes(button.textContent?.trim() ?? ""),
      );
    // Where there is but one language there is nothing to choose.
    if (languages.length < 2 || current()?.textContent?.trim() === label) return;
    await press("choice of a language", current);
    await press(label, () => menu().find((item) => item.textContent?.trim() === label));
  };

  location.hash = hash;
  const isThere = (): boolean =>
    all("h1, h2, h3").some((one) => one.textContent?.trim().replace(/\s*deprecated$/i, "") === heading);
  if (!(await until(isThere))) return [`${hash} does not lead to "${heading}"`];
  if (document.querySelector(`a[href="${hash}"]`) === null) problems.push("the sidebar has no link to it");
  // The viewer draws the heading first and the rest piece by piece.
  // biome-ignore lint/performance/useDomNodeTextContent: what is hidden is not shown
  const text = (): string => plain(section()?.innerText ?? "");
  await until(() => texts.every((piece) => text().includes(plain(piece))));
  for (const piece of texts) if (!text().includes(plain(piece))) problems.push(`it does not say "${piece}"`);
  for (const link of links)
    if (all(`a[href="${link}"]`).length !== 1) problems.push(`it does not link once to ${link}`);
  if (bodies.length > 0) {
    await choose("Payload");
    await examples(".panel-request-samples", "body", bodies);
  }
  for (const { label, source } of samples) {
    await choose(label);
    const isShown = (): boolean => all(".panel-request-samples pre")[0]?.textContent === source;
    if (!(await until(isShown))) problems.push(`its ${label} sample is another`);
    if (all('.panel-request-samples [aria-label="Example"]').some(isVisible))
      problems.push(`beside its ${label} sample there is a choice that changes nothing`);
  }
  for (const answer of answers.filter(({ examples }) => examples.length > 0)) {
    if (hasStatuses)
      await press(`answer ${answer.status}`, () =>
        all(".panel-response-samples button").find((button) => button.textContent?.trim() === answer.status),
      );
    await examples(".panel-response-samples", `example of ${answer.status}`, answer.examples);
  }
  return problems;
}

/** Goes to an operation by its link on a page that is open, and names what is not shown as it should be. */
export async function problemsOf(page: Page, document: Document, entry: OperationEntry): Promise<string[]> {
  const problems = await page.evaluate(read, expected(document, entry));
  return problems.map((problem) => `${entry.id}: ${problem}`);
}
