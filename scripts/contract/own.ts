/** The value of an object's own key: documents name theirs as they like, `constructor` and `valueOf` too. */
export const own = <Value>(from: Readonly<Record<string, Value>> | undefined, key: string): Value | undefined =>
  from !== undefined && Object.hasOwn(from, key) ? from[key] : undefined;
