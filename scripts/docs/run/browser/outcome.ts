import { codeIn } from "../../../api/errors.js";
import type { Outcome } from "./call.js";
import { block, data, folded, h, pretty, text } from "./dom.js";

/** The JSON value of a response; undefined for other texts. */
export function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

const lines = (headers: Iterable<readonly [string, string]>): string =>
  [...headers].map(([name, value]) => `${name}: ${value}`).join("\n");

/** Why the mock refused: its message, and the meaning and remedy of the error if it is known. */
function refusal({ reply: { status, headers, body } }: Outcome): HTMLElement | undefined {
  const reason = headers.find(([name]) => name.toLowerCase() === "x-mock-reason")?.[1];
  const known = data.errors[`${status} ${codeIn(jsonOf(body)) ?? ""}`];
  const rows = [
    [text("reason"), reason],
    [text("meaning"), known?.meaning],
    [text("remedy"), known?.remedy],
  ].flatMap(([name = "", value]) => (value === undefined ? [] : [h("dt", {}, name), h("dd", {}, value)]));
  return rows.length === 0 ? undefined : h("dl", { class: "refusal" }, ...rows);
}

/** Shows a call and its response: the response is open, the rest is folded. */
export function showOutcome(outcome: Outcome): HTMLElement {
  const { method, target, headers, message, body, reply } = outcome;
  const isSuccess = reply.status < 400;
  const head = h(
    "p",
    { class: "status" },
    h("strong", { class: isSuccess ? "good" : "bad" }, text("status", reply.status)),
    " ",
    h("code", {}, `${method} ${target}`),
  );
  const part = (key: string, source: string, isOpen = false) => folded(text(key), block(source, text(key)), isOpen);
  return h(
    "div",
    { class: "outcome" },
    head,
    isSuccess ? h("p", { class: "valid" }, text("valid")) : refusal(outcome),
    reply.body === "" ? h("p", {}, text("noBody")) : part("response", pretty(reply.body), true),
    message === undefined ? undefined : part("signed", message),
    part("requestHeaders", lines(Object.entries(headers))),
    body === undefined ? undefined : part("requestBody", pretty(body)),
    part("responseHeaders", lines(reply.headers)),
  );
}
