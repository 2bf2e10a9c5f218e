/** Values by their names. */
export type Values = Record<string, unknown>;

/** Whether a value is an object of named values: no list, and no `Map` or `Headers`, whose values have no such names. */
export const isObject = (value: unknown): value is Values =>
  typeof value === "object" && value !== null && !(Symbol.iterator in value);

/** A copy of what an object has itself: what some script has put on `Object.prototype` is neither an option nor an input. */
export const own = <T extends object>(given: T): T => Object.assign(Object.create(null), given);

/** The kind of a value, such as `Date` or `AbortSignal`, whichever copy of its class made it. */
export const kindOf = (value: unknown): string => Object.prototype.toString.call(value).slice(8, -1);

/** A value in an error's words: what it is, such as `of type Date`, without what text or objects hold. */
export const describe = (value: unknown): string =>
  typeof value === "number" ? String(value) : `of type ${kindOf(value)}`;
