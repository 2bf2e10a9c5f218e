import { ApiPromise } from "./api-promise.js";
import { ClientError } from "./errors.js";
import type { Pagination } from "./operation.js";
import { type Path, valueAt } from "./path.js";
import { isObject } from "./values.js";

/** A page of a list. Iteration yields its items, then those of the following pages. */
export class Page<T> implements AsyncIterable<T> {
  /** The items of this page. */
  declare readonly items: readonly T[];
  /** Number of all items, as counted by the service; if it does not count, the number of items on this page. */
  declare readonly totalCount: number;
  /** Number of all pages, as counted by the service; if it does not count, the number of pages that are certain or likely. */
  declare readonly totalPage: number;
  /** Number of this page; the first is 1. */
  declare readonly pageNo: number;
  /** The page size that the service used. */
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
    // The contract types the items; nothing can check that at run time.
    this.items = Array.isArray(items) ? (items as T[]) : [];
    this.#requested = requested;
    this.#isCounted = Boolean(pagination.totalCount || pagination.totalPage);
    this.#next = next;
    const totalCount = count(pagination.totalCount);
    const { length } = this.items;
    this.totalCount = totalCount ?? length;
    this.pageSize = count(pagination.pageSize) || length;
    this.pageNo = count(pagination.pageNo) ?? requested;
    const size = Math.max(1, this.pageSize);
    const counted = count(pagination.totalPage) ?? (totalCount && Math.ceil(totalCount / size));
    // Without a count, a full page is assumed to have one after it.
    this.totalPage = counted ?? (length < size ? requested : requested + 1);
  }

  /** Whether there is a page after this one. An empty page is the last one, even if the service counts more. */
  get hasNextPage(): boolean {
    return this.items.length > 0 && this.#requested < this.totalPage;
  }

  /**
   * Fetches the next page.
   * @throws ClientError if there is no next page; check `hasNextPage` first.
   */
  nextPage(): PagePromise<T> {
    if (!this.hasNextPage) throw new ClientError(`Page ${this.pageNo} of ${this.totalPage} has no page after it.`);
    return this.#next(this.#requested + 1);
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<T, void, undefined> {
    for await (const page of this.pages()) yield* page.items;
  }

  /**
   * Yields this page and the pages after it. It ends if the service repeats pages, that is, if the page number does not
   * increase or the content is that of an earlier page.
   * @throws ClientError if the list grows without end while it is read.
   */
  async *pages(): AsyncGenerator<Page<T>, void, undefined> {
    // An empty page is the last one, so there are at most as many pages as items.
    const counted = Math.min(this.totalPage, Math.max(this.totalCount, this.#requested));
    const maxPages = 2 * counted + 100;
    let page: Page<T> = this;
    let kept = "";
    for (let index = 0; ; index++) {
      yield page;
      if (!page.hasNextPage) return;
      if (this.#isCounted && page.#requested >= maxPages)
        throw new ClientError(
          `Stopped after page ${page.#requested}: the list keeps growing, from ${counted} to ${page.totalPage} pages. nextPage() continues.`,
        );
      const next: Page<T> = await page.nextPage();
      // Brent's algorithm finds a cycle of any length with one page in memory: the first, second, fourth, eighth ...
      if ((index & (index + 1)) === 0) kept = page.#content();
      if (next.pageNo <= page.pageNo || next.#content() === kept) return;
      page = next;
    }
  }

  /** The content without the page's number, to recognize a repeated page. */
  #content(): string {
    return JSON.stringify([this.totalCount, this.items]);
  }
}

/**
 * The result of a list call. Await it for the requested page, or iterate it for every item from that page on.
 *
 * @example
 * const page = await client.widgets.list({ pageSize: 100 });
 * for await (const widget of client.widgets.list()) console.log(widget.name);
 */
export class PagePromise<T> extends ApiPromise<Page<T>> implements AsyncIterable<T> {
  /** Yields page after page, starting with the requested one. */
  async *pages(): AsyncGenerator<Page<T>, void, undefined> {
    yield* (await this).pages();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<T, void, undefined> {
    yield* await this;
  }
}

/** Requests the page that the input names, or else the first, with `request`, which sends the input of one page. */
export function requestPage<T>(
  pagination: Pagination,
  input: object,
  request: (input: object, pageOf: (body: unknown) => Page<T>) => PagePromise<T>,
): PagePromise<T> {
  const fetchPage = (pageNo: unknown): PagePromise<T> => {
    // An input that is not an object is passed on unchanged, so that it is rejected like every other invalid input.
    const pageInput = isObject(input) ? { ...input, [pagination.page]: pageNo } : input;
    return request(pageInput, (body) => new Page<T>(body, pagination, Number(pageNo), fetchPage));
  };
  const requested = valueAt(input, [pagination.page]);
  return fetchPage(requested === undefined ? 1 : requested);
}
