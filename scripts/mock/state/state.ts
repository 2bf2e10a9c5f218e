import { createHash } from "node:crypto";
import type { Api } from "../../api/api.js";
import { UserError } from "../../cli/errors.js";
import type { Exchange, Layer, MockRequest, MockResponse } from "../exchange.js";
import type { JobOptions } from "../package/types.js";
import { parsePrefer } from "../prefer.js";
import { act } from "./actions.js";
import { type Call, localTime, ownerId, Refused, refuse, resolved, type World } from "./call.js";
import { type Model, type Plan, readModel } from "./model.js";
import { checkRefusals } from "./refusals.js";
import { requestValues } from "./request.js";
import { respondTo } from "./response-body.js";
import { createResponseCheck } from "./response-check.js";
import { plantSeeds } from "./seeds.js";
import { parseSnapshot } from "./snapshot.js";
import { type Data, emptyData, type Item, Store } from "./store.js";
import { inProcessOrigin, receiveUpload } from "./uploads.js";

/** The options of a state. */
export interface StateOptions {
  /** Read from a document with the `x-mock` of its Overlay. */
  api: Api;
  /** The clock, in epoch milliseconds. */
  now: () => number;
  /** Makes ids that are not numbers: the same seed and calls give the same responses. */
  seed?: string | undefined;
  /** Shows times that depend on the calls instead of the clock. */
  timeless?: boolean | undefined;
  /** Begins without the items of the examples. */
  empty?: boolean | undefined;
  /** A snapshot to begin with. */
  data?: unknown;
  /**
   * How long a job takes: `time` in milliseconds, or `polls`, how many reads of its status find it running. With both, the
   * first to be reached; with neither, 2 polls or 10 seconds. `limit` is how many may run at once.
   */
  jobs?: JobOptions | undefined;
}

/** What a mock keeps between calls. */
export interface State {
  /** Responds to operations with an `x-mock`; passes anything else on. Requests must be valid. */
  layer: Layer;
  /** Responds to a request to a presigned URL; undefined for any other target. */
  upload: (request: MockRequest) => Promise<MockResponse | undefined>;
  /** All of the state, as JSON. */
  snapshot: () => unknown;
  /** @throws UserError when it is not a snapshot */
  restore: (data: unknown) => void;
  /** Restores the initial state. */
  reset: () => void;
}

/** The counter of calls that may have changed the state. */
const changes = "changes";

/** The pace of jobs; without a time or a number of polls they would never end. */
const paceOf = (given: JobOptions = {}): JobOptions =>
  given.time === undefined && given.polls === undefined ? { ...given, polls: 2, time: 10_000 } : given;

function locate(world: World, plan: Plan, path: Record<string, unknown>): Pick<Call, "located" | "item"> {
  const located: Call["located"] = new Map();
  let owner = 0;
  let item: Item | undefined;
  for (const collection of plan.collection.chain) {
    item = undefined;
    const { parameter } = collection.rule;
    if (parameter === undefined || path[parameter] === undefined) continue;
    item = world.store.find(collection, owner, path[parameter]);
    if (item === undefined) refuse(plan, "404", `the ${collection.name} have no ${String(path[parameter])}`);
    located.set(collection, item);
    owner = item.id;
  }
  return { located, ...(item !== undefined && { item }) };
}

/** The state for an API without `x-mock`. */
const stateless: State = {
  layer: (exchange, next) => next(exchange),
  upload: async () => undefined,
  snapshot: () => emptyData(),
  restore: () => {},
  reset: () => {},
};

const models = new WeakMap<Api, Model | undefined>();

function modelOf(api: Api): Model | undefined {
  if (!models.has(api)) models.set(api, readModel(api));
  return models.get(api);
}

/**
 * Creates the state of a mock. `x-mock` of the API says what each operation does.
 * @throws UserError when an `x-mock`, the given snapshot or the limit of jobs is wrong
 */
export function createState(options: StateOptions): State {
  const { api, now, seed = "", empty = false } = options;
  const model = modelOf(api);
  if (options.jobs?.limit !== undefined && ![...(model?.plans.values() ?? [])].some(({ rule }) => rule.limit))
    throw new UserError("Jobs can have no limit here: no operation's x-mock has a limit.");
  if (model === undefined) return stateless;
  const check = createResponseCheck(api);
  const collections = [...model.collections.keys()];
  const begun = now();
  const begin = (data: Data): World => {
    const store = new Store(data);
    for (const collection of model.collections.values())
      for (const item of store.all(collection)) {
        store.passed("items", item.id);
        store.passed(collection.name, item.data[collection.rule.key]);
      }
    const token = () => {
      const hash = createHash("sha256")
        .update(`${seed} ${store.next("tokens")}`)
        .digest("base64");
      return hash.replace(/[^A-Za-z0-9]/g, "").slice(0, 20);
    };
    const begins = Date.parse(`${model.rule.begins}Z`);
    const time = (epoch: number) =>
      localTime(options.timeless ? begins + (store.data.counters[changes] ?? 0) * 1000 : epoch);
    return { model, store, pace: paceOf(options.jobs), token, time };
  };
  const anew = (): World => {
    const made = begin(emptyData());
    if (!empty) plantSeeds(made, begun);
    return made;
  };
  const restored = (data: unknown): World => begin(parseSnapshot(collections, data));
  let world = options.data === undefined ? anew() : restored(options.data);

  function respond(plan: Plan, exchange: Exchange): MockResponse {
    const request = requestValues(plan, exchange);
    const { headers, origin = inProcessOrigin } = exchange.request;
    try {
      const call: Call = {
        world,
        plan,
        request,
        headers,
        origin,
        now: now(),
        ...locate(world, plan, request.path),
      };
      if (plan.rule.find !== undefined) {
        const found = world.store.find(plan.collection, ownerId(call), resolved(call, plan.rule.find));
        if (found !== undefined) call.item = found;
      }
      checkRefusals(call);
      act(call);
      const response = check(plan.operation, respondTo(call));
      if (plan.operation.method !== "GET") world.store.next(changes);
      return response;
    } catch (error) {
      if (error instanceof Refused) return error.response;
      throw error;
    }
  }

  return {
    layer: async (exchange, next) => {
      const plan = model.plans.get(exchange.operation.id);
      const asked = Object.keys(parsePrefer(exchange.request.headers.get("prefer"))).length > 0;
      return plan === undefined || asked ? next(exchange) : respond(plan, exchange);
    },
    upload: (request) => receiveUpload(model, world.store, request, now()),
    snapshot: () => structuredClone(world.store.data),
    restore: (data) => {
      world = restored(data);
    },
    reset: () => {
      world = anew();
    },
  };
}
