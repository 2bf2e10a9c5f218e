import { type ClientOptions, MediaIntelligence } from "ncloud-media-intelligence";
import type { Call, Waiter } from "./catalogue.js";
import { reportFailure } from "./failure.js";
import type { CallFlags } from "./flags.js";
import { methodOf } from "./method.js";
import { printable } from "./printable.js";

/** Writes a line. Resolves when the output stream accepts more. */
const writeLine = (text: string): Promise<void> =>
  new Promise((resolve) => {
    process.stdout.write(`${printable(text)}\n`, () => resolve());
  });

const jsonOf = (value: unknown): string => JSON.stringify(value, null, 2);

async function clientOptions({ mock, baseUrl, allowInsecureHttp }: CallFlags): Promise<ClientOptions> {
  if (mock !== true) return { baseURL: baseUrl, allowInsecureHttp };
  const { createMock, mockCredentials } = await import("ncloud-media-intelligence/mock");
  return { fetch: createMock().fetch, credentials: mockCredentials };
}

/** Waits for the job that a call reads or starts, and prints its last result. */
async function wait(client: MediaIntelligence, call: Call, waiter: Waiter, input: object, signal: AbortSignal) {
  let values = { ...input };
  if (waiter.isStarted) {
    const started = await methodOf(client, call.resource, call.verb)(input, { signal });
    console.error(`started: ${printable(JSON.stringify(started))}`);
    values = { ...Object(started), ...input };
  }
  const own = Object.fromEntries(Object.entries(values).filter(([name]) => waiter.inputs.includes(name)));
  const onProgress = (status: string) => console.error(`status: ${printable(status)}`);
  const result = await methodOf(client, waiter.resource, waiter.method)(own, { signal, onProgress });
  await writeLine(jsonOf(result));
}

/** Sends a call and prints its result, if it has one. */
async function perform(client: MediaIntelligence, call: Call, input: object, flags: CallFlags, signal: AbortSignal) {
  if (flags.wait === true && call.waiter !== undefined) return wait(client, call, call.waiter, input, signal);
  const pending = methodOf(client, call.resource, call.verb)(input, { signal });
  if (flags.all === true) {
    for await (const item of pending) await writeLine(JSON.stringify(item));
    return;
  }
  const result = await pending;
  if (result !== undefined) await writeLine(jsonOf(result));
}

/** Sends a call until it ends or a signal arrives. Reports its errors. */
export async function send(call: Call, input: object, flags: CallFlags, stopped: Promise<void>): Promise<void> {
  const controller = new AbortController();
  void stopped.then(() => controller.abort());
  try {
    const client = new MediaIntelligence(await clientOptions(flags));
    await perform(client, call, input, flags, controller.signal);
  } catch (error) {
    reportFailure(error);
  }
}
