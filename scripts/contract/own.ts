/** The value of an object's own key, since documents may have keys such as `constructor` and `valueOf`. */
export const own = <Value>(from: Readonly<Record<string, Value>> | undefined, key: string): Value | undefined =>
  from !== undefined && Object.hasOwn(from, key) ? from[key] : undefined;
