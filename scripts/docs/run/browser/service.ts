import { data, h, text } from "./dom.js";

/** A key pair of the mock. */
export interface Keys {
  accessKey: string;
  secretKey: string;
}

/** The response to a request. */
export interface Reply {
  status: number;
  headers: [name: string, value: string][];
  body: string;
}

/** The mock that this page calls: the one of the server that serves the page, or its own. */
export interface Service {
  keys: Keys;
  isServed: boolean;
  /** Sends a request. The address is a path of the mock, or a URL that the mock returned. */
  fetch: (address: string, init: RequestInit) => Promise<Reply>;
  reset: () => Promise<void>;
}

/** The mock of the server, if it has one. The server then writes the keys into the page. */
function servedMock(): Service | undefined {
  const keys = document.getElementById("served-mock")?.textContent;
  if (keys === undefined || keys === null) return undefined;
  const call = async (address: string, init: RequestInit) => {
    const response = await fetch(address, init);
    return { status: response.status, headers: [...response.headers], body: await response.text() };
  };
  const reset = async () => {
    await fetch("/__mock/state", { method: "DELETE" });
  };
  return { keys: JSON.parse(keys), isServed: true, fetch: call, reset };
}

type Answer = { id: number; error?: string } & Partial<Reply>;

/** The mock in a frame of this page. The frame is sandboxed, since the mock compiles its validators. */
function framedMock(): Promise<Service> {
  const frame = h("iframe", { src: data.frame, sandbox: "allow-scripts", hidden: true, title: "mock" });
  const waiting = new Map<number, (answer: Answer) => void>();
  let count = 0;
  const ask = (message: object): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const id = ++count;
      waiting.set(id, (answer) => (answer.error === undefined ? resolve(answer) : reject(new Error(answer.error))));
      frame.contentWindow?.postMessage({ ...message, id }, "*");
    });
  const call = async (address: string, init: RequestInit): Promise<Reply> => {
    const {
      status = 0,
      headers = [],
      body = "",
    } = await ask({ url: new URL(address, "https://mock.invalid").href, init });
    return { status, headers, body };
  };
  const reset = async () => {
    await ask({ reset: true });
  };
  return new Promise((resolve, reject) => {
    addEventListener("message", ({ source, data: message }) => {
      if (source !== frame.contentWindow) return;
      if (message.keys !== undefined) resolve({ keys: message.keys, isServed: false, fetch: call, reset });
      waiting.get(message.id)?.(message);
      waiting.delete(message.id);
    });
    // The frame reports that it is ready before its load event.
    frame.addEventListener("load", () => setTimeout(() => reject(new Error(text("noMock"))), 2000));
    document.body.append(frame);
  });
}

let opened: Promise<Service> | undefined;

/** The mock; it is loaded at the first call. */
export async function openService(): Promise<Service> {
  opened ??= Promise.resolve(servedMock() ?? framedMock());
  try {
    return await opened;
  } catch (error) {
    opened = undefined;
    throw error;
  }
}

export const isServed = (): boolean => document.getElementById("served-mock") !== null;
