import type { Api } from "../../api/api.js";
import { UserError } from "../../cli/errors.js";
import { memoized } from "../../contract/memoized.js";
import { base64, sha256 } from "../digest.js";
import type { Exchange, Layer, MockRequest, MockResponse } from "../exchange.js";
import type { JobOptions } from "../package/types.js";
import { parsePrefer } from "../prefer.js";
import { act } from "./actions.js";
import { type Call, localTime, ownerId, Refused, refuse, resolved, type World } from "./call.js";
import { type Model, type Plan, readModel } from "./model.js";
import { checkRefusals } from "./refusals.js";
import { requestValues } from "./request.js";
import { respondTo } from "./response-body.js";
import { responseCheckOf } from "./response-check.js";
import { addSeeds } from "./seeds.js";
import { parseSnapshot } from "./snapshot.js";
import { type Data, emptyData, type Item, Store } from "./store.js";
import { inProcessOrigin, receiveUpload } from "./uploads.js";

/** The options of a state. They are documented in `createMock`. */
export interface StateOptions {
  /** The API of a document to which the mock's Overlay was applied. */
  api: Api;
  now: () => number;
  seed?: string | undefined;
  /** Derives the times in responses from the number of calls instead of the clock. */
  timeless?: boolean | undefined;
  empty?: boolean | undefined;
  data?: unknown;
  jobs?: JobOptions | undefined;
}

export interface State {
  /** Responds to operations with an `x-mock`, and passes other requests on. Requests must be valid. */
  layer: Layer;
  /** Responds to a request to a presigned URL. Resolves to undefined for any other target. */
  upload: (request: MockRequest) => Promise<MockResponse | undefined>;
  /** The whole state as JSON. */
  snapshot: () => unknown;
  /** @throws UserError if the data is not a snapshot */
  restore: (data: unknown) => void;
  reset: () => void;
}

/** The key of the counter of calls that may have changed the state. */
const changes = "changes";

/** The pace of jobs. Without a time or a number of polls, jobs would never end. */
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
  return { located, item };
}

/** The state of an API without `x-mock`. */
const stateless: State = {
  layer: (exchange, next) => next(exchange),
  upload: async () => undefined,
  snapshot: () => emptyData(),
  restore: () => {},
  reset: () => {},
};

const modelOf = memoized(readModel);

/** Creates a function that makes the other parts of a state from its items. */
function worldMaker(model: Model, { seed = "", timeless, jobs }: StateOptions): (data: Data) => World {
  const begins = Date.parse(`${model.rule.begins}Z`);
  return (data) => {
    const store = new Store(model.collections, data);
    const token = () =>
      base64(sha256(`${seed} ${store.next("tokens")}`))
        .replace(/[^A-Za-z0-9]/g, "")
        .slice(0, 20);
    const time = (epoch: number) => localTime(timeless ? begins + (data.counters[changes] ?? 0) * 1000 : epoch);
    return { model, store, pace: paceOf(jobs), token, time };
  };
}

/**
 * Creates the state of a mock. The `x-mock` extensions of the API define what each operation does.
 * @throws UserError if an `x-mock`, the given snapshot or the limit of jobs is invalid
 */
export function createState(options: StateOptions): State {
  const { api, now, empty = false } = options;
  const model = modelOf(api);
  if (options.jobs?.limit !== undefined && ![...(model?.plans.values() ?? [])].some(({ rule }) => rule.limit))
    throw new UserError("Jobs can have no limit here: no operation's x-mock has a limit.");
  if (model === undefined) return stateless;
  const check = responseCheckOf(api);
  const collections = [...model.collections.keys()];
  const begun = now();
  const begin = worldMaker(model, options);
  // Made once, since tests reset a mock often.
  let seeded: Data | undefined;
  const anew = (): World => {
    if (seeded === undefined) {
      const made = begin(emptyData());
      if (!empty) addSeeds(made, begun);
      seeded = made.store.data;
    }
    return begin(structuredClone(seeded));
  };
  const restored = (data: unknown): World => begin(parseSnapshot(collections, data));
  let world = options.data === undefined ? anew() : restored(options.data);

  function respond(plan: Plan, exchange: Exchange): MockResponse {
    const request = requestValues(plan, exchange);
    const { headers, origin = inProcessOrigin } = exchange.request;
    try {
      const call: Call = { world, plan, request, headers, origin, now: now(), ...locate(world, plan, request.path) };
      if (plan.rule.find !== undefined)
        call.item = world.store.find(plan.collection, ownerId(call), resolved(call, plan.rule.find)) ?? call.item;
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
      const hasPreference = Object.keys(parsePrefer(exchange.request.headers.get("prefer"))).length > 0;
      return plan === undefined || hasPreference ? next(exchange) : respond(plan, exchange);
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
