import { type Credentials, CredentialsError } from "ncloud-media-intelligence";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { minute, sender } from "../helpers/client/key-sender.js";

describe("a pair that expires", () => {
  const start = Date.UTC(2026, 0, 1);

  /** A credentials source whose loads are settled by the test. */
  function source() {
    let now = start;
    const loads: { give: (pair: Credentials) => void; fail: () => void }[] = [];
    const { send, keys } = sender(
      () => new Promise((resolve, reject) => loads.push({ give: resolve, fail: () => reject(new Error("sealed")) })),
      () => now,
    );
    const until = (minutes: number) => start + minutes * minute;
    const at = (minutes: number) => {
      now = until(minutes);
    };
    return { send, keys, loads, until, at };
  }
  /** Replaces `performance.now()` by a clock that the test advances. */
  function controlledClock() {
    const { now } = performance;
    let passed = 0;
    const spy = vi.spyOn(performance, "now").mockImplementation(() => now.call(performance) + passed);
    onTestFinished(() => spy.mockRestore());
    return (ms: number) => {
      passed += ms;
    };
  }
  const named = (accessKey: string, expiration: number) => ({ accessKey, secretKey: "s", expiration });

  test("is requested once for all calls that wait for it", async () => {
    const { send, keys, loads, until } = source();
    const calls = [send(), send(), send()];
    await vi.waitFor(() => expect(loads).toHaveLength(1));
    loads[0]?.give(named("ONE", until(60)));
    await Promise.all(calls);
    expect(keys).toEqual(["ONE", "ONE", "ONE"]);
    expect(loads).toHaveLength(1);
  });

  test("is requested again if the request takes too long, as after a worker dropped it", async () => {
    const { send, loads, until } = source();
    const pass = controlledClock();
    const dropped = send();
    await vi.waitFor(() => expect(loads).toHaveLength(1));
    pass(9_000);
    const waiting = send();
    await new Promise(setImmediate);
    expect(loads).toHaveLength(1);
    pass(2_000);
    const second = send();
    await vi.waitFor(() => expect(loads).toHaveLength(2));
    loads[1]?.give(named("TWO", until(60)));
    expect(await second).toBe("TWO");
    // A late result is used only for the calls that waited for it.
    loads[0]?.give(named("ONE", until(60)));
    expect(await Promise.all([dropped, waiting])).toEqual(["ONE", "ONE"]);
    expect(await send()).toBe("TWO");
    expect(loads).toHaveLength(2);
  });

  test("is requested again if no call waited when the last renewal started", async () => {
    const { send, loads, until, at } = source();
    const pass = controlledClock();
    const first = send();
    await vi.waitFor(() => expect(loads).toHaveLength(1));
    loads[0]?.give(named("ONE", until(60)));
    await first;
    at(46);
    expect(await send()).toBe("ONE");
    pass(2_000);
    expect(await send()).toBe("ONE");
    expect(loads).toHaveLength(2);
    at(56);
    const second = send();
    await vi.waitFor(() => expect(loads).toHaveLength(3));
    loads[2]?.give(named("TWO", until(120)));
    expect(await second).toBe("TWO");
  });

  test("is used while the next pair is requested, and kept if that request fails", async () => {
    const { send, loads, until, at } = source();
    const first = send();
    await vi.waitFor(() => expect(loads).toHaveLength(1));
    loads[0]?.give(named("ONE", until(60)));
    expect(await first).toBe("ONE");
    at(46);
    expect(await send()).toBe("ONE");
    expect(loads).toHaveLength(2);
    loads[1]?.fail();
    await new Promise(setImmediate);
    at(56);
    const third = send();
    await vi.waitFor(() => expect(loads).toHaveLength(3));
    loads[2]?.fail();
    expect(await third).toBe("ONE");
  });

  test("is not used after its expiry", async () => {
    const { send, loads, until, at } = source();
    const first = send();
    await vi.waitFor(() => expect(loads).toHaveLength(1));
    loads[0]?.give(named("ONE", until(60)));
    await first;
    at(60);
    const second = send();
    await vi.waitFor(() => expect(loads).toHaveLength(2));
    loads[1]?.fail();
    await expect(second).rejects.toBeInstanceOf(CredentialsError);
  });
});
