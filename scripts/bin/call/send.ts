import { type ClientOptions, MediaIntelligence } from "ncloud-media-intelligence";
import type { Call } from "./catalogue.js";

import { reportFailure } from "./failure.js";
import type { CallFlags } from "./flags.js";

/** A call or a waiter of the client. */
type Method = (input: object, options: object) => PromiseLike<unknown> & AsyncIterable<unknown>;

/** The methods of the client, by resource and verb: the catalogue is of this client. */
const methodOf = (client: MediaIntelligence, resource: string, verb: string): Method => {
  const methods = (client as unknown as Record<string, Record<string, Method>>)[resource];
  const method = methods?.[verb];
  if (method === undefined) throw new Error(`The client has no ${resource}.${verb}.`);
  return method.bind(methods);
};

/** Writes a line, and resolves when the reader of the output is ready for more. */
const writeLine = (text: string): Promise<void> =>
  new Promise((resolve) => {
    process.stdout.write(`${text}\n`, () => resolve());
  });

const jsonOf = (value: unknown): string => JSON.stringify(value, null, 2);

async function clientOptions({ mock, baseUrl, allowInsecureHttp }: CallFlags): Promise<ClientOptions> {
  if (mock !== true) return { baseURL: baseUrl, allowInsecureHttp };
  const { createMock, mockCredentials } = await import("ncloud-media-intelligence/mock");
  return { fetch: createMock().fetch, credentials: mockCredentials };
}

/** Waits for the job that a call reads or starts, and prints its last result. */
async function wait(client: MediaIntelligence, { resource, verb, waiter }: Call, input: object, signal: AbortSignal) {
  if (waiter === undefined) return;
  let known = { ...input };
  if (waiter.isStarted) {
    const started = await methodOf(client, resource, verb)(input, { signal });
    console.error(`started: ${JSON.stringify(started)}`);
    known = { ...Object(started), ...input };
  }
  const own = Object.fromEntries(Object.entries(known).filter(([name]) => waiter.inputs.includes(name)));
  const onProgress = (status: string) => console.error(`status: ${status}`);
  const result = await methodOf(client, waiter.resource, waiter.method)(own, { signal, onProgress });
  await writeLine(jsonOf(result));
}

/** Makes a call and prints its result; a call without a result prints nothing. */
async function perform(client: MediaIntelligence, call: Call, input: object, flags: CallFlags, signal: AbortSignal) {
  if (flags.wait === true) return wait(client, call, input, signal);
  const pending = methodOf(client, call.resource, call.verb)(input, { signal });
  if (flags.all === true) {
    for await (const item of pending) await writeLine(JSON.stringify(item));
    return;
  }
  const result = await pending;
  if (result !== undefined) await writeLine(jsonOf(result));
}

/** Makes a call until it ends or a signal arrives. Its errors are reported here. */
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

/** A request as the client would send it. */
interface Captured {
  url: string;
  method: string;
  headers: Record<string, string>;
  body: string | undefined;
}

/** The request of a call, which is not sent. */
export async function captureRequest(
  { resource, verb }: Call,
  input: object,
  { baseUrl, allowInsecureHttp }: CallFlags,
) {
  let captured: Captured | undefined;
  const client = new MediaIntelligence({
    baseURL: baseUrl,
    allowInsecureHttp,
    // Nothing is sent, so that no key is needed.
    credentials: { accessKey: "none", secretKey: "none" },
    maxRetries: 0,
    fetch: async (url, init) => {
      const { method, headers } = init;
      const { body } = init as { body?: unknown };
      captured = { url, method, headers: { ...headers }, body: typeof body === "string" ? body : undefined };
      throw new Error("This request is only shown.");
    },
  });
  await methodOf(
    client,
    resource,
    verb,
  )(input, {}).then(undefined, (error) => {
    if (captured === undefined) throw error;
  });
  return captured;
}
