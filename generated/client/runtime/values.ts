export type Values = Record<string, unknown>;

/** Whether a value is an object of named values, and neither a list nor iterable like a `Map` or `Headers`. */
export const isObject = (value: unknown): value is Values =>
  typeof value === "object" && value !== null && !(Symbol.iterator in value);

/** A copy of the own properties, since a property that a script added to `Object.prototype` is neither an option nor an input. */
export const own = <T extends object>(given: T): T => Object.assign(Object.create(null), given);

/** The class of a value, such as `Date` or `AbortSignal`, in any realm. */
export const kindOf = (value: unknown): string => Object.prototype.toString.call(value).slice(8, -1);

/** Describes a value in an error, such as `of type Date`, without showing text or the content of objects. */
export const describe = (value: unknown): string =>
  typeof value === "number" ? String(value) : `of type ${kindOf(value)}`;
