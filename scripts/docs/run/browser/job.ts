import { pathOf, valueAt } from "../../../runtime/path.js";
import type { RunOperation } from "../run-data.js";
import { callOperation, type Given, type Outcome } from "./call.js";
import { data, h, text } from "./dom.js";
import { jsonOf } from "./outcome.js";

/** Milliseconds between two reads of a status, and the maximum number of reads. */
const pause = 700;
const mostReads = 60;

/** The value at a JSON pointer into a response. */
export const valueIn = (outcome: Outcome, pointer: string): unknown =>
  valueAt(jsonOf(outcome.reply.body), pathOf(pointer));

/**
 * Reads the status of the job of a call until it ends, and shows each state. Nothing is shown for a call without a job.
 * @returns the last read of the status; undefined if there was none
 */
export async function followJob(
  operation: RunOperation,
  given: Given,
  first: Outcome,
  host: HTMLElement,
  isStopped: () => boolean,
): Promise<Outcome | undefined> {
  const { job } = operation;
  const reader = job && data.operations[job.operation];
  if (job === undefined || reader === undefined || first.reply.status >= 400) return undefined;
  const parameters = Object.entries(job.from).map(([name, from]) => {
    const value = "input" in from ? given.parameters[`path ${from.input}`] : valueIn(first, from.pointer);
    return [`path ${name}`, value];
  });
  const states = h("ol", { class: "states" });
  const end = h("p", {}, text("running"));
  host.append(h("p", {}, text("job", job.operation)), states, end);
  let last = reader === operation ? first : undefined;
  for (let reads = 0; reads < mostReads && !isStopped(); reads++) {
    if (reads > 0) await new Promise((resolve) => setTimeout(resolve, pause));
    if (reads > 0 || last === undefined)
      last = await callOperation(reader, { parameters: Object.fromEntries(parameters) });
    if (last.reply.status >= 400) break;
    const status = String(valueIn(last, job.status));
    if (states.lastElementChild?.textContent !== status) states.append(h("li", {}, status));
    if (![...job.success, ...job.failure].includes(status)) continue;
    states.lastElementChild?.classList.add(job.success.includes(status) ? "good" : "bad");
    end.textContent = text("ended");
    break;
  }
  return last;
}
