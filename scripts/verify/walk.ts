import type { Api } from "../api/api.js";
import type { Operation } from "../api/operation.js";
import { collectionsOf, idIn, itemsIn, readsOf } from "./collections.js";
import type { Ledger } from "./ledger.js";
import { checkFirstPage, checkSecondPage } from "./paging.js";
import { type Bindings, pathParameters, requestOf } from "./request.js";
import { BudgetSpent, failureText, type Received, type Service } from "./service.js";

/** Number of items in each list whose details are read. */
const followed = 3;

export interface Reached {
  readonly operation: Operation;
  /** HTTP statuses, or error names where there is no response. */
  readonly outcomes: readonly string[];
}

export interface WalkContext {
  readonly api: Api;
  readonly service: Service;
  readonly ledger: Ledger;
  readonly compare: (operation: Operation, received: Received) => void;
  readonly progress: (step: string) => void;
}

interface Pending {
  readonly operation: Operation;
  readonly bindings: Bindings;
}

/** Calls lists, and then the operations that read the details of their items. */
export interface Walk {
  /** Calls every operation that can be called with these parameters and with the ids found on the way. */
  from(bindings: Bindings): Promise<void>;
  readonly reached: readonly Reached[];
  /** Whether requests were left when the maximum was reached. */
  readonly isCut: boolean;
}

/**
 * Creates a queue of requests, each of which is added once. The next one is that of the operation that was called least,
 * so that every operation is called before one is repeated.
 */
function createQueue(reads: readonly Operation[], callsOf: (operation: Operation) => number) {
  const added = new Set<string>();
  let queue: Pending[] = [];
  return {
    /** Adds the operations whose path parameters have a value. */
    add(bindings: Bindings, isWanted: (operation: Operation) => boolean): void {
      for (const operation of reads) {
        const names = pathParameters(operation);
        if (!isWanted(operation) || !names.every((name) => bindings[name] !== undefined)) continue;
        const given = Object.fromEntries(names.map((name) => [name, bindings[name] ?? ""]));
        const key = `${operation.id} ${JSON.stringify(given)}`;
        if (!added.has(key)) queue.push({ operation, bindings: given });
        added.add(key);
      }
    },
    next(): Pending | undefined {
      const [first] = [...queue].sort((one, other) => callsOf(one.operation) - callsOf(other.operation));
      queue = queue.filter((each) => each !== first);
      return first;
    },
  };
}

export function createWalk({ api, service, ledger, compare, progress }: WalkContext): Walk {
  const reads = readsOf(api);
  const collections = collectionsOf(api);
  const outcomes = new Map<string, string[]>(reads.map(({ id }) => [id, []]));
  const queue = createQueue(reads, ({ id }) => outcomes.get(id)?.length ?? 0);
  const paged = new Set<Operation>();
  let isCut = false;

  /** Requests another page of a list once, to check its paging. */
  async function turnPage(pending: Pending, first: Received): Promise<void> {
    const { operation, bindings } = pending;
    const { pagination } = operation;
    if (pagination?.request.size === undefined || paged.has(operation)) return;
    if (itemsIn(api, operation, first.body).length < 2) return;
    paged.add(operation);
    const { page, size } = pagination.request;
    const second = await service.send(requestOf(operation, { ...bindings, [page]: 2, [size]: 1 }));
    compare(operation, second);
    checkSecondPage(api, operation, ledger, first, second);
  }

  async function read(pending: Pending): Promise<void> {
    const { operation, bindings } = pending;
    progress(operation.id);
    try {
      const received = await service.send(requestOf(operation, bindings));
      outcomes.get(operation.id)?.push(String(received.status));
      compare(operation, received);
      if (received.status >= 300) return;
      checkFirstPage(operation, ledger, received);
      await turnPage(pending, received);
      const items = itemsIn(api, operation, received.body);
      for (const { list, parameter } of collections)
        if (list === operation)
          for (const item of items.slice(0, followed)) {
            const id = idIn(item, parameter);
            if (id !== undefined)
              queue.add({ ...bindings, [parameter]: id }, ({ path }) => path.startsWith(`${list.path}/{${parameter}}`));
          }
    } catch (error) {
      if (error instanceof BudgetSpent) throw error;
      outcomes.get(operation.id)?.push(failureText(error));
    }
  }

  return {
    async from(bindings) {
      queue.add(bindings, () => true);
      try {
        for (let pending = queue.next(); pending !== undefined; pending = queue.next()) await read(pending);
      } catch (error) {
        if (!(error instanceof BudgetSpent)) throw error;
        isCut = true;
      }
    },
    get reached() {
      return reads.map((operation) => ({ operation, outcomes: outcomes.get(operation.id) ?? [] }));
    },
    get isCut() {
      return isCut;
    },
  };
}
