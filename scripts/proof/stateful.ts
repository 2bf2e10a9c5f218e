import { bodyExamples } from "../api/body-examples.js";
import { isCurrent, type Operation, responseOf } from "../api/operation.js";
import { readApi } from "../api/read-api.js";
import type { Document } from "../contract/document.js";
import { isJson } from "../contract/media-type.js";
import type { Layer } from "../mock/exchange.js";
import { createMock } from "../mock/mock.js";
import { type Collection, type Model, type Plan, readModel } from "../mock/state/model.js";
import { createState, type State } from "../mock/state/state.js";
import type { Data } from "../mock/state/store.js";
import type { Given } from "./calls.js";
import type { Tools } from "./requests.js";
import { createSender } from "./sender.js";
import { parameterVariants, type Variant, variantsOf } from "./variants.js";

/** What the mock's rules make of a call that the contract allows, where that is wrong. */
export interface Misrule {
  operation: string;
  /** The collection that it is about. */
  collection: string;
  /** How the operation was called, each call that shows it. */
  calls: string[];
  fault: string;
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
function callsOf({ validator }: Tools, operation: Operation): { shown: Variant[]; others: Variant[] } {
  const bodies = bodyExamples([operation]).filter(
    ({ status, type = "", name }) => status === undefined && name !== undefined && isJson(type),
  );
  const shown = bodies.map(({ name, value }) => ({ how: `with ${name}`, given: { body: value } }));
  const seen = new Set(bodies.map(({ value }) => JSON.stringify(value)));
  const others = bodies.flatMap(({ name, schema, value: body }) =>
    variantsOf(validator, schema, body).flatMap(({ how, value }): Variant[] => {
      const text = JSON.stringify(value);
      if (seen.has(text)) return [];
      seen.add(text);
      return [{ how: `with ${name} ${how}`, given: { body: value } }];
    }),
  );
  return {
    shown: shown.length > 0 ? shown : [{ how: "as its sample call", given: {} }],
    others: [...parameterVariants(operation), ...others],
  };
}

/** The operations that show what a call may have changed: the item, the lists that it is in, and those of a new one. */
const readersOf = ({ plans }: Model, { collection, rule: { action: done } }: Plan): Plan[] =>
  [...plans.values()].filter(({ rule: { action, from }, collection: other }) => {
    if (other === collection) return ["list", "read", "status", "result"].includes(action);
    return action === "list" && (from === collection.name || (done === "create" && other.chain.includes(collection)));
  });

const changes = ["create", "update", "move", "delete", "start", "cancel", "forget", "add", "remove", "merge"];

/** A mock with a state that can be put back, and what it makes of calls. */
function createSession({ api, validator }: Tools, mocked: Document) {
  const state = createState({ api: readApi(mocked), now: Date.now, jobs: { polls: polls - 1 } });
  const mock = createMock({ document: api.document, limitRates: false, layers: [inFront(state)] });
  const send = createSender(api, mock.fetch);
  const data = () => state.snapshot() as Data; // the state's own
  const beginning = data();

  /** What is wrong with a response, be it a success or a refusal. */
  async function faultOf(operation: Operation, response: Response): Promise<string | undefined> {
    const { status } = response;
    if (status >= 500)
      return `the mock answers ${status}: ${response.headers.get("x-mock-reason") ?? "it does not say why"}`;
    const media = responseOf(operation, String(status))?.content.find(({ type }) => isJson(type));
    if (media === undefined) return undefined;
    const [fault] = validator.faults(media.schema, await response.json());
    return fault && `the answer ${status} breaks the contract at ${fault.instancePath || "/"}: it ${fault.message}`;
  }

  return {
    /** Puts the state back to its beginning, where wanted without the items of one collection. */
    begin: (without?: string) =>
      state.restore(without === undefined ? beginning : { ...beginning, items: { ...beginning.items, [without]: [] } }),
    call: async (operation: Operation, given: Given) => {
      const response = await send(operation, given);
      const refused = response.ok
        ? undefined
        : `the mock refuses it with ${response.status}: ${response.headers.get("x-mock-reason") ?? "it does not say why"}`;
      return { fault: await faultOf(operation, response), refused };
    },
    /** The newest item of a collection, named by its path parameter. */
    newest: ({ name, rule: { parameter, key } }: Collection): Given => {
      const item = data().items[name]?.at(-1);
      if (parameter === undefined || item === undefined) return {};
      return { parameters: [{ in: "path", name: parameter, value: item.data[key] }] };
    },
  };
}

/**
 * Calls every current operation on a stateful mock, each time from its beginning: with each example, with all optional
 * fields and without each; then whatever shows what was changed. What is created is also created where nothing like it is yet, since
 * it would else be one of the examples. A job is led to each of its ends.
 */
export async function proveState(tools: Tools, mocked: Document): Promise<Misrule[]> {
  const model = readModel(readApi(mocked));
  if (model === undefined) return [];
  const { begin, call, newest } = createSession(tools, mocked);
  const operations = new Map(tools.api.operations.filter(isCurrent).map((operation) => [operation.id, operation]));
  const found = new Map<string, Misrule>();
  const report = ({ operation: { id }, collection: { name } }: Plan, call: string, fault: string) => {
    const before = found.get(`${id} ${fault}`);
    if (before === undefined) found.set(`${id} ${fault}`, { operation: id, collection: name, calls: [call], fault });
    else before.calls.push(call);
  };

  async function prove(plan: Plan, operation: Operation, { how, given }: Variant, isShown: boolean): Promise<void> {
    const { fault, refused } = await call(operation, given);
    const wrong = fault ?? (isShown ? refused : undefined);
    if (wrong !== undefined) report(plan, how, wrong);
    if (fault !== undefined || refused !== undefined || !changes.includes(plan.rule.action)) return;
    const made = plan.rule.action === "create" ? newest(plan.collection) : {};
    for (const reader of readersOf(model as Model, plan)) {
      const read = operations.get(reader.operation.id);
      const isOfJob = reader.reads !== undefined && reader.reads === plan.starts;
      for (let left = isOfJob ? polls : 1; read !== undefined && left > 0; left--) {
        const { fault: later } = await call(read, made);
        if (later !== undefined) report(reader, `after ${operation.id} ${how}`, later);
      }
    }
  }

  for (const plan of model.plans.values()) {
    const operation = operations.get(plan.operation.id);
    if (operation === undefined) continue;
    const { shown, others } = callsOf(tools, operation);
    const ends = (plan.starts?.wait.failure ?? []).map((status) => ({
      how: `with x-mock-job: ${status}`,
      given: { ...shown[0]?.given, headers: { "x-mock-job": status } },
    }));
    for (const variant of [...shown, ...others, ...ends]) {
      begin();
      await prove(plan, operation, variant, shown.includes(variant));
      if (plan.rule.action !== "create") continue;
      begin(plan.collection.name);
      const how = `${variant.how} where no ${plan.collection.name} are yet`;
      await prove(plan, operation, { ...variant, how }, shown.includes(variant));
    }
  }
  return [...found.values()];
}
