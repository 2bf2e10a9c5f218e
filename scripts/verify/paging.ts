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

/** Creates the function that records a difference in the request or the response of `x-pagination`. */
const reporter = (operation: Operation, ledger: Ledger, side: "request" | "response") => (part: string, what: string) =>
  ledger.addDifference(operation.id, {
    kind: "different",
    keyword: "x-pagination",
    what,
    pointer: under(operation.pointer, "x-pagination", side, part),
  });

/** Compares the paging fields of a response with the request. */
function checkPage(
  operation: Operation,
  ledger: Ledger,
  received: Received,
  requested: { page: number; size: number },
): void {
  const { pagination } = operation;
  if (pagination === undefined || received.status >= 300) return;
  const { pageNo, pageSize: size, totalCount, totalPage } = partsOf(pagination, received.body);
  const report = reporter(operation, ledger, "response");
  if (pageNo !== undefined && pageNo !== requested.page) report("pageNo", "it is not the number of the requested page");
  const isSized = pagination.request.size !== undefined;
  if (isSized && size !== undefined && size !== requested.size) report("pageSize", "it is not the requested size");
  else if (totalCount !== undefined && totalPage !== undefined && (isSized || size !== undefined)) {
    if (totalPage !== Math.ceil(totalCount / (size ?? requested.size)))
      report("totalPage", "it is not the number of pages that totalCount makes");
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
  const report = reporter(operation, ledger, "request");
  if (items.length > 1) report("size", "the page has more items than requested");
  if (JSON.stringify(items[0]) === JSON.stringify(before))
    report("page", "the second page begins with the item of the first");
}
