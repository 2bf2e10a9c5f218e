/**
 * A field of a result that the contract does not declare: a service may send more than its documentation tells. What is
 * declared is read as a property instead, with its type.
 *
 * @param value a result, or an object in it. Where it is missing, so is the field.
 * @returns the value of the field, of a type that is for you to check; `undefined` where there is no such field.
 * @example
 * const person = await client.persons.get({ workspaceName, personId });
 * const age = undeclared(person, "age");
 * if (typeof age === "number") console.log(age);
 */
export function undeclared(value: object | null | undefined, name: string): unknown {
  if (value === null || value === undefined || !Object.hasOwn(value, name)) return undefined;
  return (value as Record<string, unknown>)[name];
}
