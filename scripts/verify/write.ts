import { randomBytes } from "node:crypto";
import type { Api } from "../api/api.js";
import type { Operation } from "../api/operation.js";
import { UserError } from "../cli/errors.js";
import { atPointer } from "../contract/pointer.js";
import type { Validator } from "../proof/validators.js";
import { ClientError } from "../runtime/errors.js";
import { idIn } from "./collections.js";
import type { CreatedResource, Journal } from "./journal.js";
import { createLookup, type Id } from "./lookup.js";
import { familyOf, type Maker } from "./makers.js";
import { type Bindings, pathParameters, requestOf } from "./request.js";
import { isSuccess, type Received, type Service } from "./service.js";
import { leastBody, startersOf } from "./starters.js";

export interface WriterContext {
  readonly api: Api;
  readonly validator: Validator;
  /** Without a request limit and not cancelled by Ctrl-C, so that created resources are always recorded and deleted. */
  readonly service: Service;
  readonly compare: (operation: Operation, received: Received) => void;
  readonly journal: Journal;
  readonly progress: (step: string) => void;
}

const dataOf = ({ envelope }: Api, { body }: Received): unknown =>
  envelope === undefined ? body : atPointer(body, envelope.data);

/** Creates the functions that create and delete one resource, and record both in the journal. */
function createResourceCalls({ api, service, compare, journal, progress }: WriterContext, makers: readonly Maker[]) {
  const { find, contentsOf } = createLookup(api, service);

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
    const returnedId = isNamedById ? name : idIn(Object(received && dataOf(api, received)), parameter);
    const id =
      received !== undefined && isSuccess(received) && returnedId !== undefined
        ? returnedId
        : await find(maker, bindings, name);
    if (id === undefined) return void journal.gone(index);
    journal.made(index, id);
    journal.came(index, await contentsOf(maker, bindings, id));
    return id;
  }

  /** Deletes one resource of the journal. Returns whether it no longer exists. */
  async function remove(
    index: number,
    { operation, bindings, name, id: recordedId, came: recorded }: CreatedResource,
  ): Promise<boolean> {
    const maker = makers.find(({ create }) => create.id === operation);
    if (maker === undefined) return false;
    progress(maker.remove.id);
    const id = recordedId ?? (await find(maker, bindings, name));
    const isThere = async () => (await find(maker, bindings, name)) !== undefined;
    if (id !== undefined && (await isThere())) {
      const contents = await contentsOf(maker, bindings, id);
      // If the process was killed right after it created the resource, all children were created by the service.
      const came = recorded ?? contents;
      if (Object.entries(contents).some(([list, ids]) => ids.some((each) => !came[list]?.includes(each)))) return false;
      const received = await service.send(requestOf(maker.remove, { ...bindings, [maker.parameter]: id }));
      compare(maker.remove, received);
      if (!isSuccess(received) && (await isThere())) return false;
    }
    journal.gone(index);
    return true;
  }

  return { find, make, remove };
}

/** Creates resources and deletes them again. It changes nothing else. */
export function createWriter(context: WriterContext) {
  const { api, validator, service, compare, journal, progress } = context;
  const family = familyOf(api);
  const makers = family === undefined ? [] : [family.root, ...family.children];
  const { find, make, remove } = createResourceCalls(context, makers);

  return {
    /**
     * Creates a resource without a parent, and one of each kind in it.
     * @returns the path parameters of the created resources; undefined if the service refused
     * @throws UserError if the name is taken
     */
    async makeAll(name: string, isStopped: () => boolean): Promise<Bindings | undefined> {
      if (family === undefined)
        throw new UserError("No operation of the contract creates a resource from a name alone. Leave out --write.");
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
     * Starts the jobs that can only be read after they were started. A job is deleted with its parent, so the journal
     * does not list it.
     * @returns the path parameters of the jobs
     */
    async startAll(made: Bindings, isStopped: () => boolean): Promise<Bindings> {
      const ids: Record<string, Id> = {};
      for (const { start, parameter } of startersOf(api)) {
        if (isStopped() || String(pathParameters(start)) !== String(Object.keys(made))) continue;
        progress(start.id);
        const received = await service.send(requestOf(start, made, leastBody(start, validator)));
        compare(start, received);
        const id = isSuccess(received) ? idIn(Object(dataOf(api, received)), parameter) : undefined;
        if (id !== undefined) ids[parameter] = id;
      }
      return ids;
    },
    /** Deletes the resources of the journal, the newest first. Returns the number of those that are left. */
    async removeAll(): Promise<number> {
      for (const { index, resource } of journal.left)
        try {
          await remove(index, resource);
        } catch (error) {
          if (!(error instanceof ClientError || error instanceof UserError)) throw error;
          // A parent is deleted after its children. If a child cannot be deleted, neither can its parent.
          break;
        }
      journal.close();
      return journal.left.length;
    },
  };
}
