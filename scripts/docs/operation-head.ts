import type { Operation } from "../api/operation.js";
import { basePathOf } from "../api/servers.js";
import type { ClientModel } from "../client/model.js";
import { memoized } from "../contract/memoized.js";
import { isNode } from "../contract/node.js";
import { monthIn, textOf } from "./behaviour.js";
import { type DocsContext, fragmentOf } from "./docs-context.js";
import { escapeHtml } from "./escape.js";
import { plainLine } from "./markdown.js";
import { runButton } from "./run/run-button.js";

/** A chip with a word or two, and the sentence that it shows at hover and focus. */
const chip = (kind: string, word: string, sentence: string): string => {
  const about = escapeHtml(plainLine(sentence));
  return `<span class="chip ${kind}" role="note" tabindex="0" data-about="${about}" aria-description="${about}">${escapeHtml(word)}</span>`;
};

function chipsOf({ api, language, mark }: DocsContext, operation: Operation): string[] {
  const { behaviour, head, provenance, rateLimits } = language;
  const { removal, rateLimit, retrySafe, extensions } = operation;
  const chips: (string | undefined)[] = [];
  if (removal !== undefined) {
    const month = monthIn(language, removal.date);
    const successor = api.operations.find(({ id }) => id === removal.replacedBy);
    chips.push(chip("removed", head.removed({ month }), behaviour.removal({ month, replacement: removal.replacedBy })));
    if (successor !== undefined)
      chips.push(
        `<a class="chip" href="${fragmentOf(successor)}">${escapeHtml(head.replacedBy({ operation: successor.id }))}</a>`,
      );
  }
  if (rateLimit !== undefined)
    chips.push(chip("limited", plainLine(rateLimits.limit(rateLimit)), behaviour.rateLimit(rateLimit)));
  if (retrySafe !== undefined) {
    const effect = textOf(extensions["x-retry-effect"]);
    chips.push(
      chip(
        retrySafe ? "safe" : "unsafe",
        head.retry({ safe: retrySafe }),
        behaviour.repeatable({ isSafe: retrySafe, effect }),
      ),
    );
  }
  const certainty = isNode(extensions["x-provenance"]) ? textOf(extensions["x-provenance"].certainty) : undefined;
  if (certainty !== undefined) chips.push(mark?.(certainty, provenance.certainty[certainty] ?? certainty));
  return chips.filter((each) => each !== undefined);
}

/** The calls of the typed client, by the ids of their operations. */
const callsOf = memoized(({ resources }: ClientModel): ReadonlyMap<string, string> => {
  const calls = resources.flatMap(({ operations }) => operations);
  return new Map(calls.map(({ operation, resource, verb }) => [operation.id, `client.${resource}.${verb}()`]));
});

/** A path with an optional line break at each slash. HTML. */
const breakable = (path: string): string => escapeHtml(path).replaceAll("/", "/<wbr>");

/**
 * The head of an operation: method and whole path, the call of the client, chips about its behaviour, and the button that
 * runs it. HTML.
 */
export function operationHead(context: DocsContext, client: ClientModel, operation: Operation): string {
  const { method, path, servers } = operation;
  const [server] = servers;
  const whole = (server === undefined ? "" : basePathOf(server)) + path;
  const call = callsOf(client).get(operation.id);
  const lines = [
    `<p class="op-path"><b class="op-method ${method.toLowerCase()}">${method}</b> <code>${breakable(whole)}</code></p>`,
    call === undefined ? "" : `<p class="op-call"><code>${escapeHtml(call)}</code></p>`,
    `<p class="chips">${chipsOf(context, operation).join(" ")}</p>`,
    runButton(context.language, { operation: operation.id }),
  ];
  return `<div class="op-head">${lines.join("")}</div>`;
}
