import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createDataFile, readData } from "../../scripts/mock/data-file.js";

describe("a data file", () => {
  let folder: string;
  let path: string;
  beforeEach(() => {
    vi.useFakeTimers();
    folder = mkdtempSync(join(tmpdir(), "data-"));
    path = join(folder, "state.json");
  });
  afterEach(() => {
    vi.useRealTimers();
    rmSync(folder, { recursive: true });
  });

  test("contains the saved state, and does not exist before the first save", () => {
    expect(readData(path)).toBeUndefined();
    createDataFile(path, () => ({ a: [1] })).save();
    expect(readData(path)).toEqual({ a: [1] });
    expect(readdirSync(folder)).toEqual(["state.json"]);
  });

  test("is rejected if it is not UTF-8, with the place", () => {
    writeFileSync(path, Buffer.from('{\n "a": "é"}', "latin1"));
    expect(() => readData(path)).toThrow(/state\.json:2:8 cannot be read\. The byte 0xE9 is no UTF-8; save/);
  });

  test("is saved once for simultaneous changes, at the end of the delay", () => {
    let value = 0;
    const snapshot = vi.fn(() => value);
    const { touch } = createDataFile(path, snapshot, 1000);
    for (; value < 10; value++) {
      touch();
      vi.advanceTimersByTime(499);
    }
    expect(snapshot).toHaveBeenCalledTimes(3);
    expect(readData(path)).toBe(8);
    vi.advanceTimersByTime(1000);
    expect(readData(path)).toBe(10);
  });

  test("is not written again if nothing has changed", () => {
    const { touch } = createDataFile(path, () => 1, 10);
    touch();
    vi.advanceTimersByTime(10);
    writeFileSync(path, "2");
    touch();
    vi.advanceTimersByTime(10);
    expect(readData(path)).toBe(2);
  });

  test("is left unchanged if it is malformed, and named in the message", () => {
    writeFileSync(path, '{"a": ');
    expect(() => readData(path)).toThrow(/state\.json is not JSON\. It was not changed/);
    expect(readFileSync(path, "utf8")).toBe('{"a": ');
    expect(() => readData(folder)).toThrow(/cannot be read/);
  });

  test("is named if it cannot be written, and no temporary file is left", () => {
    expect(() => createDataFile(join(folder, "none", "state.json"), () => 1).save()).toThrow(/cannot be written/);
    expect(() => createDataFile(folder, () => 1).save()).toThrow(/cannot be written/);
    expect(readdirSync(folder)).toEqual([]);
    writeFileSync(path, "1");
    expect(() => createDataFile(join(path, "state.json"), () => 1).save()).toThrow(/cannot be written/);
  });
});
