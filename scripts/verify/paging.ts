import type { Api } from "../api/api.js";
import type { Pagination } from "../api/extensions.js";
import type { Operation } from "../api/operation.js";
import { atPointer, under } from "../contract/pointer.js";
import { itemsIn } from "./collections.js";
import type { Ledger } from "./ledger.js";
import { pageSize } from "./request.js";
import type { Received } from "./service.js";

/** A field of a page that the contract describes. */
type Part = keyof Pagination["response"];

/** The paging fields of a response body. */
const partsOf = ({ response }: Pagination, body: unknown): Partial<Record<Part, number>> =>
  Object.fromEntries(
    Object.entries(response)
      .map(([part, pointer]) => [part, atPointer(body, pointer)])
      .filter(([, value]) => typeof value === "number"),
  );

/** Compares the paging fields of a response with the request. */
function checkPage(
  operation: Operation,
  ledger: Ledger,
  received: Received,
  asked: { page: number; size: number },
): void {
  const { pagination } = operation;
  if (pagination === undefined || received.status >= 300) return;
  const { pageNo, pageSize: size, totalCount, totalPage } = partsOf(pagination, received.body);
  const depart = (part: Part, what: string) =>
    ledger.addDifference(operation.id, {
      kind: "different",
      keyword: "x-pagination",
      what,
      pointer: under(operation.pointer, "x-pagination", "response", part),
    });
  if (pageNo !== undefined && pageNo !== asked.page)
    depart("pageNo", "it is not the number of the page that was asked for");
  const isSized = pagination.request.size !== undefined;
  if (isSized && size !== undefined && size !== asked.size) depart("pageSize", "it is not the size that was asked for");
  else if (totalCount !== undefined && totalPage !== undefined && (isSized || size !== undefined)) {
    if (totalPage !== Math.ceil(totalCount / (size ?? asked.size)))
      depart("totalPage", "it is not the number of pages that totalCount makes");
  }
}

/** Checks the page that `requestOf` requests. */
export const checkFirstPage = (operation: Operation, ledger: Ledger, received: Received): void =>
  checkPage(operation, ledger, received, { page: 1, size: pageSize });

/** Checks the second page of a list with page size 1: it must have the second item only. */
export function checkSecondPage(
  api: Api,
  operation: Operation,
  ledger: Ledger,
  first: Received,
  second: Received,
): void {
  const { pagination } = operation;
  if (pagination === undefined || second.status >= 300) return;
  checkPage(operation, ledger, second, { page: 2, size: 1 });
  const [before] = itemsIn(api, operation, first.body);
  const items = itemsIn(api, operation, second.body);
  const depart = (part: string, what: string) =>
    ledger.addDifference(operation.id, {
      kind: "different",
      keyword: "x-pagination",
      what,
      pointer: under(operation.pointer, "x-pagination", "request", part),
    });
  if (items.length > 1) depart("size", "the page has more items than were asked for");
  if (JSON.stringify(items[0]) === JSON.stringify(before))
    depart("page", "the second page begins with the item of the first");
}
