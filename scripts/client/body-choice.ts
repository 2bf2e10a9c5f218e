import type { Operation } from "../api/operation.js";
import { isRange } from "../contract/media-type.js";
import { uniqueName } from "../contract/unique-name.js";
import type { BodyInput } from "./bodies.js";
import type { FieldModel } from "./field.js";
import { nameInputs } from "./input-names.js";

/** A media type that a call can choose for its body. */
export interface ChosenBody extends Omit<BodyInput, "deviations"> {
  /** A media type or a range of them. */
  contentType: string;
  /** The inputs of the call with this body, those of its parameters too. */
  fields: FieldModel[];
}

/** The choice of the media type of a body. */
export interface BodyChoice {
  /** The input that names the media type. */
  input: string;
  /** Whether the input is required, because the first body has a range of media types. */
  isRequired: boolean;
  /** The bodies. A call that does not choose one sends the first. */
  bodies: readonly ChosenBody[];
}

/** The choice of media types; undefined if the body of the call has only one. */
export function choiceOf(
  operation: Operation,
  parameters: readonly FieldModel[],
  given: readonly BodyInput[],
): BodyChoice | undefined {
  const bodies = given.flatMap(({ contentType, fields, ...body }): ChosenBody[] => {
    if (contentType === undefined) return [];
    return [{ ...body, contentType, fields: nameInputs(operation, [...parameters, ...fields]).fields }];
  });
  const [first] = bodies;
  if (first === undefined || (bodies.length === 1 && !isRange(first.contentType))) return undefined;
  const names = new Set(bodies.flatMap(({ fields }) => fields.map(({ name }) => name)));
  return {
    input: uniqueName("contentType", (name) => names.has(name)),
    isRequired: isRange(first.contentType),
    bodies,
  };
}

/** The type of the input that names a media type: `"text/csv"`, or `` `image/${string}` `` for a range. */
export const contentTypeType = (type: string): string =>
  isRange(type) ? `\`${type.replaceAll("*", "\u0024{string}")}\`` : JSON.stringify(type);
