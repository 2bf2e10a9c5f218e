import { ApiPromise } from "./api-promise.js";
import { ClientError } from "./errors.js";
import type { Pagination } from "./operation.js";
import { type Path, valueAt } from "./path.js";
import { isObject } from "./values.js";

/** One page of a list. Iterating it gives its items, then those of the pages that follow. */
export class Page<T> implements AsyncIterable<T> {
  /** The items of this page. */
  declare readonly items: readonly T[];
  /** Items in all, as the service counted them for this answer; those of this page where it does not count. */
  declare readonly totalCount: number;
  /** Pages in all, as the service counted them for this answer; those known of where it does not count. */
  declare readonly totalPage: number;
  /** Number of this page; the first is 1. */
  declare readonly pageNo: number;
  /** Page size that the service used. */
  declare readonly pageSize: number;
  readonly #requested: number;
  readonly #isCounted: boolean;
  readonly #next: (pageNo: number) => PagePromise<T>;

  /** @internal */
  constructor(body: unknown, pagination: Pagination, requested: number, next: (pageNo: number) => PagePromise<T>) {
    const count = (path: Path | undefined) => {
      const value = path && valueAt(body, path);
      return typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
    };
    const items = valueAt(body, pagination.items);
    // The contract types the items; nothing at run time can.
    this.items = Array.isArray(items) ? (items as T[]) : [];
    this.#requested = requested;
    this.#isCounted = Boolean(pagination.totalCount || pagination.totalPage);
    this.#next = next;
    const totalCount = count(pagination.totalCount);
    const { length } = this.items;
    this.totalCount = totalCount ?? length;
    this.pageSize = count(pagination.pageSize) || length;
    this.pageNo = count(pagination.pageNo) ?? requested;
    // Without a count, a full page is taken to have one after it.
    const size = Math.max(1, this.pageSize);
    const known = length < size ? requested : requested + 1;
    this.totalPage = count(pagination.totalPage) ?? (totalCount === undefined ? known : Math.ceil(totalCount / size));
  }

  /** Whether there is a page after this one. An empty page is the last, whatever the service counts. */
  get hasNextPage(): boolean {
    return this.items.length > 0 && this.#requested < this.totalPage;
  }

  /**
   * Fetches the page after this one.
   * @throws ClientError when there is none; look at `hasNextPage` first.
   */
  nextPage(): PagePromise<T> {
    if (!this.hasNextPage) throw new ClientError(`Page ${this.pageNo} of ${this.totalPage} has no page after it.`);
    return this.#next(this.#requested + 1);
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<T, void, undefined> {
    for await (const page of this.pages()) yield* page.items;
  }

  /**
   * This page and those after it. It ends where the service repeats itself instead of going on: with a page number that
   * does not rise, or the answer of an earlier page.
   * @throws ClientError when the list grows without end while it is read.
   */
  async *pages(): AsyncGenerator<Page<T>, void, undefined> {
    // An empty page is the last, so that there are no more pages than items.
    const counted = Math.min(this.totalPage, Math.max(this.totalCount, this.#requested));
    const most = 2 * counted + 100;
    let page: Page<T> = this;
    let kept = "";
    for (let index = 0; ; index++) {
      yield page;
      if (!page.hasNextPage) return;
      if (this.#isCounted && page.#requested >= most)
        throw new ClientError(
          `Stopped after page ${page.#requested}: ${counted} pages became ${page.totalPage}. nextPage() goes on.`,
        );
      const next: Page<T> = await page.nextPage();
      // Brent's way to find a cycle of any length with one answer in memory: that of page 1, 2, 4, 8 ...
      if ((index & (index + 1)) === 0) kept = page.#answer();
      if (next.pageNo <= page.pageNo || next.#answer() === kept) return;
      page = next;
    }
  }

  /** What the service answered, without the page's number: by it an answer that comes again is known. */
  #answer(): string {
    return JSON.stringify([this.totalCount, this.items]);
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
    yield* (await this).pages();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<T, void, undefined> {
    yield* await this;
  }
}

/**
 * Requests the page that an input asks for, or the first. `request` sends the input of a page and makes the page of the
 * body that it receives.
 */
export function requestPage<T>(
  pagination: Pagination,
  input: object,
  request: (input: object, pageOf: (body: unknown) => Page<T>) => PagePromise<T>,
): PagePromise<T> {
  const fetchPage = (pageNo: unknown): PagePromise<T> => {
    // Anything but an object is passed on as it is, to be refused like every other wrong input.
    const pageInput = isObject(input) ? { ...input, [pagination.page]: pageNo } : input;
    return request(pageInput, (body) => new Page<T>(body, pagination, Number(pageNo), fetchPage));
  };
  const requested = valueAt(input, [pagination.page]);
  return fetchPage(requested === undefined ? 1 : requested);
}
