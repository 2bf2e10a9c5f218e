/** An object without one of its fields. The cast is needed, since `fromEntries` loses the names. */
export const without = <T extends object>(from: T, name: string): Partial<T> =>
  Object.fromEntries(Object.entries(from).filter(([key]) => key !== name)) as Partial<T>;

/** Greater limits are not tested, since validators need minutes for such values. Of a longer list, the first items are `searched`. */
export const longest = { text: 100_000, items: 2_000, searched: 50 };

/** A text of the given length, made from a valid one. */
export function textOfLength(text: string, wanted: number): string {
  const length = Math.min(Math.max(wanted, 0), longest.text);
  const units = [...(text || "a")];
  return [...units, ...Array.from({ length }, () => units.at(-1))].slice(0, length).join("");
}
