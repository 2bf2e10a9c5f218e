import { isCurrent, type Operation, responseOf } from "../api/operation.js";
import { isJson } from "../contract/media-type.js";
import type { Layer } from "../mock/exchange.js";
import { createMock } from "../mock/mock.js";
import type { Collection, Model, Plan } from "../mock/state/model.js";
import { createState, type State } from "../mock/state/state.js";
import type { Data } from "../mock/state/store.js";
import type { Given } from "./calls.js";
import { requestExamples } from "./requests.js";
import { createSender, reasonOf } from "./sender.js";
import type { Tools as AllTools } from "./tools.js";
import { parameterVariants, type Variant, variantsOf } from "./variants.js";

type Tools = Pick<AllTools, "api" | "validator">;

/** An error in the mock's rules, found by calls that the contract allows. */
export interface RuleFault {
  operation: string;
  collection: string;
  /** The calls that show the error, each described by its difference from the sample call. */
  calls: string[];
  fault: string;
}

/** Number of reads of a job's status, one more than the job needs to end. */
const polls = 4;

/**
 * Passes requests that Prism accepts to the state. Prism reads the document without the mock's Overlay, which the other
 * proofs share.
 */
const afterPrism =
  (state: State): Layer =>
  async (exchange, next) => {
    const plain = await next(exchange);
    return plain.status >= 400 ? plain : state.layer(exchange, next);
  };

/** The calls of an operation that its examples (`shown`) and its optional fields (`others`) allow. */
function callsOf({ validator }: Tools, operation: Operation): { shown: Variant[]; others: Variant[] } {
  const bodies = requestExamples(operation);
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

/** The operations that read what a call may have changed: the item, the lists with it, and the lists of a new item. */
const readersOf = ({ plans }: Model, { collection, rule: { action: done } }: Plan): Plan[] =>
  [...plans.values()].filter(({ rule: { action, from }, collection: other }) => {
    if (other === collection) return ["list", "read", "status", "result"].includes(action);
    return action === "list" && (from === collection.name || (done === "create" && other.chain.includes(collection)));
  });

const changes = ["create", "update", "move", "delete", "start", "cancel", "forget", "add", "remove", "merge"];

/** A mock whose state can be restored. It checks the responses to calls. */
function createSession({ api, validator }: Tools, model: Model) {
  const state = createState({ api: model.api, now: Date.now, jobs: { polls: polls - 1 } });
  const mock = createMock({ document: api.document, limitRates: false, layers: [afterPrism(state)] });
  const send = createSender(api, mock.fetch);
  const data = () => state.snapshot() as Data; // The cast is safe, since the state made the snapshot.
  const initial = data();

  /** Finds an error in a response of any status. */
  async function faultOf(operation: Operation, response: Response): Promise<string | undefined> {
    const { status } = response;
    if (status >= 500) return `the mock responds with ${status}: ${reasonOf(response)}`;
    const media = responseOf(operation, String(status))?.content.find(({ type }) => isJson(type));
    if (media === undefined) return undefined;
    const [fault] = validator.faults(media.schema, await response.json());
    return fault && `the response ${status} breaks the contract at ${fault.instancePath || "/"}: it ${fault.message}`;
  }

  return {
    /** Restores the first state, optionally without the items of one collection. */
    restart: (without?: string) =>
      state.restore(without === undefined ? initial : { ...initial, items: { ...initial.items, [without]: [] } }),
    call: async (operation: Operation, given: Given) => {
      const response = await send(operation, given);
      const refused = response.ok ? undefined : `the mock refuses it with ${response.status}: ${reasonOf(response)}`;
      return { fault: await faultOf(operation, response), refused };
    },
    /** The path parameter of the newest item in a collection. */
    newest: ({ name, rule: { parameter, key } }: Collection): Given => {
      const item = data().items[name]?.at(-1);
      if (parameter === undefined || item === undefined) return {};
      return { parameters: [{ in: "path", name: parameter, value: item.data[key] }] };
    },
  };
}

/**
 * Calls every current operation on a stateful mock, always from the first state: with each example, with all optional
 * fields and without each of them. Then it calls the operations that read the change. A create operation is also called
 * on an empty collection, so that the new item is the only one. A job runs to each of its final statuses.
 */
export async function proveState(tools: Tools, model: Model): Promise<RuleFault[]> {
  const { restart, call, newest } = createSession(tools, model);
  const operations = new Map(tools.api.operations.filter(isCurrent).map((operation) => [operation.id, operation]));
  const found = new Map<string, RuleFault>();
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
    for (const reader of readersOf(model, plan)) {
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
      restart();
      await prove(plan, operation, variant, shown.includes(variant));
      if (plan.rule.action !== "create") continue;
      restart(plan.collection.name);
      const how = `${variant.how} where no ${plan.collection.name} are yet`;
      await prove(plan, operation, { ...variant, how }, shown.includes(variant));
    }
  }
  return [...found.values()];
}
