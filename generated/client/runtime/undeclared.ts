/**
 * Reads a field of a result that the contract does not declare, since a service may send more than its documentation says.
 * Read declared fields as properties instead, which have types.
 *
 * @param value a result, or an object in it, or nothing.
 * @returns the value of the field, whose type you have to check; `undefined` if there is no such field.
 * @example
 * const widget = await client.widgets.get({ widgetId });
 * const weight = undeclared(widget, "weight");
 * if (typeof weight === "number") console.log(weight);
 */
export function undeclared(value: object | null | undefined, name: string): unknown {
  if (value === null || value === undefined || !Object.hasOwn(value, name)) return undefined;
  return (value as Record<string, unknown>)[name];
}
