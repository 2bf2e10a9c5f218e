import type { Api } from "../api/api.js";
import type { Operation } from "../api/operation.js";
import { UserError } from "../cli/errors.js";

/** A waiter for a status in an operation's response. */
export interface WaitModel {
  method: string;
  /** JSON pointer to the status in the result of the call. */
  pointer: string;
  success: readonly string[];
  failure: readonly string[];
  /** The operations that start and cancel the awaited work. */
  startedBy: readonly string[];
  cancelledBy: string | undefined;
}

/**
 * Makes the waiter of an operation from its `x-wait`.
 * @throws UserError if the status is outside the result of the call.
 */
export function waiterOf({ envelope }: Api, { wait, pointer, id }: Operation): WaitModel | undefined {
  if (wait === undefined) return undefined;
  const data = envelope?.data ?? "";
  if (!wait.status.startsWith(`${data}/`))
    throw new UserError(
      `${pointer}/x-wait: the status of ${id} is at ${wait.status}, and a call resolves to ${data} alone, as x-envelope ` +
        "has it. A client can wait only for a status within that: point to one.",
    );
  const { method, success, failure, startedBy = [], cancelledBy } = wait;
  return { method, pointer: wait.status.slice(data.length), success, failure, startedBy, cancelledBy };
}
