import { own } from "../contract/own.js";
import { different, type Finder, firstOf } from "./sample-items.js";
import { numbersOf } from "./sample-number.js";
import { added, type Schema } from "./schema.js";

type Entries = [name: string, value: unknown][];

/** Maximum number of optional properties that are tried, and of further values for each property. */
const most = 20;
const further = 5;

/** The schemas of the property with this name. */
function propertyIn(parts: readonly Schema[], name: string): Schema[] {
  return parts.flatMap(({ properties, patternProperties = {}, additionalProperties: additional }) => {
    const declared = own(properties, name);
    const matching = Object.entries(patternProperties).filter(([pattern]) => new RegExp(pattern, "u").test(name));
    const found = [...(declared === undefined ? [] : [declared]), ...matching.map(([, schema]) => schema)];
    return found.length === 0 && typeof additional === "object" ? [additional] : found;
  });
}

/** The properties with these names for which a value is found. */
function entriesOf(parts: readonly Schema[], names: Iterable<string>, finder: Finder): Entries {
  return [...names].flatMap((name): Entries => {
    const value = finder.first(propertyIn(parts, name));
    return value === undefined ? [] : [[name, value]];
  });
}

/** The required properties, and those that a required one requires. */
function requiredIn(parts: readonly Schema[]): Set<string> {
  const required = new Set(parts.flatMap((part) => part.required ?? []));
  // The iteration over a set includes the elements that are added during it.
  for (const name of required)
    for (const part of parts) for (const other of own(part.dependentRequired, name) ?? []) required.add(other);
  return required;
}

/** Names of undeclared properties that the schemas allow: by their patterns, by `propertyNames`, or any. */
function otherNames(parts: readonly Schema[], count: number, finder: Finder): string[] {
  const names = parts.flatMap((part) => part.propertyNames ?? []);
  const patterns = parts.flatMap((part) => Object.keys(part.patternProperties ?? {}));
  const text = added({ type: "string" });
  const found = patterns.flatMap((pattern) => different([text, ...names, added({ pattern })], count, finder));
  const any = names.length > 0 ? different([text, ...names], count, finder) : [];
  const numbered = Array.from({ length: count }, (_, index) => `key${index + 1}`);
  return [...found, ...any, ...numbered].map(String);
}

/** Objects that probably match all of the schemas, likeliest first. The caller has to test them. */
export function* objects(parts: readonly Schema[], finder: Finder): Generator<Record<string, unknown>> {
  const isShown = (name: string) => propertyIn(parts, name).every(finder.isShown);
  const required = requiredIn(parts);
  const needed = [...required].filter(isShown);
  const entries = entriesOf(parts, needed, finder);
  if (entries.length < needed.length) return;
  const isOptional = (name: string) => !required.has(name) && isShown(name);
  const declared = [...new Set(parts.flatMap((part) => Object.keys(part.properties ?? {})))].filter(isOptional);
  const least = Math.max(0, ...numbersOf(parts, "minProperties"));
  const missing = least - entries.length;
  if (missing > 0) {
    const names = [...declared.slice(0, most), ...otherNames(parts, missing, finder)].filter(isOptional);
    const optional = entriesOf(parts, new Set(names), finder);
    // Not all of them may be allowed together.
    for (const [start] of optional.entries())
      yield Object.fromEntries([...entries, ...optional.slice(start, start + missing)]);
  } else yield Object.fromEntries(entries);
  // Some alternatives are distinguished by optional properties.
  const filled = entriesOf(parts, declared.slice(0, most), finder);
  for (const entry of filled) yield Object.fromEntries([...entries, entry]);
  yield Object.fromEntries([...entries, ...filled]);
  for (const [name] of entries)
    for (const value of firstOf(finder.all(propertyIn(parts, name)), further))
      yield { ...Object.fromEntries(entries), [name]: value };
}
