import type { OperationModel } from "./model.js";
import { pascalCase } from "./naming.js";
import { propertyKey } from "./text.js";

/** Name of an operation's constant in `operations.ts`. */
export const constName = ({ resource, verb }: Pick<OperationModel, "resource" | "verb">): string =>
  `${resource}${pascalCase(verb)}`;

/** Whether a call needs an input. */
export const isInputRequired = ({ fields, choice }: Pick<OperationModel, "fields" | "choice">) =>
  choice?.isRequired === true || fields.some((field) => field.required);

/** A call with its required inputs as variables of the same names. */
export function exampleCall({ resource, fields }: Pick<OperationModel, "resource" | "fields">, method: string): string {
  const required = fields.filter((field) => field.required).map(({ name }) => name);
  return `client.${resource}.${method}(${required.length === 0 ? "" : `{ ${required.join(", ")} }`})`;
}

/** The comment lines with the page of an operation and its deprecation. */
export function seeAlso({ operation }: OperationModel): string[] {
  return [...(operation.docs ? [`@see ${operation.docs.url}`] : []), ...(operation.deprecated ? ["@deprecated"] : [])];
}

/** The type of an object whose status is one of the given ones. */
export const narrowedTo = (path: readonly string[], values: readonly string[]): string =>
  path.reduceRight(
    (type, token) => `{ ${propertyKey(token)}: ${type} }`,
    values.map((value) => JSON.stringify(value)).join(" | "),
  );
