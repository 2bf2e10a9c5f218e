import type { Page } from "playwright-core";

/** What Run shows of a call. */
export interface Shown {
  id: string;
  status: string;
  body: string;
  signed: string;
  /** The states of the job. */
  states: string[];
  /** Why the mock refused. */
  refusal: string;
  problems: string[];
}

/** Runs in the page: opens Run of each operation, resets the mock, sends the request as it is offered, and reads what is shown. */
async function run({ ids, follow }: { ids: string[]; follow: boolean }): Promise<Shown[]> {
  const until = async <T>(find: () => T | undefined | null | false, what: string): Promise<T> => {
    for (const start = performance.now(); performance.now() - start < 20_000; ) {
      const found = find();
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error(`Timed out: ${what}`);
  };
  const shown: Shown[] = [];
  for (const id of ids) {
    location.hash = id;
    const button = await until(() => document.querySelector<HTMLElement>(`[data-run="${id}"]`), `Run of ${id}`);
    button.click();
    const panel = await until(
      () => document.getElementById(button.getAttribute("aria-controls") ?? ""),
      `the panel of ${id}`,
    );
    const all = (selector: string) => [...panel.querySelectorAll<HTMLElement>(selector)];
    const texts = (selector: string) => all(selector).map((element) => element.textContent ?? "");
    const problems = texts(".problem").filter((text) => text !== "");
    all(".about button")[0]?.click();
    await until(() => texts(".about [role=status]").join("") !== "", `the reset before ${id}`);
    all(".send")[0]?.click();
    await until(() => panel.querySelector(".outcome, .result > .bad"), `the response of ${id}`);
    if (follow && texts(".job ol").length > 0)
      await until(() => panel.querySelector(".states .good, .states .bad"), `the job of ${id}`);
    const [body = "", signed = ""] = texts(".outcome pre");
    const refusal = texts(".refusal, .result > .bad").join(" ");
    shown.push({
      id,
      status: texts(".status strong").join(""),
      body,
      signed,
      states: texts(".states li"),
      refusal,
      problems,
    });
    button.click();
  }
  return shown;
}

/** Runs operations on an open page. With `follow` their jobs are awaited. */
export const runAll = (page: Page, ids: readonly string[], follow = true): Promise<Shown[]> =>
  page.evaluate(run, { ids: [...ids], follow });

/** Runs in the page: walks through a journey as it is offered. */
async function walk(id: string): Promise<{ statuses: string[]; outputs: string[]; end: string }> {
  const until = async <T>(find: () => T | undefined | null | false, what: string): Promise<T> => {
    for (const start = performance.now(); performance.now() - start < 30_000; ) {
      const found = find();
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error(`Timed out: ${what}`);
  };
  const button = await until(
    () => document.querySelector<HTMLElement>(`[data-journey="${id}"]`),
    `the button of ${id}`,
  );
  button.click();
  const panel = await until(
    () => document.getElementById(button.getAttribute("aria-controls") ?? ""),
    `the panel of ${id}`,
  );
  const all = (selector: string) => [...panel.querySelectorAll<HTMLElement>(selector)];
  const texts = (selector: string) => all(selector).map((element) => element.textContent ?? "");
  all(".about button")[0]?.click();
  await until(() => texts(".about [role=status]").join("") !== "", `the reset before ${id}`);
  all("form > .send")[0]?.click();
  for (let step = 0; ; step++) {
    const card = await until(
      () => all(".step")[step] ?? panel.querySelector("p.good.name"),
      `step ${step + 1} of ${id}`,
    );
    if (!card.matches(".step")) break;
    card.querySelector<HTMLElement>(".send")?.click();
    await until(
      () => all(".step")[step + 1] ?? panel.querySelector("p.good.name, .result > .bad"),
      `the end of step ${step + 1} of ${id}`,
    );
    if (panel.querySelector(".result > .bad")) break;
  }
  const end = texts("p.good.name, .result > .bad, .refusal").join(" ");
  button.click();
  return { statuses: texts(".status strong"), outputs: texts(".step > .result > pre"), end };
}

/** Walks through a journey on an open page. */
export const walkThrough = (page: Page, id: string) => page.evaluate(walk, id);
