import { different, type Finder } from "./sample-items.js";
import { numbersOf } from "./sample-number.js";
import { added, type Schema } from "./schema.js";

/** As many items as are needed; undefined if too few are found. */
function itemsOf(
  schemas: readonly Schema[],
  count: number,
  isUnique: boolean,
  finder: Finder,
): readonly unknown[] | undefined {
  if (count <= 0) return [];
  if (isUnique) {
    const found = different(schemas, count, finder);
    return found.length < count ? undefined : found;
  }
  const item = finder.first(schemas);
  return item === undefined ? undefined : Array.from({ length: count }, () => item);
}

/** The items that `contains` requires; undefined if they are not found. */
function containedIn(
  parts: readonly Schema[],
  items: readonly Schema[],
  isUnique: boolean,
  finder: Finder,
): readonly unknown[] | undefined {
  const found = parts.map(({ contains, minContains = 1 }) =>
    contains === undefined ? [] : itemsOf([contains, ...items], Number(minContains), isUnique, finder),
  );
  return found.includes(undefined) ? undefined : found.flatMap((each) => each ?? []);
}

/** Schemas that exclude further items of `contains`, if there are already as many as `maxContains` allows. */
const excluded = (parts: readonly Schema[]): Schema[] =>
  parts.flatMap(({ contains, maxContains }) =>
    contains === undefined || maxContains === undefined ? [] : [added({ not: contains })],
  );

/** Lists that probably match all of the schemas, likeliest first. The caller has to test them. */
export function* lists(parts: readonly Schema[], finder: Finder): Generator<readonly unknown[]> {
  const least = Math.max(0, ...numbersOf(parts, "minItems"));
  const isUnique = parts.some((part) => part.uniqueItems === true);
  const tuple = parts.find(({ prefixItems }) => prefixItems !== undefined)?.prefixItems ?? [];
  const first = tuple.map((item) => finder.first([item]));
  const items = parts.flatMap((part) => part.items ?? []);
  const contained = containedIn(parts, items, isUnique, finder);
  if (contained === undefined || first.includes(undefined)) return;
  const known = [...first, ...contained];
  const others = [...items, ...excluded(parts)];
  const isAny = parts.every((part) => part.items === undefined);
  const wished = tuple.length > 0 || isAny || contained.length > 0 ? least : Math.max(least, 1);
  for (const isDifferent of isUnique ? [true] : [false, true]) {
    const missing = itemsOf(others, wished - known.length, isDifferent, finder);
    if (missing !== undefined) yield [...known, ...missing];
  }
  // The found items are part of the others, such as those that a unique list contains.
  const all = isUnique ? itemsOf(others, least, true, finder) : undefined;
  if (all !== undefined) yield all;
  yield known;
}
