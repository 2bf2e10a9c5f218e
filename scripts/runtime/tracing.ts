import type { CallResponse } from "./call.js";
import { packageName } from "./package.js";
import { builtin, probe } from "./platform.js";
import { cutQueries } from "./redact.js";

/** The part of a tracing channel of Node that is used here. */
interface TracingChannel {
  readonly hasSubscribers: boolean;
  tracePromise(work: () => Promise<unknown>, context: object): Promise<unknown>;
}

/** The part of Node that is used here. */
interface DiagnosticsChannels {
  tracingChannel(name: string): TracingChannel;
}

/** What subscribers get of a call or an attempt: nothing of its body, its headers and its query. */
interface Context {
  operationId: string;
  method: string;
  url: string;
  /** Of an attempt: its number, from 1. */
  attempt?: number;
}

/** Runs some work, and publishes when it begins and ends. */
export type Trace = (context: Context, work: () => Promise<CallResponse>) => Promise<CallResponse>;

/**
 * Makes the function that traces calls or attempts for those who subscribed to `tracing:<package>:<kind>:start`, `:end`,
 * `:asyncStart`, `:asyncEnd` or `:error` of `node:diagnostics_channel`. Without subscribers it does nothing.
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
        // The `result` of the context.
        return { status: received.response.status, attempts: received.attempts };
      },
      { operationId, method, url: cutQueries(url), ...(attempt && { attempt }) },
    );
    return traced.then(() => received);
  };
}
