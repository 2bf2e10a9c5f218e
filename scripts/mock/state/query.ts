import { tokensOf } from "../../contract/pointer.js";
import { isEqual } from "./equal.js";
import { evaluate, pluck, type Scope } from "./expression.js";
import type { Plan } from "./model.js";
import type { Item } from "./store.js";
import type { Filter, Sort } from "./vocabulary.js";

export const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);
const same = (a: unknown, b: unknown): boolean => isEqual(a, b) || String(a) === String(b);

const includes = (value: unknown, part: unknown): boolean =>
  value !== null && String(value).toLowerCase().includes(String(part).toLowerCase());

/** Compares the values of an item's field with the value of a filter. */
const tests = {
  contains: (values, given) => values.some((value) => includes(value, given)),
  equals: (values, given) => values.some((value) => same(value, given)),
  differs: (values, given) => !values.some((value) => same(value, given)),
  anyOf: (values, given) => values.some((value) => asList(given).some((one) => same(one, value))),
  presence: (values, given, { map }) => values.some((value) => value !== null) === map?.[String(given)],
} satisfies Partial<Record<keyof Filter, (values: unknown[], given: unknown, filter: Filter) => boolean>>;

const conditions = Object.keys(tests) as (keyof typeof tests)[];

/** Makes a predicate from a filter on an item's fields. Without a value, the filter accepts every item. */
export function testOf(filter: Filter, scope: Scope): (item: Item) => boolean {
  const tokens = tokensOf(filter.field ?? "");
  const stated = conditions.filter((name) => filter[name] !== undefined);
  const chosen = stated.map((name) => ({ given: evaluate(filter[name], scope), test: tests[name] }));
  return ({ data }) => {
    const values = asList(pluck(data, tokens)).filter((value) => value !== undefined);
    return chosen.every(({ given, test }) =>
      given === undefined ? filter.required !== true : test(values, given, filter),
    );
  };
}

function compare(a: unknown, b: unknown): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  const [left, right] = [String(a ?? ""), String(b ?? "")];
  return Number(left > right) - Number(left < right);
}

/** Sorts items as requested. The sort is stable. */
export function sorted(items: readonly Item[], sort: Sort | undefined, scope: Scope): readonly Item[] {
  const pointer = sort?.fields[String(evaluate(sort.by, scope))];
  if (sort === undefined || pointer === undefined) return items;
  const tokens = tokensOf(pointer);
  const sign = evaluate(sort.order, scope) === sort.descending ? -1 : 1;
  return [...items].sort((a, b) => sign * compare(pluck(a.data, tokens), pluck(b.data, tokens)));
}

export interface Page {
  items: readonly Item[];
  totalCount: number;
  totalPage: number;
  pageNo: number;
  pageSize: number;
}

/** The page of a list that `x-pagination` and the request select. Without pagination, the whole list. */
export function pageOf(plan: Plan, items: readonly Item[], scope: Scope): Page {
  const { page, size } = plan.operation.pagination?.request ?? {};
  const read = (name: string | undefined): number | undefined => {
    if (name === undefined) return undefined;
    const value = scope.request?.query[name] ?? pluck(scope.request?.body, [name]);
    return typeof value === "number" ? value : undefined;
  };
  const pageSize = read(size) ?? Math.max(1, items.length);
  // Some contracts do not limit the page number to 1 or more.
  const pageNo = Math.max(1, read(page) ?? 1);
  const totalPage = Math.ceil(items.length / pageSize);
  const begin = (pageNo - 1) * pageSize;
  return { items: items.slice(begin, begin + pageSize), totalCount: items.length, totalPage, pageNo, pageSize };
}
