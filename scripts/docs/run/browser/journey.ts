import { pathOf, valueAt } from "../../../runtime/path.js";
import type { RunJourney, RunStep } from "../run-data.js";
import { callOperation, type Given, type Outcome } from "./call.js";
import { callForm } from "./call-form.js";
import { block, data, h, text } from "./dom.js";
import { fieldPart } from "./form.js";
import { followJob, valueIn } from "./job.js";
import { jsonOf, showOutcome } from "./outcome.js";
import { aboutMock, working } from "./panel.js";
import { sampleImage } from "./sample-image.js";
import { openService } from "./service.js";

/** The values that the steps of a journey can read: its inputs, and the responses of earlier steps. */
interface Progress {
  inputs: Record<string, unknown>;
  outcomes: Map<string, Outcome>;
  outputs: Map<string, Record<string, unknown>>;
}

/** The value of an expression of Arazzo, or a value with the expressions in it replaced. */
function resolve(value: unknown, { inputs, outputs }: Progress): unknown {
  if (Array.isArray(value)) return value.map((each) => resolve(each, { inputs, outputs, outcomes: new Map() }));
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(
      Object.entries(value)
        .map(([name, each]) => [name, resolve(each, { inputs, outputs, outcomes: new Map() })])
        .filter(([, each]) => each !== undefined),
    );
  if (typeof value !== "string") return value;
  const [, input] = /^\$inputs\.(.+)$/.exec(value) ?? [];
  if (input !== undefined) return inputs[input];
  const [, step = "", output = ""] = /^\$steps\.([\w-]+)\.outputs\.([\w-]+)$/.exec(value) ?? [];
  return step === "" ? value : outputs.get(step)?.[output];
}

function givenOf({ values }: RunStep, progress: Progress): Given {
  const resolved = values.map(({ in: place, name, value }) => ({ place, name, value: resolve(value, progress) }));
  const parameters = resolved
    .filter(({ place }) => place !== "body")
    .map(({ place, name, value }) => [`${place} ${name}`, value]);
  return { parameters: Object.fromEntries(parameters), body: resolved.find(({ place }) => place === "body")?.value };
}

/** Whether a condition of Arazzo holds. The page evaluates equality only. */
function holds(condition: string, { reply }: Outcome): boolean {
  return condition.split("||").some((each) => {
    const [, left = "", operator, right = ""] = /^\s*(\S+)\s*([!=]=)\s*(.*?)\s*$/.exec(each) ?? [];
    if (operator === undefined) return true;
    const pointer = left.replace(/^\$response\.body#?/, "");
    const found = left === "$statusCode" ? reply.status : valueAt(jsonOf(reply.body), pathOf(pointer));
    return (String(found) === right.replace(/^'(.*)'$/, "$1")) === (operator === "==");
  });
}

/** Sends a sample image to the URL that an earlier step received. */
async function upload({ step, url, side, name }: NonNullable<RunStep["upload"]>, progress: Progress): Promise<number> {
  const before = progress.outcomes.get(step);
  const address = before === undefined ? "" : String(valueIn(before, url));
  const image = await sampleImage(String(resolve(name, progress)), side);
  const { status } = await (await openService()).fetch(address, { method: "PUT", body: image });
  return status;
}

/** One step: its form, filled with the known values. `onDone` is called when its conditions hold. */
function stepCard(journey: RunJourney, index: number, progress: Progress, onDone: () => void): HTMLElement | undefined {
  const step = journey.steps[index];
  const operation = step && data.operations[step.operation];
  if (step === undefined || operation === undefined) return undefined;
  const form = callForm(operation, givenOf(step, progress));
  const result = h("div", { class: "result", "aria-live": "polite" });
  const run = async () => {
    result.replaceChildren(h("p", {}, text("sending")));
    const notes = h("div", { class: "job" });
    if (step.upload !== undefined) notes.append(h("p", {}, text("uploaded", await upload(step.upload, progress))));
    const given = form.read();
    const first = await callOperation(operation, given);
    // A condition on more than the HTTP status means that the step waits for a job.
    const isAwaited = operation.job?.operation === step.operation && step.conditions.length > 1;
    result.replaceChildren(showOutcome(first), notes);
    const last = isAwaited ? await followJob(operation, given, first, notes, () => !result.isConnected) : undefined;
    const outcome = last ?? first;
    if (outcome !== first) result.replaceChildren(notes, showOutcome(outcome));
    const unmet = step.conditions.filter((condition) => !holds(condition, outcome));
    if (unmet.length > 0) {
      result.append(h("p", { class: "bad" }, text("unmet", unmet.join(", "))));
      return;
    }
    const outputs = Object.fromEntries(
      Object.entries(step.outputs).map(([name, pointer]) => [name, valueIn(outcome, pointer)]),
    );
    progress.outcomes.set(step.id, outcome);
    progress.outputs.set(step.id, outputs);
    if (Object.keys(outputs).length > 0)
      result.append(h("p", {}, text("outputs")), block(JSON.stringify(outputs, null, 2), text("outputs")));
    onDone();
  };
  const send = h("button", { type: "submit", class: "send" }, text("send"));
  return h(
    "form",
    {
      class: "step",
      novalidate: true,
      "aria-label": text("step", index + 1, journey.steps.length, step.operation),
      submit: (event) => {
        event.preventDefault();
        void working(send, result, run);
      },
    },
    h("p", { class: "name", tabindex: -1 }, text("step", index + 1, journey.steps.length, step.operation)),
    step.description === undefined ? undefined : h("p", {}, step.description.trim()),
    step.upload === undefined ? undefined : h("p", {}, text("upload")),
    h("details", {}, h("summary", {}, text("inputs")), form.element),
    send,
    result,
  );
}

/** A panel for a journey: its inputs, then its steps in order. */
export function journeyPanel(id: string): HTMLElement | undefined {
  const journey = data.journeys[id];
  if (journey === undefined) return undefined;
  const steps = h("div", {});
  const inputs = journey.inputs.map((field) => ({ name: field.name, part: fieldPart(field, "", field.value) }));
  const begin = () => {
    const given = inputs.map(({ name, part }) => [name, part.read()]);
    const progress: Progress = { inputs: Object.fromEntries(given), outcomes: new Map(), outputs: new Map() };
    const show = (index: number) => {
      const next =
        stepCard(journey, index, progress, () => show(index + 1)) ??
        h("p", { class: "good name", tabindex: -1 }, text("done"));
      steps.append(next);
      (next.querySelector<HTMLElement>(".name") ?? next).focus();
    };
    steps.replaceChildren();
    start.textContent = text("again");
    show(0);
  };
  const start = h("button", { type: "submit", class: "send" }, text("begin"));
  const legend = h("legend", {}, text("inputs"));
  const form = h(
    "form",
    {
      novalidate: true,
      submit: (event) => {
        event.preventDefault();
        begin();
      },
    },
    h("fieldset", {}, legend, ...inputs.map(({ part }) => part.element)),
    start,
  );
  return h("section", { "aria-label": text("title", id) }, aboutMock(), form, steps);
}
