import { expect, test } from "vitest";
import { findBrowser, usualPlaces } from "../../scripts/browser/find.js";

const only =
  (...paths: string[]) =>
  (path: string) =>
    paths.includes(path);

test("CHROME_PATH has precedence over installed browsers", () => {
  const isExecutable = only("/opt/mine", "/usr/bin/chromium");
  const env = { CHROME_PATH: "/opt/mine", PATH: "/usr/bin" };
  expect(findBrowser({ platform: "linux", env, isExecutable })).toBe("/opt/mine");
});

test("a CHROME_PATH that is not a program is rejected in one line", () => {
  const env = { CHROME_PATH: "/opt/gone", PATH: "/usr/bin" };
  const find = () => findBrowser({ platform: "linux", env, isExecutable: only("/usr/bin/chromium") });
  expect(find).toThrow(/^CHROME_PATH is \/opt\/gone, .*$/);
});

test("an empty CHROME_PATH is ignored, and Chrome has precedence over Chromium and Edge", () => {
  const isExecutable = only("/b/microsoft-edge", "/a/chromium", "/b/google-chrome");
  expect(findBrowser({ platform: "linux", env: { CHROME_PATH: "", PATH: "/a::/b" }, isExecutable })).toBe(
    "/b/google-chrome",
  );
});

test("without an installed browser the result is undefined", () => {
  expect(findBrowser({ platform: "linux", env: { PATH: "/a" }, isExecutable: () => false })).toBeUndefined();
  expect(usualPlaces({ platform: "linux", env: {} })).toEqual([]);
});

test("on macOS both application folders are searched", () => {
  const path = "/Users/me/Applications/Chromium.app/Contents/MacOS/Chromium";
  expect(findBrowser({ platform: "darwin", env: { HOME: "/Users/me" }, isExecutable: only(path) })).toBe(path);
});

test("on Windows the program folders are searched, and PATH is split at semicolons", () => {
  const env = { PROGRAMFILES: "C:\\Program Files", Path: "D:\\x;D:\\y" };
  const places = usualPlaces({ platform: "win32", env });
  expect(places).toContain("C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe");
  expect(places).toContain("D:\\y\\msedge.exe");
});
