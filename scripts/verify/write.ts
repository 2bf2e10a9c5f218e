import { randomBytes } from "node:crypto";
import type { Api } from "../api/api.js";
import type { Operation } from "../api/operation.js";
import { UserError } from "../cli/errors.js";
import { atPointer } from "../contract/pointer.js";
import type { Validator } from "../proof/validators.js";
import { ClientError } from "../runtime/errors.js";
import { collectionsOf, idIn, itemsIn } from "./collections.js";
import type { Journal, Made } from "./journal.js";
import { familyOf, type Maker } from "./makers.js";
import { type Bindings, pageSize, pathParameters, requestOf } from "./request.js";
import type { Received, Service } from "./service.js";
import { leastBody, startersOf } from "./starters.js";

/** What writing needs. */
export interface Writing {
  readonly api: Api;
  readonly validator: Validator;
  /** Neither limited nor interrupted, so that what was begun is noted and what was made is deleted. */
  readonly service: Service;
  readonly compare: (operation: Operation, received: Received) => void;
  readonly journal: Journal;
  readonly progress: (step: string) => void;
}

type Id = string | number;

const isSuccess = ({ status }: Received): boolean => status >= 200 && status < 300;

/** Makes things and deletes them, and nothing else. */
export function createWriter({ api, validator, service, compare, journal, progress }: Writing) {
  const family = familyOf(api);
  const makers = family === undefined ? [] : [family.root, ...family.children];

  /** Every item of a list, page after page. */
  async function allOf(list: Operation, bindings: Bindings) {
    const items = [];
    let before = "";
    for (let page = 1; ; page++) {
      const paged = list.pagination === undefined ? {} : { [list.pagination.request.page]: page };
      const received = await service.send(requestOf(list, { ...bindings, ...paged }));
      // What it is in is gone.
      if (received.status === 404) return items;
      if (!isSuccess(received))
        throw new UserError(`${list.id} responded with HTTP ${received.status}, so it is unknown what exists.`);
      const found = itemsIn(api, list, received.body);
      // A service that knows no such page may send the last one again.
      if (JSON.stringify(found) === before) return items;
      before = JSON.stringify(found);
      items.push(...found);
      // Fewer than were asked for: there is no other page.
      if (found.length < pageSize || list.pagination?.request.size === undefined) return items;
    }
  }

  /** The id of what has a name; undefined where nothing has. */
  async function find(
    { list, parameter, nameField }: Maker,
    bindings: Bindings,
    name: string,
  ): Promise<Id | undefined> {
    const item = (await allOf(list, bindings)).find((each) => each[nameField] === name);
    return item && idIn(item, parameter);
  }

  /** The ids of what is directly in a thing, by the list that has them. */
  async function contentsOf(maker: Maker, bindings: Bindings, id: Id): Promise<Record<string, Id[]>> {
    const inside = { ...bindings, [maker.parameter]: id };
    const names = String(pathParameters(maker.remove));
    const ids: Record<string, Id[]> = {};
    for (const { list, parameter } of collectionsOf(api))
      if (list.path.startsWith(`${maker.remove.path}/`) && String(pathParameters(list)) === names)
        ids[list.id] = (await allOf(list, inside)).flatMap((item) => idIn(item, parameter) ?? []);
    return ids;
  }

  const dataOf = ({ body }: Received): unknown =>
    api.envelope === undefined ? body : atPointer(body, api.envelope.data);

  async function make(maker: Maker, bindings: Bindings, name: string): Promise<Id | undefined> {
    const { create, parameter, nameField, isNamedById } = maker;
    progress(create.id);
    const index = journal.intend({ operation: create.id, bindings, name });
    const received = await service.send(requestOf(create, bindings, { [nameField]: name })).catch((error: unknown) => {
      if (error instanceof ClientError) return undefined;
      throw error;
    });
    if (received !== undefined) compare(create, received);
    if (received !== undefined && received.status >= 300 && received.status < 500) return void journal.gone(index);
    const told = isNamedById ? name : idIn(Object(received && dataOf(received)), parameter);
    const id =
      received !== undefined && isSuccess(received) && told !== undefined ? told : await find(maker, bindings, name);
    if (id === undefined) return void journal.gone(index);
    journal.made(index, id);
    journal.came(index, await contentsOf(maker, bindings, id));
    return id;
  }

  /** Deletes one thing of the journal. Tells whether it is gone. */
  async function remove(index: number, { operation, bindings, name, id: known, came: noted }: Made): Promise<boolean> {
    const maker = makers.find(({ create }) => create.id === operation);
    if (maker === undefined) return false;
    progress(maker.remove.id);
    const id = known ?? (await find(maker, bindings, name));
    const isThere = async () => (await find(maker, bindings, name)) !== undefined;
    if (id !== undefined && (await isThere())) {
      const contents = await contentsOf(maker, bindings, id);
      // Where the process was killed right after it made the thing, what is in it came with it.
      const came = noted ?? contents;
      if (Object.entries(contents).some(([list, ids]) => ids.some((each) => !came[list]?.includes(each)))) return false;
      const received = await service.send(requestOf(maker.remove, { ...bindings, [maker.parameter]: id }));
      compare(maker.remove, received);
      if (!isSuccess(received) && (await isThere())) return false;
    }
    journal.gone(index);
    return true;
  }

  return {
    /**
     * Makes a thing of the contract's outermost kind, and one of each kind in it.
     * @returns the parameters that lead to it; undefined where the service refused it
     * @throws UserError where the name is taken
     */
    async makeAll(name: string, isStopped: () => boolean): Promise<Bindings | undefined> {
      if (family === undefined)
        throw new UserError("The contract has nothing that can be made by a name alone: leave out --write.");
      const { root, children } = family;
      if ((await find(root, {}, name)) !== undefined)
        throw new UserError(
          `${root.list.id} already has the name of --write, and verify changes only what it created. Give a name that does not exist.`,
        );
      const id = await make(root, {}, name);
      if (id === undefined) return undefined;
      const bindings = { [root.parameter]: id };
      for (const child of children)
        if (!isStopped()) await make(child, bindings, `verify-${randomBytes(4).toString("hex")}`);
      return bindings;
    },
    /**
     * Starts in what was made what can only be read then. It goes with what it is in, so that the journal need not tell of it.
     * @returns the parameters that lead to it
     */
    async startAll(made: Bindings, isStopped: () => boolean): Promise<Bindings> {
      const ids: Record<string, Id> = {};
      for (const { start, parameter } of startersOf(api)) {
        if (isStopped() || String(pathParameters(start)) !== String(Object.keys(made))) continue;
        progress(start.id);
        const received = await service.send(requestOf(start, made, leastBody(start, validator)));
        compare(start, received);
        const id = isSuccess(received) ? idIn(Object(dataOf(received)), parameter) : undefined;
        if (id !== undefined) ids[parameter] = id;
      }
      return ids;
    },
    /** Deletes what the journal tells of, the newest first. Tells how much is left. */
    async removeAll(): Promise<number> {
      for (const { index, thing } of journal.left)
        try {
          await remove(index, thing);
        } catch (error) {
          if (!(error instanceof ClientError || error instanceof UserError)) throw error;
          // What is in it comes first, so that nothing else can be deleted.
          break;
        }
      journal.close();
      return journal.left.length;
    },
  };
}
