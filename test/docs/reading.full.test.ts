import { afterAll, beforeAll, expect, test } from "vitest";
import { fragmentOf } from "../../scripts/docs/docs-context.js";
import { viewerSamples } from "../../scripts/docs/samples.js";
import { seriousFindings } from "../helpers/docs/accessibility.js";
import { openDocs, runDataIn } from "../helpers/docs/run-proof.js";
import { useBrowser } from "../helpers/docs/use-browser.js";
import { corrected, type Watched } from "../helpers/docs/watched-page.js";
import { api, present } from "../helpers/mock.js";

// An operation in the middle of the page, with alternatives and nested fields in its body.
const operation = present(
  api.operations.find(({ body }) => JSON.stringify(body?.content[0]?.schema ?? "").includes('"oneOf"')),
);
const { id, method, summary = "" } = operation;
const hash = fragmentOf(operation);

const browser = useBrowser();
let watched: Watched;
beforeAll(async () => {
  watched = await openDocs(browser(), "index.html");
}, 60_000);
afterAll(() => watched?.close());

const section = () => watched.page.locator(`[id="${hash.slice(2)}"]`);
const focused = () => watched.page.evaluate(() => document.activeElement?.textContent?.trim());

/** Opens the page anew at a hash. */
async function openAt(place: string): Promise<void> {
  const { page } = watched;
  await page.goto(`${page.url().replace(/#.*/, "")}?${Math.random()}${place}`);
  await page.locator("main h1, main h2").first().waitFor();
}

test("a deep link shifts nothing, and its headings have an order", async () => {
  const { page } = watched;
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        Reflect.set(window, "shift", Number(Reflect.get(window, "shift") ?? 0) + Number(Reflect.get(entry, "value")));
    }).observe({ type: "layout-shift", buffered: true });
  });
  await openAt(hash);
  await section().locator("h2").waitFor();
  await corrected(page);
  expect(await page.evaluate(() => Number(Reflect.get(window, "shift") ?? 0))).toBeLessThan(0.02);
  expect(
    await seriousFindings(page, { rules: ["heading-order", "page-has-heading-one", "button-name"], isAny: true }),
  ).toEqual([]);
});

test("an operation begins with its method, its whole path and the call of the client", async () => {
  const head = section().locator(".op-head");
  expect(await head.locator(".op-path > *").allTextContents()).toEqual([
    method,
    runDataIn("index.html").operations[id]?.path,
  ]);
  expect(await head.locator(".op-call").textContent()).toBe(`client.${id}()`);
});

test("what expands says so, and has a name", async () => {
  const buttons = await section()
    .locator("button[aria-expanded]")
    .evaluateAll((all) => all.map((button) => [button.ariaExpanded, button.ariaLabel ?? button.textContent]));
  expect(buttons.filter(([state]) => state === "true").length).toBeGreaterThan(0);
  expect(buttons.filter(([, name]) => /^[−+]?$/.test(name?.trim() ?? ""))).toEqual([]);
  const group = watched.page.locator(".menu-content .menu-item-type-group > a").first();
  const before = await group.getAttribute("aria-expanded");
  await group.click();
  await expect.poll(() => group.getAttribute("aria-expanded")).not.toBe(before);
});

test("the focus follows a choice in the menu, and the skip link leads to the place", async () => {
  const { page } = watched;
  await openAt(hash);
  await page.locator(`.menu-content a[href="${hash}"]`).click();
  await expect.poll(focused).toBe(summary);
  await page.locator(".skip").focus();
  await page.keyboard.press("Enter");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe(hash.slice(2));
});

test("going back leads to where the reader was", async () => {
  const { page } = watched;
  await openAt(hash);
  await section().locator("h2").waitFor();
  await corrected(page);
  await page.mouse.move(700, 500);
  await page.mouse.wheel(0, 300);
  // The viewer removes a section that is far away.
  const top = () =>
    page.evaluate(
      (sectionId) => document.getElementById(sectionId)?.getBoundingClientRect().top ?? Number.POSITIVE_INFINITY,
      hash.slice(2),
    );
  await expect.poll(top).toBeLessThan(-200);
  const before = await top();
  await page.locator(".menu-content .menu-item-type-group > a").first().click();
  await expect.poll(() => page.url()).not.toContain(hash);
  await expect.poll(async () => Math.abs((await top()) - before)).toBeGreaterThan(100);
  await page.goBack();
  await expect.poll(async () => Math.abs((await top()) - before)).toBeLessThan(3);
});

test("only what is not certain is shown if asked for, and a chip explains itself", async () => {
  const { page } = watched;
  const chip = section().locator(".chip[aria-describedby]").first();
  // After a key, a focus is shown.
  await page.keyboard.press("Tab");
  await chip.focus();
  const shown = () => chip.evaluate((element) => getComputedStyle(element, "::after").content);
  const about = await chip.evaluate(
    (element) => document.getElementById(element.getAttribute("aria-describedby") ?? "")?.textContent,
  );
  expect(await shown()).toContain(present(about).slice(0, 20));
  const button = page.locator(".bar .uncertain-button");
  const text = section().locator('[data-component-name="Markdown/Markdown"]:not(:has(.chip))').first();
  const opacity = () => text.evaluate((element) => getComputedStyle(element).opacity);
  expect(await opacity()).toBe("1");
  await button.click();
  expect([await button.getAttribute("aria-pressed"), await opacity()]).toEqual(["true", "0.4"]);
  await button.click();
  expect([await button.getAttribute("aria-pressed"), await opacity()]).toEqual(["false", "1"]);
});

test("the example of the body is chosen by its name in every language, and a folded setup is copied with the rest", async () => {
  const { page } = watched;
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await openAt(hash);
  const panel = section().locator(".panel-request-samples");
  const choose = async (shown: string, chosen: string) => {
    // The code may contain the name of a language too.
    await panel.getByText(shown, { exact: true }).first().click();
    await page.locator('[role="menuitem"]').getByText(chosen, { exact: true }).filter({ visible: true }).click();
  };
  const samples = viewerSamples(api, operation);
  const [first = { name: "" }, second = { name: "" }] = operation.body?.content[0]?.examples ?? [];
  const nameOf = ({ summary, name }: { name: string; summary?: string | undefined }) => summary ?? name;
  await choose(nameOf(first), nameOf(second));
  let language = present(samples[0]).label;
  for (const { label, source, sources = {} } of samples) {
    if (label !== language) await choose(language, label);
    language = label;
    const text = present(sources[second.name]);
    expect(text).not.toBe(source);
    // The code without the words of the fold.
    const shown = () =>
      panel.locator("code").evaluate((code) => {
        const copy = code.cloneNode(true);
        if (copy instanceof Element) copy.querySelector("summary")?.remove();
        return copy.textContent;
      });
    await expect.poll(shown).toBe(text);
    if (label !== "TypeScript") continue;
    const fold = panel.locator(".setup");
    await fold.waitFor();
    expect(await fold.getByText("import", { exact: true }).isVisible()).toBe(false);
    const copied = async () => {
      await page.evaluate(() => navigator.clipboard.writeText(""));
      await panel.locator("pre").hover();
      await panel.locator('[data-testid="panel-body"] [data-testid="copy-button"]').click();
      return page.evaluate(() => navigator.clipboard.readText());
    };
    expect(await copied()).toBe(text);
    await fold.locator("summary").click();
    expect(await fold.getByText("import", { exact: true }).isVisible()).toBe(true);
    expect(await copied()).toBe(text);
  }
  // The choice is that of one operation, and the language that of all.
  await choose(language, "Payload");
  const other = present(
    api.operations.find(
      (one) => one.id !== id && one.tag !== operation.tag && one.body?.content[0]?.examples.length === 2,
    ),
  );
  await page.evaluate((next) => {
    location.hash = next;
  }, fragmentOf(other));
  const payload = page.locator(`[id="${fragmentOf(other).slice(2)}"] .panel-request-samples pre`);
  // biome-ignore lint/performance/useDomNodeTextContent: what the reader sees
  const shown = async () => JSON.parse(await payload.innerText());
  await expect.poll(shown).toEqual(other.body?.content[0]?.examples[0]?.value);
});

test("with reduced motion nothing moves", async () => {
  const { page } = watched;
  await page.emulateMedia({ reducedMotion: "reduce" });
  const moving = await page.evaluate(
    () =>
      [...document.querySelectorAll("*")].filter((each) => getComputedStyle(each).transitionDuration !== "0s").length,
  );
  expect(moving).toBe(0);
  await page.emulateMedia({ reducedMotion: null });
});

test("in Korean, what expands has the count before the verb", async () => {
  const { page, close } = await openDocs(browser(), "ko/index.html");
  await page.evaluate((next) => {
    location.hash = next;
  }, hash);
  const labels = () =>
    page
      .locator(`[id="${hash.slice(2)}"] button`)
      .evaluateAll((all) => all.map((button) => button.ariaLabel ?? button.textContent ?? ""));
  await expect
    .poll(labels)
    .toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^\+\s*속성 \d+개 펼치기$/),
        expect.stringMatching(/^\w+ 숨기기$/),
      ]),
    );
  await close();
});
