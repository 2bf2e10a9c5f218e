import type { CallResponse } from "./call.js";
import { packageName } from "./package.js";
import { builtin, probe } from "./platform.js";
import { cutQueries } from "./redact.js";

/** The members of Node's `TracingChannel` that are used here. */
interface TracingChannel {
  readonly hasSubscribers: boolean;
  tracePromise(work: () => Promise<unknown>, context: object): Promise<unknown>;
}

/** The function of `node:diagnostics_channel` that is used here. */
interface DiagnosticsChannels {
  tracingChannel(name: string): TracingChannel;
}

/** The context that subscribers receive for a call or an attempt. It has neither body, headers nor query. */
interface Context {
  operationId: string;
  method: string;
  url: string;
  /** Number of the attempt, from 1; absent for a call. */
  attempt?: number;
}

/** Runs `work` and publishes its start and end. */
export type Trace = (context: Context, work: () => Promise<CallResponse>) => Promise<CallResponse>;

/**
 * Creates the function that traces calls or attempts. It publishes to `tracing:<package>:<kind>:start`, `:end`,
 * `:asyncStart`, `:asyncEnd` and `:error` of `node:diagnostics_channel`, and does nothing without subscribers.
 */
export function createTrace(kind: "call" | "attempt"): Trace {
  const channel = probe(() =>
    builtin<DiagnosticsChannels>("node:diagnostics_channel")?.tracingChannel(`${packageName}:${kind}`),
  );
  return ({ operationId, method, url, attempt }, work) => {
    if (!channel?.hasSubscribers) return work();
    let received: CallResponse;
    const traced = channel.tracePromise(
      async () => {
        received = await work();
        // This becomes the `result` of the context.
        return { status: received.response.status, attempts: received.attempts };
      },
      { operationId, method, url: cutQueries(url), ...(attempt && { attempt }) },
    );
    return traced.then(() => received);
  };
}
