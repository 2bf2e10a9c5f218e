import { cellsOf } from "../contract/cells.js";
import { type Document, followed, isCurrent, type OperationEntry, operationsOf, under } from "../contract/document.js";
import { isJson } from "../contract/media-type.js";
import { createMock } from "../mock/mock.js";
import { type Model, type Plan, readModel } from "../mock/state/model.js";
import { createState, type State } from "../mock/state/state.js";
import type { Data } from "../mock/state/store.js";
import type { Layer } from "../mock/types.js";
import type { Given } from "./calls.js";
import type { Tools } from "./requests.js";
import { createSender } from "./sender.js";
import { parameterVariants, type Variant, variantsOf } from "./variants.js";

/** What the mock's rules make of a call that the contract allows, where that is wrong. */
export interface Misrule {
  operation: string;
  message: string;
}

/** Reads of a status until a job is over, one more than it needs. */
const polls = 4;

/** Passes what Prism takes for valid to the state. It reads the contract, so that Prism reads it once for all that is proven. */
const inFront =
  (state: State): Layer =>
  async (exchange, next) => {
    const plain = await next(exchange);
    return plain.status >= 400 ? plain : state.layer(exchange, next);
  };

/** The calls of an operation that its examples and its optional fields allow. The first ones are the examples themselves. */
function callsOf({ document, reading }: Tools, entry: OperationEntry): { shown: Variant[]; others: Variant[] } {
  const bodies = cellsOf(document, [entry]).filter(
    ({ status, type, example }) => status === undefined && example !== undefined && isJson(type ?? ""),
  );
  const shown = bodies.map(({ example = "", value }) => ({ how: `with ${example}`, given: { body: value } }));
  const seen = new Set(bodies.map(({ value }) => JSON.stringify(value)));
  const others = bodies.flatMap(({ example, schema, value: body }) =>
    variantsOf(document, reading, schema, body).flatMap(({ how, value }): Variant[] => {
      const text = JSON.stringify(value);
      if (seen.has(text)) return [];
      seen.add(text);
      return [{ how: `with ${example} ${how}`, given: { body: value } }];
    }),
  );
  return {
    shown: shown.length > 0 ? shown : [{ how: "as its sample call", given: {} }],
    others: [...parameterVariants(document, entry), ...others],
  };
}

/** The operations that show what a call may have changed: the item, the lists that it is in, and those of a new one. */
const readersOf = ({ plans }: Model, { collection, rule: { action: done } }: Plan): Plan[] =>
  [...plans.values()].filter(({ rule: { action, from }, collection: other }) => {
    if (other === collection) return ["list", "read", "status", "result"].includes(action);
    return action === "list" && (from === collection.name || (done === "create" && other.chain.includes(collection)));
  });

const changes = ["create", "update", "move", "delete", "start", "cancel", "forget", "add", "remove", "merge"];

/**
 * Calls every current operation on a stateful mock, each time from its beginning: with each example, with all optional
 * fields and without each; then whatever shows what was changed. A job is also led to each of its ends.
 */
export async function proveState(tools: Tools, mocked: Document): Promise<Misrule[]> {
  const { document, validator } = tools;
  const model = readModel(mocked);
  if (model === undefined) return [];
  const state = createState({ document: mocked, now: Date.now, jobs: { polls: polls - 1 } });
  const send = createSender(document, createMock({ document, limitRates: false, layers: [inFront(state)] }).fetch);
  const entries = new Map(operationsOf(document).map((entry) => [entry.id, entry]));

  /** What is wrong with an answer of the mock, whichever it is. */
  async function faultOf(entry: OperationEntry, response: Response): Promise<string | undefined> {
    const status = String(response.status);
    const reason = response.headers.get("x-mock-reason");
    if (response.status >= 500) return `the mock answers ${status}: ${reason ?? "it does not say why"}`;
    const media = Object.keys(entry.responses[status]?.content ?? {}).find(isJson);
    if (entry.responses[status] === undefined)
      return `the mock answers ${status}, which the operation does not declare`;
    if (media === undefined) return undefined;
    const answer = followed(document, under(entry.pointer, "responses", status));
    const [fault] = validator.faults(under(answer, "content", media, "schema"), await response.json());
    return fault && `the answer ${status} breaks the contract at ${fault.instancePath || "/"}: it ${fault.message}`;
  }

  /** The key of the newest item of a collection, as a value of the path parameter that names it. */
  function newest({ collection: { name, rule } }: Plan): Given {
    // The cast: it is the state's own.
    const item = (state.snapshot() as Data).items[name]?.at(-1);
    return rule.parameter === undefined || item === undefined
      ? {}
      : { parameters: [{ in: "path", name: rule.parameter, value: item.data[rule.key] }] };
  }

  async function misruleOf(plan: Plan, { how, given }: Variant, isShown: boolean): Promise<Misrule | undefined> {
    const entry = entries.get(plan.entry.id) ?? plan.entry;
    state.reset();
    const response = await send(entry, given);
    const refused = isShown && !response.ok ? response.headers.get("x-mock-reason") : undefined;
    const fault =
      (await faultOf(entry, response)) ??
      (refused === undefined
        ? undefined
        : `the mock refuses it with ${response.status}: ${refused ?? "it does not say why"}`);
    if (fault !== undefined) return { operation: entry.id, message: `Called ${how}, ${fault}.` };
    if (!response.ok || !changes.includes(plan.rule.action)) return undefined;
    const made = plan.rule.action === "create" ? newest(plan) : {};
    for (const reader of readersOf(model as Model, plan)) {
      const read = entries.get(reader.entry.id) ?? reader.entry;
      for (let left = reader.reads !== undefined && reader.reads === plan.starts ? polls : 1; left > 0; left--) {
        const wrong = await faultOf(read, await send(read, made));
        if (wrong !== undefined) return { operation: read.id, message: `After ${entry.id}, called ${how}, ${wrong}.` };
      }
    }
    return undefined;
  }

  const found: Misrule[] = [];
  for (const plan of model.plans.values()) {
    const entry = entries.get(plan.entry.id);
    if (entry === undefined || !isCurrent(entry)) continue;
    const { shown, others } = callsOf(tools, entry);
    const ends = (plan.starts?.wait.failure ?? []).map((status) => ({
      how: `with x-mock-job: ${status}`,
      given: { ...shown[0]?.given, headers: { "x-mock-job": status } },
    }));
    for (const variant of [...shown, ...others, ...ends]) {
      const misrule = await misruleOf(plan, variant, shown.includes(variant));
      if (misrule !== undefined) found.push(misrule);
    }
  }
  return found;
}
