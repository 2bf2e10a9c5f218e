import { ValidationError } from "../errors.js";
import { isObject, own, type Values } from "../values.js";
import type { StyledOperation } from "./styled-operation.js";

/** Whether a media type, or a range such as `image/*`, includes another one. Parameters and case are ignored. */
function holds(range: string, type: string): boolean {
  const parts = (text: string) => (text.split(";")[0] ?? "").trim().toLowerCase().split("/");
  const given = parts(type);
  return given.length === 2 && parts(range).every((part, index) => part === "*" || part === given[index]);
}

/**
 * The operation with the body of the media type that the call chooses, and the input without that choice.
 * @throws ValidationError if the choice is missing, or the contract does not declare it.
 */
export function withChoice({ choice, ...operation }: StyledOperation, given: object) {
  if (choice === undefined || !isObject(given)) return { operation, input: given, isChosen: false };
  const { [choice.input]: chosen, ...input }: Values = own(given);
  if (chosen === undefined ? choice.usual !== undefined : chosen === choice.usual)
    return { operation, input, isChosen: false };
  const type = String(chosen ?? "");
  const body = choice.bodies.find(({ contentType }) => holds(contentType, type));
  if (body === undefined) {
    const known = [choice.usual, ...choice.bodies.map(({ contentType }) => contentType)].filter(Boolean).join(", ");
    throw new ValidationError(`"${choice.input}" of ${operation.id} must be one of ${known}; it is "${type}".`);
  }
  const { fields, required, wholeBody, styled, form, ...rest } = operation;
  return { operation: { ...rest, ...body, contentType: type }, input, isChosen: true };
}
