import { ApiPromise } from "./api-promise.js";
import { ClientError } from "./errors.js";
import type { Pagination } from "./operation.js";
import { atPointer } from "./pointer.js";

/** One page of a list. Iterating it gives its items, then those of the pages that follow. */
export class Page<T> implements AsyncIterable<T> {
  /** The items of this page. */
  readonly items: readonly T[];
  /** Items in all, as the service counted them for this answer. */
  readonly totalCount: number;
  /** Pages in all, as the service counted them for this answer. */
  readonly totalPage: number;
  /** Number of this page; the first is 1. */
  readonly pageNo: number;
  /** Page size that the service used. */
  readonly pageSize: number;
  readonly #next: (pageNo: number) => PagePromise<T>;

  /** @internal */
  constructor(body: unknown, pagination: Pagination, requested: number, next: (pageNo: number) => PagePromise<T>) {
    const items = atPointer(body, pagination.items);
    const count = (pointer: string, otherwise: number) => {
      const value = atPointer(body, pointer);
      return typeof value === "number" ? value : otherwise;
    };
    // The contract types the items; nothing at run time can.
    this.items = Array.isArray(items) ? (items as T[]) : [];
    this.totalCount = count(pagination.totalCount, this.items.length);
    this.totalPage = count(pagination.totalPage, requested);
    this.pageNo = count(pagination.pageNo, requested);
    this.pageSize = count(pagination.pageSize, this.items.length);
    this.#next = next;
  }

  /** Whether the service counts a page after this one. An empty page is the last, whatever the count says. */
  get hasNextPage(): boolean {
    return this.items.length > 0 && this.pageNo < this.totalPage;
  }

  /**
   * Fetches the page after this one.
   * @throws ClientError when there is none; look at `hasNextPage` first.
   */
  nextPage(): PagePromise<T> {
    if (!this.hasNextPage) throw new ClientError(`Page ${this.pageNo} of ${this.totalPage} has no page after it.`);
    return this.#next(this.pageNo + 1);
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<T, void, undefined> {
    for await (const page of pagesFrom(this)) yield* page.items;
  }
}

async function* pagesFrom<T>(first: Page<T>): AsyncGenerator<Page<T>, void, undefined> {
  let page = first;
  yield page;
  while (page.hasNextPage) {
    const next: Page<T> = await page.nextPage();
    // A server that answers an earlier page than was asked for would be asked for it for ever.
    if (next.pageNo <= page.pageNo) return;
    page = next;
    yield page;
  }
}

/**
 * What a list call returns: awaited, the page that was asked for; iterated, every item from that page on.
 *
 * @example
 * const page = await client.workspaces.list({ pageSize: 100 });
 * for await (const workspace of client.workspaces.list()) console.log(workspace.workspaceName);
 */
export class PagePromise<T> extends ApiPromise<Page<T>> implements AsyncIterable<T> {
  /** Page after page, from the one that was asked for. */
  async *pages(): AsyncGenerator<Page<T>, void, undefined> {
    yield* pagesFrom(await this);
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<T, void, undefined> {
    yield* await this;
  }
}
