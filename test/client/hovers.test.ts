import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { paths } from "../../scripts/cli/paths.js";
import { readClient } from "../../scripts/client/client-files.js";
import { inputName } from "../../scripts/client/model.js";
import { kebabCase } from "../../scripts/client/naming.js";
import { contract } from "../helpers/bundled.js";
import { reading } from "../helpers/client/kinds.js";
import { present } from "../helpers/mock.js";

const { resources, models } = readClient(contract);
const calls = resources.flatMap(({ operations }) => operations);
const folder = join(paths.generated, "client");
const user = join(folder, "hovered.ts");

/** The text that an editor shows for the last name on each of these lines. */
function hovers(lines: string[]): string[] {
  const names = [...models.values(), ...calls.map(inputName)];
  const head = `import type { MediaIntelligence, ${names.join(", ")} } from "./index.js"; declare const client: MediaIntelligence;`;
  const source = [head, ...lines, ""].join("\n");
  const read = (path: string) => (path === user ? source : ts.sys.readFile(path));
  const service = ts.createLanguageService({
    getCompilationSettings: () => ({
      strict: true,
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.NodeNext,
      noErrorTruncation: true,
      types: [],
    }),
    getScriptFileNames: () => [user],
    getScriptVersion: () => "1",
    getScriptSnapshot: (path) => {
      const text = read(path);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => folder,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: (path) => path === user || ts.sys.fileExists(path),
    readFile: read,
  });
  const ends = lines.map((_, index) => [head, ...lines.slice(0, index + 1)].join("\n").length - 2);
  return ends.map((end) => {
    const info = service.getQuickInfoAtPosition(user, end);
    return ts.displayPartsToString(info?.displayParts);
  });
}

/** A type without a name, as a path in openapi-typescript's structure. */
const structuralPath = /components\[|paths\[|operations\[/;

describe("an editor shows", () => {
  const called = calls.map(({ resource, verb }) => `client.${resource}.${verb};`);
  const results = calls.map(
    ({ resource, verb }, index) => `const result${index} = await client.${resource}.${verb}(null!); result${index};`,
  );
  const named = [...models.values()].map((name) => `type _${name} = ${name};`);
  const plain = `const { data } = await client.http.GET("/api/v1/workspaces", { params: { query: { pageNum: 1 } } }); data;`;
  const shown = hovers([...called, ...results, ...named, plain]);
  const ofCalls = shown.slice(0, called.length);
  const ofResults = shown.slice(called.length, 2 * called.length);
  const one = calls.findIndex(({ operation }) => operation.id === reading);
  const [, result] = /: ApiPromise<(\w+)>$/.exec(ofCalls[one] ?? "") ?? [];
  const ofNamed = shown.slice(2 * called.length, -1);

  test("the named types of each call's input and result", () => {
    const plain =
      /^\(method\) \w+\.\w+\(input\??: \w+, options\?: CallOptions\): (Api|Page)Promise<(\w+( \| undefined)?)>$/;
    expect(ofCalls.filter((text) => !plain.test(text))).toEqual([]);
    expect([...models.values()]).toContain(result);
    expect(ofCalls[one]).toContain(`(input: ${inputName(present(calls[one]))}, options?: CallOptions)`);
  });

  test("a result by its name", () => {
    expect(ofResults.filter((text) => !/^const \w+: (Page<\w+>|\w+( \| undefined)?)$/.test(text))).toEqual([]);
    expect(ofResults[one]).toBe(`const result${one}: ${result}`);
  });

  test("the whole response of the plain client by its name", () => {
    expect(shown.at(-1)).toBe("const data: WorkspaceListResponse | undefined");
  });

  test("the fields of each type, with plain types", () => {
    expect(ofNamed.filter((text) => structuralPath.test(text) || text === "")).toEqual([]);
    expect(ofNamed[[...models.values()].indexOf("Asset")]).toContain("assetId: ");
  });
});

test.each(resources)("the source of $name has plain types", ({ name }) => {
  const source = readFileSync(join(folder, `resources/${kebabCase(name)}.ts`), "utf8");
  expect(source).not.toMatch(structuralPath);
});
