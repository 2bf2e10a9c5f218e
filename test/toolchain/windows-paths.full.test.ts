import { afterAll, beforeAll, expect, test, vi } from "vitest";

/** Modules as they are on Windows: loaded anew, with the paths of Windows. */
async function onWindows() {
  vi.resetModules();
  vi.doMock("node:path", async (original) => {
    const { win32 } = await original<typeof import("node:path")>();
    return { ...win32, default: win32 };
  });
  const files = await import("../../scripts/cli/files.js");
  const { fromUser, shownPath } = await import("../../scripts/cli/paths.js");
  const { Places } = await import("../../scripts/contract/places.js");
  const { Sources } = await import("../../scripts/contract/sources.js");
  const { createWorkbench, patchOfAll } = await import("../../scripts/verify/workbench.js");
  const { decodeText } = await import("../../scripts/contract/utf8.js");
  return { ...files, fromUser, shownPath, Places, Sources, createWorkbench, patchOfAll, decodeText };
}

let windows: Awaited<ReturnType<typeof onWindows>>;
beforeAll(async () => {
  windows = await onWindows();
});
afterAll(() => {
  vi.doUnmock("node:path");
  vi.resetModules();
});

const root = "C:\\work\\openapi\\openapi.yaml";
const schemas = "C:\\work\\openapi\\resources\\widgets\\schemas.yaml";

function contract() {
  const sources = new windows.Sources();
  sources.put(root, 'openapi: 3.1.0\npaths:\n  /widgets:\n    $ref: "resources/widgets/schemas.yaml#/path"\n');
  sources.put(schemas, 'path:\n  get:\n    x: { $ref: "#/Widget" }\nWidget:\n  type: object\n');
  const document = {
    openapi: "3.1.0",
    info: { title: "Widgets", version: "1" },
    paths: { "/widgets": { get: { x: { $ref: "#/components/schemas/Widget" } } } },
    components: { schemas: { Widget: { type: "object" } } },
  };
  return { sources, places: new windows.Places(document, root, sources) };
}

test("paths are shown and stored with /", () => {
  expect(windows.slashed("resources\\widgets\\schemas.yaml")).toBe("resources/widgets/schemas.yaml");
  expect(windows.shownPath(`${process.cwd()}\\openapi\\openapi.yaml`)).toBe("openapi/openapi.yaml");
  expect(() => windows.decodeText(Buffer.from([0xff]), `${process.cwd()}\\openapi\\openapi.yaml`)).toThrow(
    "openapi/openapi.yaml:1:1 cannot be read.",
  );
});

test("a path that a user types is in the user's folder, on any drive", () => {
  vi.stubEnv("INIT_CWD", "C:\\Users\\me");
  expect(windows.fromUser("other\\openapi.yaml")).toBe("C:\\Users\\me\\other\\openapi.yaml");
  expect(windows.fromUser("../openapi.yaml")).toBe("C:\\Users\\openapi.yaml");
  expect(windows.fromUser("D:\\openapi.yaml")).toBe("D:\\openapi.yaml");
});

test("references between files are followed, and written with /", () => {
  const { places } = contract();
  expect(places.spotOf("#/components/schemas/Widget")).toEqual({ file: schemas, tokens: ["Widget"] });
  expect(places.spotOf("#/paths/~1widgets/get")).toEqual({ file: schemas, tokens: ["path", "get"] });
  expect(places.referenceFrom(root, "#/components/schemas/Widget")).toBe("resources/widgets/schemas.yaml#/Widget");
});

test("a patch has paths with /, from the folder above the contract", () => {
  const { places, sources } = contract();
  const bench = windows.createWorkbench(root, places, sources);
  bench.set("#/components/schemas/Widget", { key: "type", value: ["object", "null"] });
  const patch = windows.patchOfAll(bench.finish(), root, sources);
  expect(patch).toContain(
    "--- a/openapi/resources/widgets/schemas.yaml\n+++ b/openapi/resources/widgets/schemas.yaml\n",
  );
  expect(patch).toContain('+  type: [object, "null"]\n');
});
