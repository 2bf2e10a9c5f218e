import { AbortError } from "./errors.js";

/** A call, or a wait of several, that its caller's signal may stop. */
export interface Abortable {
  operationId: string;
  signal: AbortSignal | undefined;
}

/** The error of a call that its signal stopped. */
export const abortError = ({ signal, operationId }: Abortable, attempts?: number): AbortError =>
  new AbortError(`${operationId}: the call was aborted by its signal.`, {
    cause: signal?.reason,
    operationId,
    attempts,
  });

/** Settles as `work` does, but not after the call's signal has aborted. */
export const unlessAborted = <T>(work: Promise<T>, call: Abortable, attempts?: number): Promise<T> =>
  new Promise((resolve, reject) => {
    const { signal } = call;
    const abort = () => reject(abortError(call, attempts));
    signal?.addEventListener("abort", abort);
    if (signal?.aborted) abort();
    work.then(resolve, reject).finally(() => signal?.removeEventListener("abort", abort));
  });

/** Waits, unless the call's signal aborts. */
export async function pause(ms: number, call: Abortable, attempts?: number): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const time = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await unlessAborted(time, call, attempts).finally(() => clearTimeout(timer));
}
