import { ApiPromise } from "./api-promise.js";
import type { CallResponse } from "./call.js";
import type { Caller } from "./connect.js";
import { ValidationError } from "./errors.js";
import type { Operation } from "./operation.js";
import { checkNames } from "./options.js";
import { PagePromise } from "./page.js";
import { own, type Values } from "./values.js";

/** An input, or each alternative of it, without some of its fields. */
type Without<Input, Names extends string> = Input extends unknown
  ? Omit<Input, Names> & { [Name in Names]?: never }
  : never;

/** The type of a call that already has some of its inputs, which therefore cannot be given. */
export type CallIn<Call, Names extends string> = Call extends (
  input: infer Input extends object,
  options?: infer Options,
) => infer Result
  ? Record<never, never> extends Omit<Input, Names>
    ? (input?: Without<Input, Names>, options?: Options) => Result
    : (input: Without<Input, Names>, options?: Options) => Result
  : Call;

/**
 * The type of a resource whose calls already have some of their inputs.
 *
 * @typeParam Own by call, the names of the inputs that still have to be given
 */
export type ResourceIn<Resource, Names extends string, Own extends object> = {
  readonly [Verb in keyof Resource]: CallIn<Resource[Verb], Exclude<Names, Verb extends keyof Own ? Own[Verb] : never>>;
};

/**
 * Creates a caller that adds these inputs to each call that has them in its path.
 *
 * @param known names of the inputs that may be given
 * @throws ValidationError if an input is not known, or has no value.
 */
export function withInputs(caller: Caller, given: object, known: Readonly<Record<string, true>>): Caller {
  checkNames("in", "input", given, known);
  const missing = Object.keys(given).find((name) => given[name] === undefined);
  if (missing !== undefined) throw new ValidationError(`in needs a value for ${missing}.`);
  const inputs: Values = own({ ...caller.inputs, ...given });
  const fill = ({ id, fields }: Operation, input: object = {}): object | ValidationError => {
    const added = Object.entries(given).filter(([name]) => Object.hasOwn(fields, name) && fields[name]?.[0] === "path");
    const twice = added.find(([name]) => Object.hasOwn(Object(input), name));
    if (twice)
      return new ValidationError(`${id} has the input ${twice[0]} from client.in() already. Leave it out of the call.`);
    // A value that is not an object is passed on unchanged, so that it is rejected like every other invalid input.
    return typeof input === "object" && input !== null ? { ...Object.fromEntries(added), ...input } : input;
  };
  const refused = (error: ValidationError) =>
    [Promise.reject<CallResponse>(error), () => Promise.reject(error)] as const;
  return {
    ...caller,
    inputs,
    call: (operation, input, options) => {
      const filled = fill(operation, input);
      return filled instanceof ValidationError
        ? new ApiPromise(...refused(filled))
        : caller.call(operation, filled, options);
    },
    page: (operation, input, options) => {
      const filled = fill(operation, input);
      return filled instanceof ValidationError
        ? new PagePromise(...refused(filled))
        : caller.page(operation, filled, options);
    },
    withOptions: (changes) => withInputs(caller.withOptions(changes), given, known),
  };
}
