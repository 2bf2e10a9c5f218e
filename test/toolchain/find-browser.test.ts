import { expect, test } from "vitest";
import { findBrowser, usualPlaces } from "../../scripts/browser/find.js";

const only =
  (...paths: string[]) =>
  (path: string) =>
    paths.includes(path);

test("CHROME_PATH wins over what is installed", () => {
  const isExecutable = only("/opt/mine", "/usr/bin/chromium");
  const env = { CHROME_PATH: "/opt/mine", PATH: "/usr/bin" };
  expect(findBrowser({ platform: "linux", env, isExecutable })).toBe("/opt/mine");
});

test("a CHROME_PATH that leads nowhere is refused in one line, not replaced", () => {
  const env = { CHROME_PATH: "/opt/gone", PATH: "/usr/bin" };
  const find = () => findBrowser({ platform: "linux", env, isExecutable: only("/usr/bin/chromium") });
  expect(find).toThrow(/^CHROME_PATH is \/opt\/gone, .*$/);
});

test("an empty CHROME_PATH counts as none, and Chrome comes before Chromium and Edge", () => {
  const isExecutable = only("/b/microsoft-edge", "/a/chromium", "/b/google-chrome");
  expect(findBrowser({ platform: "linux", env: { CHROME_PATH: "", PATH: "/a::/b" }, isExecutable })).toBe(
    "/b/google-chrome",
  );
});

test("nothing installed gives nothing", () => {
  expect(findBrowser({ platform: "linux", env: { PATH: "/a" }, isExecutable: () => false })).toBeUndefined();
  expect(usualPlaces({ platform: "linux", env: {} })).toEqual([]);
});

test("macOS looks into both application folders", () => {
  const path = "/Users/me/Applications/Chromium.app/Contents/MacOS/Chromium";
  expect(findBrowser({ platform: "darwin", env: { HOME: "/Users/me" }, isExecutable: only(path) })).toBe(path);
});

test("Windows looks into its program folders and splits PATH its own way", () => {
  const env = { PROGRAMFILES: "C:\\Program Files", Path: "D:\\x;D:\\y" };
  const places = usualPlaces({ platform: "win32", env });
  expect(places).toContain("C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe");
  expect(places).toContain("D:\\y\\msedge.exe");
});
