import { AbortError } from "./errors.js";
import { builtin, probe } from "./platform.js";

interface Events {
  setMaxListeners(limit: number, signal: AbortSignal): void;
}

/** A call, or a wait of several calls, that the caller's signal can stop. */
export interface Abortable {
  operationId: string;
  signal: AbortSignal | undefined;
}

export const abortError = ({ signal, operationId }: Abortable, attempts?: number): AbortError =>
  new AbortError(`${operationId}: the call was aborted by its signal.`, {
    cause: signal?.reason,
    operationId,
    attempts,
  });

/** Calls `listener` when the signal aborts. Returns the function that removes the listener. */
export function onAbort(signal: AbortSignal | undefined, listener: () => void): () => void {
  // Node 20 warns of more than ten listeners, which concurrent calls with one signal have. A signal that is not Node's own,
  // such as jsdom's, is rejected, but never causes a warning.
  if (signal) probe(() => builtin<Events>("node:events")?.setMaxListeners(0, signal));
  signal?.addEventListener("abort", listener);
  return () => signal?.removeEventListener("abort", listener);
}

/** Settles like `work`, or rejects as soon as the call's signal aborts. */
export const unlessAborted = <T>(work: Promise<T>, call: Abortable, attempts?: number): Promise<T> =>
  new Promise((resolve, reject) => {
    const { signal } = call;
    const abort = () => reject(abortError(call, attempts));
    const forget = onAbort(signal, abort);
    if (signal?.aborted) abort();
    work.then(resolve, reject).finally(forget);
  });

/** Waits, unless the call's signal aborts. */
export async function pause(ms: number, call: Abortable, attempts?: number): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const time = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await unlessAborted(time, call, attempts).finally(() => clearTimeout(timer));
}
