import type { Api } from "../api/api.js";
import type { Operation } from "../api/operation.js";
import { UserError } from "../cli/errors.js";
import { collectionsOf, idIn, itemsIn } from "./collections.js";
import type { Maker } from "./makers.js";
import { type Bindings, pageSize, pathParameters, requestOf } from "./request.js";
import { isSuccess, type Service } from "./service.js";

export type Id = string | number;

/** Creates the functions that look up what exists in the service. */
export function createLookup(api: Api, service: Service) {
  /** All items of a list, from all pages. */
  async function allOf(list: Operation, bindings: Bindings) {
    const items = [];
    let before = "";
    for (let page = 1; ; page++) {
      const paged = list.pagination === undefined ? {} : { [list.pagination.request.page]: page };
      const received = await service.send(requestOf(list, { ...bindings, ...paged }));
      // The list's parent does not exist any more.
      if (received.status === 404) return items;
      if (!isSuccess(received))
        throw new UserError(`${list.id} responded with HTTP ${received.status}, so it is unknown what exists.`);
      const found = itemsIn(api, list, received.body);
      // A service may return the last page again instead of an empty one.
      if (JSON.stringify(found) === before) return items;
      before = JSON.stringify(found);
      items.push(...found);
      // A page that is not full is the last one.
      if (found.length < pageSize || list.pagination?.request.size === undefined) return items;
    }
  }

  /** The id of the resource with a name. Undefined if there is none. */
  async function find(
    { list, parameter, nameField }: Maker,
    bindings: Bindings,
    name: string,
  ): Promise<Id | undefined> {
    const item = (await allOf(list, bindings)).find((each) => each[nameField] === name);
    return item && idIn(item, parameter);
  }

  /** The ids of the direct children of a resource, by the `operationId` of their list. */
  async function contentsOf(maker: Maker, bindings: Bindings, id: Id): Promise<Record<string, Id[]>> {
    const inside = { ...bindings, [maker.parameter]: id };
    const names = String(pathParameters(maker.remove));
    const ids: Record<string, Id[]> = {};
    for (const { list, parameter } of collectionsOf(api))
      if (list.path.startsWith(`${maker.remove.path}/`) && String(pathParameters(list)) === names)
        ids[list.id] = (await allOf(list, inside)).flatMap((item) => idIn(item, parameter) ?? []);
    return ids;
  }

  return { find, contentsOf };
}
