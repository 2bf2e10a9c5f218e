import { callOperation } from "./call.js";
import { callForm } from "./call-form.js";
import { data, h, text } from "./dom.js";
import { followJob } from "./job.js";
import { showOutcome } from "./outcome.js";
import { isServed, openService } from "./service.js";

/** Runs the action of a button, which is busy meanwhile, and shows an error. */
export async function working(button: HTMLButtonElement, host: HTMLElement, run: () => Promise<void>): Promise<void> {
  // Not `disabled`, which would take the focus away.
  if (button.getAttribute("aria-disabled") === "true") return;
  button.setAttribute("aria-disabled", "true");
  host.setAttribute("aria-busy", "true");
  try {
    await run();
  } catch (error) {
    host.replaceChildren(h("p", { class: "bad" }, text("failed", error instanceof Error ? error.message : error)));
  } finally {
    button.removeAttribute("aria-disabled");
    host.removeAttribute("aria-busy");
  }
}

/** The note about the mock, and the button that resets it. */
export function aboutMock(): HTMLElement {
  const said = h("span", { role: "status" });
  const reset = h("button", {
    type: "button",
    class: "small",
    click: () =>
      void working(reset, said, async () => {
        await (await openService()).reset();
        said.textContent = text("wasReset");
      }),
  });
  reset.textContent = text("reset");
  return h("p", { class: "about" }, text(isServed() ? "served" : "inPage"), " ", reset, " ", said);
}

/** A panel with the form of an operation, which calls the mock. */
export function operationPanel(id: string): HTMLElement | undefined {
  const operation = data.operations[id];
  if (operation === undefined) return undefined;
  const form = callForm(operation);
  const result = h("div", { class: "result", "aria-live": "polite" });
  let calls = 0;
  const submit = async () => {
    const call = ++calls;
    result.replaceChildren(h("p", {}, text("sending")));
    const given = form.read();
    const outcome = await callOperation(operation, given);
    const states = h("div", { class: "job" });
    result.replaceChildren(showOutcome(outcome), states);
    void followJob(operation, given, outcome, states, () => call !== calls);
  };
  const send = h("button", { type: "submit", class: "send" }, text("send"));
  const element = h(
    "form",
    {
      novalidate: true,
      "aria-label": text("title", id),
      submit: (event) => {
        event.preventDefault();
        void working(send, result, submit);
      },
    },
    aboutMock(),
    form.element,
    send,
    result,
  );
  return element;
}
