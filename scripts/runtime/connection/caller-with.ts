import type { CallValidator } from "../call-validator.js";
import type { Caller } from "../connect.js";
import type { Definition } from "../definition.js";
import type { ClientOptions } from "../options.js";

/** Connects a client to its service. */
export type Connect = (definition: Definition, options: ClientOptions, validator?: CallValidator) => Caller;

const isCaller = (given: object): given is Caller => Object.hasOwn(Object(given), "call");

/**
 * Creates `callerOf`, which returns the connection of a client or a resource: the given one, or a new one if options
 * are given.
 */
export const callerWith =
  <Options extends object>(connect: Connect) =>
  (definition: Definition, given: Caller | Options, validator?: CallValidator): Caller =>
    // The cast is safe, since `connect` checks all options, including those that only this client has.
    isCaller(given) ? given : connect(definition, given as ClientOptions, validator);
