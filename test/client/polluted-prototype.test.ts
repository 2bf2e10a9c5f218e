import { MediaIntelligence, ValidationError } from "ncloud-media-intelligence";
import { MediaIntelligence as CheckingClient } from "ncloud-media-intelligence/validation";
import { afterEach, describe, expect, test, vi } from "vitest";
import { createOne, creating, done, job, waitForJob } from "../helpers/client/kinds.js";
import { credentials, rejection } from "../helpers/client/loopback.js";
import { callPage, pagePath, vendorPage } from "../helpers/vendor-page.js";

const added: string[] = [];
/**
 * Pollutes `Object.prototype`, as another script in the same program might. The options of Vitest's channel to its main process
 * stay as they are: with an `onRequest`, its messages would be lost, and the run would never end.
 */
function pollute(values: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(values)) {
    Object.defineProperty(Object.prototype, name, {
      get(this: object) {
        return Object.hasOwn(this, "post") ? undefined : value;
      },
      set(this: object, own: unknown) {
        Object.defineProperty(this, name, { value: own, configurable: true, writable: true, enumerable: true });
      },
      configurable: true,
      enumerable: true,
    });
    added.push(name);
  }
}

/** Replaces the platform's `fetch`, which would read polluted options. */
function stubFetch(...answers: (() => Response)[]) {
  const sent: { target: string; headers: Record<string, string>; body: unknown }[] = [];
  const fetch = async (input: string | Request, init: RequestInit = {}) => {
    const request = input instanceof Request ? input : undefined;
    const headers = Object.fromEntries(new Headers(request?.headers ?? init.headers));
    const { pathname, search } = new URL(request?.url ?? String(input));
    sent.push({ target: pathname + search, headers, body: init.body });
    return (answers[sent.length - 1] ?? answers.at(-1) ?? Response.error)();
  };
  vi.stubGlobal("fetch", fetch);
  return sent;
}

const success = () => Response.json(vendorPage.response);
const plainCall = (client: MediaIntelligence) => client.http.GET(pagePath, {} as never);

afterEach(() => {
  for (const name of added.splice(0)) Reflect.deleteProperty(Object.prototype, name);
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe("a property of Object.prototype is not used as", () => {
  test("an option of a client", async () => {
    const sent = stubFetch(success);
    const hook = vi.fn();
    pollute({ fetch: hook, now: hook, onRequest: hook, onResponse: hook, credentials: hook });
    pollute({ totalTimeout: -1, maxRetries: -1, maxResponseBytes: -1, logLevel: "x", validate: "x" });
    for (const Client of [MediaIntelligence, CheckingClient]) {
      const page = await callPage(new Client(Object.assign(Object.create(null), { credentials })));
      expect(page.items).toEqual(vendorPage.response.result.content);
    }
    expect(sent).toHaveLength(2);
    expect(hook).not.toHaveBeenCalled();
  });

  test("permission to use plain http, or a base URL", () => {
    pollute({ allowInsecureHttp: true, baseURL: "ftp://example.com" });
    expect(new MediaIntelligence({ credentials })).toBeInstanceOf(MediaIntelligence);
    expect(() => new MediaIntelligence({ credentials, baseURL: "http://example.com" })).toThrow(ValidationError);
  });

  test("half of a key pair", () => {
    pollute({ secretKey: "stolen", expiration: "x" });
    const half = { accessKey: credentials.accessKey } as typeof credentials;
    expect(() => new MediaIntelligence({ credentials: half })).toThrow("secretKey");
    expect(new MediaIntelligence({ credentials })).toBeInstanceOf(MediaIntelligence);
  });

  test("an option of a call", async () => {
    vi.spyOn(Math, "random").mockReturnValue(0);
    const sent = stubFetch(() => Response.json({}, { status: 503 }), success);
    const client = new MediaIntelligence({ credentials });
    pollute({ headers: { "x-polluted": "1" }, repeatable: false, maxRetries: 0, totalTimeout: -1, parseAs: "x" });
    await callPage(client);
    await plainCall(client);
    expect(sent).toHaveLength(3);
    for (const { headers } of sent) expect(headers).not.toHaveProperty("x-polluted");
  });

  test("an input, a part of one, or a property of an operation", async () => {
    const sent = stubFetch(success);
    const client = new MediaIntelligence({ credentials });
    pollute({ pageSize: 77, description: "x", query: { pageSize: 77 }, unsigned: true, wholeBody: "x" });
    await callPage(client);
    await createOne(client);
    await plainCall(client);
    expect(sent.map(({ target }) => target)).toEqual([`${pagePath}?pageNum=1`, creating.path, pagePath]);
    expect(sent[1]?.body).toBe(JSON.stringify(creating.body));
    for (const { headers } of sent) expect(Object.values(headers)).toContain(credentials.accessKey);
  });

  test("an option of a waiter", async () => {
    stubFetch(() => Response.json({ code: "0", message: "", result: done }));
    const client = new MediaIntelligence({ credentials });
    const onProgress = vi.fn();
    pollute({ onProgress, interval: -1 });
    expect(await waitForJob(client, job)).toMatchObject(done);
    expect(onProgress).not.toHaveBeenCalled();
  });

  test("a code of the service", async () => {
    stubFetch(() => new Response("{}", { status: 400 }));
    const client = new MediaIntelligence({ credentials });
    pollute({ code: "10001", errorCode: "200" });
    const error = await rejection(callPage(client));
    expect(String(error)).toContain("(HTTP 400)");
    expect(Object.getOwnPropertyDescriptor(error, "code")?.value).toBeUndefined();
  });
});
