/** Values that a schema may not allow. */
const strange = [null, true, 0, -1, 1.5, 1e9, "", " ", "a;b|c", "x".repeat(600), "2026-13-18T10:30:00", [], {}];

/** Every copy of a value with one change, at any depth: replaced, removed, added or repeated. */
export function* mutantsOf(value: unknown, isBelow = false): Generator<unknown> {
  if (isBelow) yield* strange;
  if (Array.isArray(value)) {
    yield [...value, ...value];
    yield new Array(200).fill(value[0] ?? 1);
    const [first] = value;
    for (const mutant of value.length > 0 ? mutantsOf(first, true) : []) yield [mutant, ...value.slice(1)];
  } else if (typeof value === "object" && value !== null) {
    yield { ...value, unheardOf: 1 };
    for (const [name, item] of Object.entries(value)) {
      yield Object.fromEntries(Object.entries(value).filter(([other]) => other !== name));
      for (const mutant of mutantsOf(item, true)) yield { ...value, [name]: mutant };
    }
  }
}
