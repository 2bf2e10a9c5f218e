/** An object without one of its fields. The cast: `fromEntries` forgets the names. */
export const without = <T extends object>(from: T, name: string): Partial<T> =>
  Object.fromEntries(Object.entries(from).filter(([key]) => key !== name)) as Partial<T>;

/** Limits beyond these are not tried: values of that size take a validator minutes. */
export const longest = { text: 100_000, items: 2_000 };

/** A text of a length, made from one that fits. */
export function textOfLength(text: string, wanted: number): string {
  const length = Math.min(Math.max(wanted, 0), longest.text);
  const units = [...(text || "a")];
  return [...units, ...Array.from({ length }, () => units.at(-1))].slice(0, length).join("");
}
