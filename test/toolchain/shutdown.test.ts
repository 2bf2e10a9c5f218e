import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { shutdown } from "../../scripts/cli/shutdown.js";

const handlers = new Map<string | symbol, () => void>();
const exit = vi.fn<typeof process.exit>();

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["performance"] });
  vi.spyOn(process, "on").mockImplementation((name, handler) => {
    handlers.set(name, handler);
    return process;
  });
  vi.spyOn(process, "once").mockReturnThis();
  vi.spyOn(process, "exit").mockImplementation(exit);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  exit.mockReset();
});

test.each(["SIGINT", "SIGTERM"])(
  "%s stops the server, an immediate repetition is ignored, and a later one ends the process",
  async (name) => {
    const stopped = shutdown();
    const signal = () => handlers.get(name)?.();
    signal();
    await stopped;
    vi.advanceTimersByTime(400);
    signal();
    expect(exit).not.toHaveBeenCalled();
    vi.advanceTimersByTime(200);
    signal();
    expect(exit).toHaveBeenCalledExactlyOnceWith(130);
  },
);
